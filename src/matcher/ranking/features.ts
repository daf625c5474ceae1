/** The mark a firmly named service leaves in place of its words, so that topics are learnt apart from names. */
export const SERVICE_MASK = '§';

/**
 * The features of a text: its stems, its neighbouring pairs, and with `rich` also pairs at a distance and the
 * character 3- and 4-grams of each word. Each feature once.
 *
 * The character grams are those of `words`; words as typed, whose endings the stems have lost, serve best.
 */
export function extractFeatures(
  stems: readonly string[],
  rich: boolean,
  words: readonly string[] = stems,
): string[] {
  const features = new Set<string>(stems);
  for (let i = 0; i <= stems.length; i++) {
    features.add(`${stems[i - 1] ?? '^'} ${stems[i] ?? '$'}`);
  }
  if (rich) addRich(stems, words, features);
  return [...features];
}

/** The most words of a message that are paired at a distance. */
const MOST_PAIRED = 20;

/** Every two of the stems that stand in one text, wherever they stand. */
export function distantPairs(stems: readonly string[]): string[] {
  const distinct = [...new Set(stems)].slice(0, MOST_PAIRED).sort();
  const pairs: string[] = [];
  for (let i = 0; i < distinct.length; i++) {
    for (let j = i + 1; j < distinct.length; j++) pairs.push(`${distinct[i]}&${distinct[j]}`);
  }
  return pairs;
}

/** True for a pair at a distance, which says too little of a label to be counted for it. */
export function isDistantPair(feature: string): boolean {
  return feature.includes('&');
}

function addRich(stems: readonly string[], words: readonly string[], features: Set<string>): void {
  for (const pair of distantPairs(stems)) features.add(pair);
  for (const word of words) {
    const padded = `<${word}>`;
    for (const size of [3, 4]) {
      for (let i = 0; i + size <= padded.length; i++) features.add(`#${padded.slice(i, i + size)}`);
    }
  }
}
