import type { Lexicon } from '../../knowledge';
import type { Word } from './tokenize';

/** Writes contractions and chat short forms out ("who's" → "who is"), so that both spellings meet in one. */
export function expandShortForms(words: readonly Word[], lexicon: Lexicon): readonly Word[] {
  return words.flatMap((word) => {
    const long = Object.hasOwn(lexicon.shortForms, word.lower) && lexicon.shortForms[word.lower];
    if (!long || long === word.lower) return word;
    return long.split(' ').map((lower, i) => ({
      raw: i === 0 ? word.raw : lower,
      lower,
      initial: word.initial && i === 0,
    }));
  });
}
