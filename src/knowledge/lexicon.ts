/** The families of phrases that hint at what a message wants. */
export const CUE_FAMILIES = [
  'who',
  'howTo',
  'price',
  'trouble',
  'otherClouds',
  'aws',
  'us',
  'compare',
  'overview',
] as const;

/** A family of phrases that hint at what a message wants. */
export type CueFamily = (typeof CUE_FAMILIES)[number];

/** How people write, apart from any topic. */
export interface Lexicon {
  /** Contractions and chat short forms with the words they stand for, lower case. */
  readonly shortForms: Readonly<Record<string, string>>;
  /** Lower-case phrases of whole words. */
  readonly cues: Readonly<Record<CueFamily, readonly string[]>>;
}
