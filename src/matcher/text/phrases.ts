/** Which of some phrases a text holds, as whole words. */
export interface PhraseFinder<T> {
  /** The values of the phrases that stand in the words, in lower case; each as often as it has phrases there. */
  find(words: readonly string[]): readonly T[];
  /** The places of the words that belong to a phrase. */
  places(words: readonly string[]): ReadonlySet<number>;
  /** The phrases that stand in the words, each with the place of its first word and its length. */
  spans(
    words: readonly string[],
  ): readonly { readonly value: T; readonly at: number; readonly length: number }[];
}

interface Phrase<T> {
  readonly words: readonly string[];
  readonly value: T;
}

/** Phrases by their first words: most texts hold few of many phrases. */
function byFirstWord<One extends { readonly words: readonly string[] }>(
  phrases: Iterable<One>,
): ReadonlyMap<string, readonly One[]> {
  const found = new Map<string, One[]>();
  for (const phrase of phrases) {
    const first = phrase.words[0] ?? '';
    const list = found.get(first);
    if (list) list.push(phrase);
    else found.set(first, [phrase]);
  }
  return found;
}

/** True when the phrase stands in the words at a place. */
function standsAt(phrase: readonly string[], words: readonly string[], at: number): boolean {
  for (let i = 0; i < phrase.length; i++) if (words[at + i] !== phrase[i]) return false;
  return true;
}

/** Prepares the look-up of all phrases that a text holds. */
export function createPhraseFinder<T>(
  phrases: Iterable<readonly [phrase: string, value: T]>,
): PhraseFinder<T> {
  const byFirst = byFirstWord(
    Array.from(phrases, ([phrase, value]): Phrase<T> => ({ words: phrase.split(' '), value })),
  );
  const search = (words: readonly string[], found: (phrase: Phrase<T>, at: number) => void) => {
    for (let at = 0; at < words.length; at++) {
      for (const phrase of byFirst.get(words[at] as string) ?? []) {
        if (standsAt(phrase.words, words, at)) found(phrase, at);
      }
    }
  };
  return {
    spans(words) {
      const spans: { value: T; at: number; length: number }[] = [];
      search(words, ({ value, words: { length } }, at) => spans.push({ value, at, length }));
      return spans;
    },
    find(words) {
      const values: T[] = [];
      search(words, ({ value }) => values.push(value));
      return values;
    },
    places(words) {
      const places = new Set<number>();
      search(words, ({ words: { length } }, at) => {
        for (let i = 0; i < length; i++) places.add(at + i);
      });
      return places;
    },
  };
}

/** The longest of some phrases that begins at a place of the words; the first of several of that length. */
export type LongestPhrase<One> = (words: readonly string[], at: number) => One | undefined;

/** Prepares the look-up of the longest phrase at a place. */
export function createLongestPhrase<One extends { readonly words: readonly string[] }>(
  phrases: readonly One[],
): LongestPhrase<One> {
  const longestFirst = phrases.toSorted((a, b) => b.words.length - a.words.length);
  const byFirst = byFirstWord(longestFirst);
  return (words, at) =>
    byFirst.get(words[at] ?? '')?.find((phrase) => standsAt(phrase.words, words, at));
}
