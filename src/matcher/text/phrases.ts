/** Which of some phrases a text holds, as whole words. */
export interface PhraseFinder<T> {
  /** The values of the phrases that stand in the words, in lower case; each as often as it has phrases there. */
  find(words: readonly string[]): readonly T[];
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
  return {
    find: (words) =>
      words.flatMap((word, at) =>
        (byFirst.get(word) ?? [])
          .filter((phrase) => phrase.words.every((one, i) => words[at + i] === one))
          .map(({ value }) => value),
      ),
  };
}
