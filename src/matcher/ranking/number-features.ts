import { isDistantPair } from './features';

/** Rows in which a pair of words must stand to count: pairs seen once are noise, and most of all features. */
const PAIR_ROWS = 2;
const DISTANT_PAIR_ROWS = 4;

/** Numbers features in the order in which they come, so that what is learnt from them handles no text. */
export interface FeatureNumbers {
  /** By number. */
  readonly names: readonly string[];
  /** The numbers of a text's features, in their order. */
  number(features: readonly string[]): Uint32Array;
}

/** The features that stand in enough of the texts to count, numbered anew in the order of their first text. */
export interface KeptFeatures {
  readonly names: readonly string[];
  /** In how many texts each stands. */
  readonly counts: Uint32Array;
  /** The numbers of a text's features, without those that are not kept. */
  of(features: Uint32Array): Uint32Array;
}

/** Begins to number features. */
export function createFeatureNumbers(): FeatureNumbers {
  const numbers = new Map<string, number>();
  const names: string[] = [];
  const numberOf = (feature: string) => {
    const known = numbers.get(feature);
    if (known !== undefined) return known;
    numbers.set(feature, names.length);
    return names.push(feature) - 1;
  };
  return { names, number: (features) => Uint32Array.from(features, numberOf) };
}

function leastRows(feature: string): number {
  if (isDistantPair(feature)) return DISTANT_PAIR_ROWS;
  return feature.includes(' ') ? PAIR_ROWS : 1;
}

/** Leaves out the features that stand in too few of the texts. */
export function keepFeatures(
  texts: readonly Uint32Array[],
  names: readonly string[],
): KeptFeatures {
  const counts = new Uint32Array(names.length);
  for (const text of texts) for (const old of text) counts[old] = (counts[old] as number) + 1;
  const renumbered = new Int32Array(names.length).fill(-1);
  const kept: number[] = [];
  for (const text of texts) {
    for (const old of text) {
      if (renumbered[old] !== -1 || (counts[old] as number) < leastRows(names[old] as string))
        continue;
      renumbered[old] = kept.push(old) - 1;
    }
  }
  return {
    names: kept.map((old) => names[old] as string),
    counts: Uint32Array.from(kept, (old) => counts[old] as number),
    of: (features) =>
      features.filter((old) => renumbered[old] !== -1).map((old) => renumbered[old] as number),
  };
}
