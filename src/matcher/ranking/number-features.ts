import { isDistantPair } from './features';

/** Rows in which a pair of words must stand to count: pairs seen once are noise, and most of all features. */
const PAIR_ROWS = 2;
const DISTANT_PAIR_ROWS = 4;

/** The features of texts by number. */
export interface NumberedFeatures {
  /** By number, in the order of their first text. */
  readonly names: readonly string[];
  /** In how many texts each stands. */
  readonly counts: Uint32Array;
  /** The numbers of each text's features, in their order. */
  readonly texts: readonly Uint32Array[];
}

function leastRows(feature: string): number {
  if (isDistantPair(feature)) return DISTANT_PAIR_ROWS;
  return feature.includes(' ') ? PAIR_ROWS : 1;
}

function numberAll(texts: readonly (readonly string[])[]): NumberedFeatures {
  const numbers = new Map<string, number>();
  const counts: number[] = [];
  const numbered = texts.map((features) =>
    Uint32Array.from(features, (feature) => {
      const known = numbers.get(feature);
      const number = known ?? numbers.size;
      if (known === undefined) numbers.set(feature, number);
      counts[number] = (counts[number] ?? 0) + 1;
      return number;
    }),
  );
  return { names: [...numbers.keys()], counts: Uint32Array.from(counts), texts: numbered };
}

/** Numbers the features of texts, without those that stand in too few to count. */
export function numberFeatures(texts: readonly (readonly string[])[]): NumberedFeatures {
  const all = numberAll(texts);
  const isKept = (number: number) =>
    (all.counts[number] as number) >= leastRows(all.names[number] as string);
  const kept = Uint32Array.from(all.names.keys()).filter(isKept);
  const renumbered = new Int32Array(all.names.length).fill(-1);
  kept.forEach((old, number) => {
    renumbered[old] = number;
  });
  return {
    names: Array.from(kept, (old) => all.names[old] as string),
    counts: kept.map((old) => all.counts[old] as number),
    texts: all.texts.map((numbers) =>
      numbers.filter((old) => renumbered[old] !== -1).map((old) => renumbered[old] as number),
    ),
  };
}
