import { plainWords, type Word } from '../text/tokenize';

/** A name as words between blanks, and what it names. */
export interface Phrase<T> {
  readonly text: string;
  readonly value: T;
}

/** The words without question marks, in lower case. */
export function plainOf(words: readonly Word[]): readonly string[] {
  return words.filter((word) => word.lower !== '?').map((word) => word.lower);
}

const known = new WeakMap<readonly Word[], string>();

/** The words between blanks, in which a name's text stands as whole words; made once for the words of a message. */
export function spaced(words: readonly Word[]): string {
  const text = known.get(words) ?? ` ${plainOf(words).join(' ')} `;
  known.set(words, text);
  return text;
}

/** Names as phrases of one value. */
export function phrases<T>(names: readonly string[], value: T): readonly Phrase<T>[] {
  return names
    .map((name) => ({ text: ` ${plainWords(name).join(' ')} `, value }))
    .filter(({ text }) => text.length > 2);
}
