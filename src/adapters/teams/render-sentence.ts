import { SUBCOMMANDS } from '../../dialog';
import type { HelpReply } from '../../replies';
import { type CardElement, labelled, textBlock } from './card';
import type { CardRoom } from './limits';
import { escapeMarkdown } from './markdown';

/** A sentence on its own; never empty. */
export function renderSentence(text: string, room: CardRoom): readonly CardElement[] {
  return [textBlock(escapeMarkdown(text, room.sentence) || '–')];
}

/** What can be typed beside a question, and what it does. */
const USES: Readonly<Record<string, string>> = {
  ...SUBCOMMANDS,
  learn: 'teaches you who does what, a few minutes a day; also learn progress, pause, certificate',
  'verify 7K2M…': 'whether a certificate is one of ours',
  'enroll @Ada, report': 'for managers: begins the journey for others; how they are doing',
};

/** How to ask, by example, what else can be typed, and what the answers are worth. */
export function renderHelp(reply: HelpReply, room: CardRoom): readonly CardElement[] {
  const examples = reply.examples
    .slice(0, room.entries)
    .map((example) => escapeMarkdown(example, room.sentence))
    .filter((example) => example !== '');
  const commands = Object.entries(USES).map(([words, does]) => `**${words}** – ${does}`);
  const disclaimer = escapeMarkdown(reply.disclaimer, room.sentence);
  return [
    ...renderSentence(reply.text, room),
    ...(examples.length > 0 ? labelled('For example', examples) : []),
    ...labelled('Commands', commands.slice(0, room.entries)),
    ...(disclaimer === ''
      ? []
      : [textBlock(disclaimer, { size: 'Small', isSubtle: true, spacing: 'Medium' })]),
  ];
}
