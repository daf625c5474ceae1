import type { Lexicon } from '../../knowledge';
import { anyOf } from './any-of';

/** A longer message is a question, not a correction. */
const MOST_WORDS = 12;
const LONGEST = 200;
const STOP = '[,;.:?!–—]';

/** Takes out of a correction what it rejects: of "not EC2, ECS" leaves "ECS". */
export type DropRejected = (text: string, isTopic: (clause: string) => boolean) => string;

/** The most words without meaning before the words that open what is meant: "no, sorry, I meant". */
const MOST_BEFORE = 4;

/** Prepares leaving out the words by which a message says that what follows is meant: "no, I was talking about". */
function createDropOpening({ corrections: { openings }, fillers }: Lexicon) {
  if (!openings.length) return (text: string) => text;
  const opening = new RegExp(`^(.*?)\\b${anyOf(openings)}\\b[\\s,:]*(\\p{L}.*)$`, 'iu');
  const empty = new Set(fillers);
  return (text: string) => {
    const [, before = '', rest] = opening.exec(text) ?? [];
    const words = before.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? [];
    const isOpening = words.length <= MOST_BEFORE && words.every((word) => empty.has(word));
    return rest && isOpening ? rest : text;
  };
}

/**
 * Prepares the reading of corrections by the lexicon's phrases that reject what follows ("not") or precedes ("was
 * a typo"). A clause is only dropped where `isTopic` says that it names what can be meant, and never the whole text.
 */
export function createCorrections(lexicon: Lexicon): DropRejected {
  const { before, after, turns, unless } = lexicon.corrections;
  const dropOpening = createDropOpening(lexicon);
  if (!before.length || !after.length || !turns.length) return dropOpening;
  const end = `(?=\\s*(?:${STOP}|$)|\\s+${anyOf(turns)}\\b)`;
  const stays = unless.length > 0 ? `(?!${anyOf(unless)}\\b)` : '';
  const patterns = [
    new RegExp(`(?:^|[\\s,;])${anyOf(before)}\\s+${stays}(\\S.*?)${end}`, 'i'),
    new RegExp(`(?:^|${STOP}\\s*)([^,;.:?!–—]+?)\\s+${anyOf(after)}\\b`, 'i'),
  ];
  return (typed, isTopic) => {
    if (typed.length > LONGEST || typed.split(/\s+/).length > MOST_WORDS) return typed;
    const text = dropOpening(typed);
    for (const pattern of patterns) {
      const found = pattern.exec(text);
      const rest = text.replace(pattern, ' ').replace(/^[\s,;:]+|[\s,;:]+$/g, '');
      if (found?.[1] && /\p{L}/u.test(rest) && isTopic(found[1])) return rest;
    }
    return text;
  };
}
