import type { Word } from './tokenize';

/** Words that must be left for an opener to be one: a greeting alone is the message. */
const FEWEST_LEFT = 3;

/** Leaves out the courtesies before a question, e.g. "hey quick question –", which say nothing of what it asks. */
export type DropOpeners = (words: readonly Word[]) => readonly Word[];

/** Prepares the look-up of `openers`, phrases in lower case; several may follow one another. */
export function createOpeners(openers: readonly string[]): DropOpeners {
  const phrases = openers.map((phrase) => phrase.split(' ')).sort((a, b) => b.length - a.length);
  const openerOf = (words: readonly Word[]) =>
    phrases.find((phrase) => phrase.every((word, i) => words[i]?.lower === word));
  return (words) => {
    let rest = words;
    for (let opener = openerOf(rest); opener; opener = openerOf(rest)) {
      const after = rest.slice(opener.length);
      if (after.filter(({ lower }) => lower !== '?').length < FEWEST_LEFT) return rest;
      rest = after;
    }
    return rest;
  };
}
