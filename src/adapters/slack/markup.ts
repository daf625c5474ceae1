import { LIMITS } from './limits';

/** Words with Slack's markup taken out, and what the markup said. */
export interface PlainWords {
  readonly text: string;
  /** The bot itself was mentioned. */
  readonly mentionsBot: boolean;
  /** Somebody else was mentioned: a person, a group, a whole channel. */
  readonly mentionsOthers: boolean;
}

const TOKEN = /<([^<>]*)>/g;
const ENTITY = /&(amp|lt|gt);/g;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>' };
/** Control characters except line breaks and tabs. */
const CONTROL = /(?![\n\t])\p{Cc}/gu;
/** Invisible characters, among them those that turn the direction of writing; emoji need their joiner. */
const INVISIBLE = /(?!\u200D)\p{Cf}/gu;

/**
 * Turns a message as Slack sends it into the words a person meant.
 *
 * Mentions go, the bot's own wherever it stands; links keep their label, channels their name; entities are
 * decoded once; control and direction characters become spaces. At most 40,000 characters. With `ids`, people who
 * are mentioned stay as their ids, and groups as words with an `@`, for words that are about people.
 */
export function readMarkup(raw: string, botUserId: string, people?: 'ids'): PlainWords {
  let mentionsBot = false;
  let mentionsOthers = false;
  const text = cut(raw, LIMITS.incomingText).replace(TOKEN, (_token, inside: string) => {
    const [target = '', label = ''] = split(inside);
    if (target === `@${botUserId}`) {
      mentionsBot = true;
      return ' ';
    }
    if (target.startsWith('@') || (target.startsWith('!') && !target.startsWith('!date^'))) {
      mentionsOthers = true;
      return people === 'ids' ? ` ${nameTarget(target, label)} ` : ' ';
    }
    return readToken(target, label);
  });
  const decoded = text.replace(ENTITY, (_entity, name: string) => ENTITIES[name] ?? '');
  return {
    text: decoded.replace(CONTROL, ' ').replace(INVISIBLE, '').trim(),
    mentionsBot,
    mentionsOthers,
  };
}

/** A person's id; a group or a whole channel as people write it, `@here`. */
function nameTarget(target: string, label: string): string {
  if (target.startsWith('@')) return target.slice(1);
  return `@${(label || target).replace(/^[@!]/, '').replace(/^subteam\^/, '')}`;
}

function readToken(target: string, label: string): string {
  if (label !== '') return label;
  if (target.startsWith('#') || target.startsWith('!')) return ' ';
  return target.replace(/^mailto:/, '');
}

function split(inside: string): [string, string] {
  const bar = inside.indexOf('|');
  return bar === -1 ? [inside, ''] : [inside.slice(0, bar), inside.slice(bar + 1)];
}

/** The first `max` characters, never half of a surrogate pair. */
export function cut(text: string, max: number): string {
  if (text.length <= max) return text;
  const last = text.charCodeAt(max - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? max - 1 : max);
}
