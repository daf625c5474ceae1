import type { Lexicon } from '../../knowledge';

/** A longer message is a question, not a correction. */
const MOST_WORDS = 12;
const LONGEST = 200;
const STOP = '[,;.:?!–—]';

function anyOf(phrases: readonly string[]): string {
  const escaped = phrases.map((phrase) => phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return `(?:${escaped.join('|')})`;
}

/** Takes out of a correction what it rejects: of "not EC2, ECS" leaves "ECS". */
export type DropRejected = (text: string, isTopic: (clause: string) => boolean) => string;

/**
 * Prepares the reading of corrections by the lexicon's phrases that reject what follows ("not") or precedes ("was
 * a typo"). A clause is only dropped where `isTopic` says that it names what can be meant, and never the whole text.
 */
export function createCorrections({ corrections }: Lexicon): DropRejected {
  const { before, after, turns, unless } = corrections;
  if (!before.length || !after.length || !turns.length) return (text) => text;
  const end = `(?=\\s*(?:${STOP}|$)|\\s+${anyOf(turns)}\\b)`;
  const stays = unless.length > 0 ? `(?!${anyOf(unless)}\\b)` : '';
  const patterns = [
    new RegExp(`(?:^|[\\s,;])${anyOf(before)}\\s+${stays}(\\S.*?)${end}`, 'i'),
    new RegExp(`(?:^|${STOP}\\s*)([^,;.:?!–—]+?)\\s+${anyOf(after)}\\b`, 'i'),
  ];
  return (text, isTopic) => {
    if (text.length > LONGEST || text.split(/\s+/).length > MOST_WORDS) return text;
    for (const pattern of patterns) {
      const found = pattern.exec(text);
      const rest = text.replace(pattern, ' ').replace(/^[\s,;:]+|[\s,;:]+$/g, '');
      if (found?.[1] && /\p{L}/u.test(rest) && isTopic(found[1])) return rest;
    }
    return text;
  };
}
