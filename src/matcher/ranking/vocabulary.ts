/**
 * Features by number in one flat table that a file can hold and that is used as read: no text is decoded and no
 * map is built when the model loads. Each place holds a check of the feature and its number + 1; 0 = free.
 */
export interface Vocabulary {
  readonly size: number;
  /** Two numbers a place; the number of places is a power of two. */
  readonly table: Uint32Array;
}

const FNV_PRIME = 0x01000193;
const PLACE_SEED = 0x811c9dc5;
const CHECK_SEED = 0x2f0b4f47;

/** Fowler, Noll and Vo's hash over UTF-16 units, 32 bits. */
function hash(text: string, seed: number): number {
  let value = seed;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), FNV_PRIME);
  return (value ^ (value >>> 15)) >>> 0;
}

/** The place in the table where the feature stands, or the free one where it would. */
function placeOf({ table }: Vocabulary, feature: string): number {
  const mask = table.length / 2 - 1;
  let place = hash(feature, PLACE_SEED) & mask;
  // Most features of a message never occurred in training, and most places are free.
  if (table[2 * place + 1] === 0) return place;
  const check = hash(feature, CHECK_SEED);
  while (table[2 * place + 1] !== 0 && table[2 * place] !== check) place = (place + 1) & mask;
  return place;
}

/**
 * Packs the features, numbered in their order, with at most half of the places taken. Throws where two features
 * cannot be told apart, which at 64 bits of hash happens to nobody.
 */
export function packVocabulary(features: readonly string[]): Vocabulary {
  const places = 2 ** Math.ceil(Math.log2(2 * features.length + 2));
  const vocabulary = { size: features.length, table: new Uint32Array(2 * places) };
  features.forEach((feature, number) => {
    const place = placeOf(vocabulary, feature);
    if (vocabulary.table[2 * place + 1] !== 0) throw new TypeError(`"${feature}" is not unique`);
    vocabulary.table[2 * place] = hash(feature, CHECK_SEED);
    vocabulary.table[2 * place + 1] = number + 1;
  });
  return vocabulary;
}

/** The number of the feature; `undefined` where it did not occur in training. */
export function findFeature(vocabulary: Vocabulary, feature: string): number | undefined {
  const number = vocabulary.table[2 * placeOf(vocabulary, feature) + 1] as number;
  return number === 0 ? undefined : number - 1;
}
