import { createLongestPhrase } from './phrases';
import type { Word } from './tokenize';

/** Words that must be left for an opener to be one: a greeting alone is the message. */
const FEWEST_LEFT = 3;

/** Leaves out the courtesies before a question, e.g. "hey quick question –", which say nothing of what it asks. */
export type DropOpeners = (words: readonly Word[]) => readonly Word[];

/** Prepares the look-up of `openers`, phrases in lower case; several may follow one another. */
export function createOpeners(openers: readonly string[]): DropOpeners {
  const openerAt = createLongestPhrase(openers.map((phrase) => ({ words: phrase.split(' ') })));
  return (words) => {
    const all = words.map(({ lower }) => lower);
    let at = 0;
    for (let opener = openerAt(all, at); opener; opener = openerAt(all, at)) {
      const after = at + opener.words.length;
      if (all.slice(after).filter((word) => word !== '?').length < FEWEST_LEFT) break;
      at = after;
    }
    return at === 0 ? words : words.slice(at);
  };
}
