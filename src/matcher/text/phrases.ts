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

/** Prepares the look-up of phrases by their first words: most texts hold few of many phrases. */
export function createPhraseFinder<T>(
  phrases: Iterable<readonly [phrase: string, value: T]>,
): PhraseFinder<T> {
  const byFirst = new Map<string, { readonly words: readonly string[]; readonly value: T }[]>();
  for (const [phrase, value] of phrases) {
    const words = phrase.split(' ');
    const list = byFirst.get(words[0] ?? '') ?? [];
    list.push({ words, value });
    byFirst.set(words[0] ?? '', list);
  }
  const phrasesAt = (words: readonly string[], at: number) =>
    (byFirst.get(words[at] as string) ?? []).filter((phrase) =>
      phrase.words.every((one, i) => words[at + i] === one),
    );
  return {
    spans: (words) =>
      words.flatMap((_, at) =>
        phrasesAt(words, at).map(({ value, words: { length } }) => ({ value, at, length })),
      ),
    find: (words) => words.flatMap((_, at) => phrasesAt(words, at).map(({ value }) => value)),
    places: (words) =>
      new Set(
        words.flatMap((_, at) =>
          phrasesAt(words, at).flatMap((phrase) => phrase.words.map((_, i) => at + i)),
        ),
      ),
  };
}
