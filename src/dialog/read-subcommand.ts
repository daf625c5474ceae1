import { type Catalogue, type Choice, type ChoiceReply, type Named, shorten } from '../replies';
import type { Turn } from './turn';

/** What a command asks: the dialog, or a word back about the command itself. */
export type Subcommand =
  | { readonly kind: 'ask'; readonly input: Turn['input'] }
  | { readonly kind: 'say'; readonly text: string }
  | { readonly kind: 'choose'; readonly reply: ChoiceReply };

/** What people can type beside a question, as an example, and what it does. */
export const SUBCOMMANDS: Readonly<Record<string, string>> = {
  'overview RDS': 'everything on one service',
  'diff EC2 Fargate': 'what changes between two services',
  'forget me': 'forgets your own conversations and votes',
  help: 'shows this',
};

/** Services offered when a name fits several. */
const LIKELY_SERVICES = 5;

/** Words that stand between two services. */
const BETWEEN: readonly string[] = ['and', 'vs', 'vs.', 'versus', 'with', 'to', 'or', '&'];

/**
 * Reads the words of a command: `overview`, `diff`, `forget me`, or a question. Plain text in and out.
 *
 * `command` is what people type before these words, such as `/demarc`; empty where they type nothing.
 */
export function readSubcommand(text: string, catalogue: Catalogue, command: string): Subcommand {
  const before = command === '' ? '' : `${command} `;
  const [, word = '', rest = ''] = /^(\S+)\s*([\s\S]*)$/.exec(text.trim()) ?? [];
  switch (word.toLowerCase()) {
    case 'overview':
      return readOverview(rest.replace(/^(of|for|on)\s+/i, ''), catalogue, before);
    case 'diff':
      return readDiff(rest.replace(/^(between|of)\s+/i, ''), catalogue, before);
    case 'forget':
      if (/^me[.!]*$/i.test(rest)) return { kind: 'ask', input: { kind: 'forget-me' } };
      break;
  }
  return { kind: 'ask', input: { kind: 'text', text } };
}

function readOverview(words: string, catalogue: Catalogue, before: string): Subcommand {
  if (words === '') return say(`Name a service: ${before}overview RDS.`);
  const named = catalogue.nameService(words);
  if (named) return askOverview(named);
  const likely = catalogue.findServices(words, LIKELY_SERVICES);
  const [first] = likely;
  if (first === undefined) return sayUnknown(words, 'overview RDS', before);
  return likely.length === 1 ? askOverview(first) : choose(likely);
}

function askOverview({ id }: Named): Subcommand {
  return ask({ kind: 'overview', service: id });
}

function ask(lookup: Choice['lookup']): Subcommand {
  return { kind: 'ask', input: { kind: 'lookup', lookup } };
}

function choose(services: readonly Named[]): Subcommand {
  const choices = services.map(({ id, name }): Choice => {
    return { label: name, lookup: { kind: 'overview', service: id } };
  });
  return { kind: 'choose', reply: { kind: 'choice', question: 'Which one do you mean?', choices } };
}

function readDiff(text: string, catalogue: Catalogue, before: string): Subcommand {
  const words = text.replaceAll(',', ' ').split(/\s+/).filter(Boolean);
  const names = words.filter((word) => !isBetween(word));
  if (names.length < 2) return say(`Name two services: ${before}diff EC2 Fargate.`);
  const pair = words.flatMap((_, at) => readPair(words, at, catalogue))[0];
  const [first, second, ...others] = pair ?? readNames(names, catalogue);
  if (first && second) return compare([first, second, ...others.slice(0, 2)]);
  const unknown = names.find((one) => !catalogue.nameService(one));
  return sayUnknown(unknown ?? text, 'diff EC2 Fargate', before);
}

function compare([first, second, ...others]: readonly [Named, Named, ...Named[]]): Subcommand {
  const services = [first.id, second.id, ...others.map(({ id }) => id)] as const;
  return ask({ kind: 'comparison', services });
}

/** The services named one after the other, each by as many words as its name has; none where a word fits nowhere. */
function readNames(words: readonly string[], catalogue: Catalogue): readonly Named[] {
  const found: Named[] = [];
  for (let at = 0; at < words.length; ) {
    let end = words.length;
    while (end > at && !catalogue.nameService(words.slice(at, end).join(' '))) end -= 1;
    const named = catalogue.nameService(words.slice(at, end).join(' '));
    if (named === undefined) return [];
    found.push(named);
    at = end;
  }
  return found;
}

function isBetween(word: string): boolean {
  return BETWEEN.includes(word.toLowerCase());
}

/** The two services whose names meet at a place; a joining word there belongs to neither. */
function readPair(
  words: readonly string[],
  at: number,
  catalogue: Catalogue,
): readonly (readonly [Named, Named])[] {
  const skipped = isBetween(words[at] ?? '') ? 1 : 0;
  const first = catalogue.nameService(words.slice(0, at).join(' '));
  const second = catalogue.nameService(words.slice(at + skipped).join(' '));
  return first && second ? [[first, second]] : [];
}

function say(text: string): Subcommand {
  return { kind: 'say', text };
}

function sayUnknown(words: string, example: string, before: string): Subcommand {
  const echo = shorten(words);
  return say(`I know no service called "${echo}". Try ${before}${example}, or ${before}help.`);
}
