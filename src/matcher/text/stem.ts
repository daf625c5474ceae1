import { stem as porterStem } from 'natural/lib/natural/stemmers/porter_stemmer.js';

/** Reduces an English word to its stem; words with digits stay as they are. */
export type Stem = (word: string) => string;

/** The number of distinct words whose stems are kept; beyond it the memory starts anew. */
const REMEMBERED = 20_000;

/** A Porter stemmer that remembers what it has seen, since the same few thousand words come again and again. */
export function createStemmer(): Stem {
  let seen = new Map<string, string>();
  return (word) => {
    const known = seen.get(word);
    if (known !== undefined) return known;
    if (seen.size >= REMEMBERED) seen = new Map();
    const stem = /^[a-z]{3,40}$/.test(word) ? porterStem(word) : word;
    seen.set(word, stem);
    return stem;
  };
}
