/** Two of a list of texts that say nearly the same. */
export interface SimilarPair {
  /** Places in the list, the earlier first. */
  readonly first: number;
  readonly second: number;
  /** 1 = the same words. */
  readonly similarity: number;
}

interface WeighedText {
  /** Distinct words, the rarest first. */
  readonly words: readonly string[];
  readonly total: number;
}

type Weight = (word: string) => number;

/** Rare words weigh most: texts that differ in "the" are alike, texts that differ in the topic are not. */
function createWeight(texts: readonly (readonly string[])[]): Weight {
  const counts = new Map<string, number>();
  for (const words of texts) {
    for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return (word) => Math.log(1 + texts.length / (counts.get(word) ?? 1));
}

function weigh(words: readonly string[], weight: Weight): WeighedText {
  const distinct = [...new Set(words)].sort((a, b) => weight(b) - weight(a) || (a < b ? -1 : 1));
  return { words: distinct, total: distinct.reduce((sum, word) => sum + weight(word), 0) };
}

/** The rarest words of a text, of which any text as similar as asked has at least one. */
function rarest({ words, total }: WeighedText, weight: Weight, atLeast: number) {
  let rest = total;
  const end = words.findIndex((word) => {
    const isEnough = rest < atLeast * total;
    rest -= weight(word);
    return isEnough;
  });
  return end < 0 ? words : words.slice(0, end);
}

/** The weight of the common words beside that of all words. */
function similarityOf(one: WeighedText, other: WeighedText, weight: Weight): number {
  const known = new Set(one.words);
  const common = other.words.reduce((sum, word) => sum + (known.has(word) ? weight(word) : 0), 0);
  return common / (one.total + other.total - common);
}

/**
 * Finds all pairs of texts, given as words, whose weighted overlap (Jaccard) is at least as asked; the order of
 * the words does not count. Some ten thousand short texts take a second.
 */
export function findSimilar(
  texts: readonly (readonly string[])[],
  atLeast: number,
): readonly SimilarPair[] {
  const weight = createWeight(texts);
  const index = new Map<string, number[]>();
  const weighed = texts.map((words) => weigh(words, weight));
  return weighed.flatMap((text, second) => {
    const candidates = new Set<number>();
    for (const word of rarest(text, weight, atLeast)) {
      const seen = index.get(word) ?? [];
      for (const earlier of seen) candidates.add(earlier);
      index.set(word, seen);
      seen.push(second);
    }
    return [...candidates].flatMap((first) => {
      const similarity = similarityOf(weighed[first] as WeighedText, text, weight);
      return similarity >= atLeast ? [{ first, second, similarity }] : [];
    });
  });
}
