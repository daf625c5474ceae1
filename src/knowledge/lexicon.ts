/** The families of phrases that hint at what a message wants. */
export const CUE_FAMILIES = [
  'who',
  'howTo',
  'price',
  'trouble',
  'otherClouds',
  'vendors',
  'aws',
  'us',
  'compare',
  'overview',
  'why',
  'source',
  'anaphora',
] as const;

/** A family of phrases that hint at what a message wants. */
export type CueFamily = (typeof CUE_FAMILIES)[number];

/** How people write, apart from any topic. */
export interface Lexicon {
  /** Contractions and chat short forms with the words they stand for, lower case. */
  readonly shortForms: Readonly<Record<string, string>>;
  /** Everyday words and pairs of words with the words of our topics that they stand for, lower case. */
  readonly synonyms: Readonly<Record<string, readonly string[]>>;
  /** Lower-case words that carry no topic: what is left of "and on Lambda?" beside the service. */
  readonly fillers: readonly string[];
  /** The plainest ways to ask about a topic, with `{}` in its place. */
  readonly frames: readonly string[];
  /** Lower-case phrases of whole words. */
  readonly cues: Readonly<Record<CueFamily, readonly string[]>>;
}
