import type { SparseMatrix } from './ranker-model';

/** The cells of a sparse matrix in any order, one in each place of the three lists. */
export interface Cells {
  readonly features: number[];
  readonly labels: number[];
  readonly values: number[];
}

/** No cells yet. */
export function noCells(): Cells {
  return { features: [], labels: [], values: [] };
}

/** Adds a cell; each of a feature and a label at most once. */
export function addCell(cells: Cells, feature: number, label: number, value: number): void {
  cells.features.push(feature);
  cells.labels.push(label);
  cells.values.push(value);
}

/** Where the places of each key begin once they are sorted by key; the last number is that of all. */
function countKeys(keys: readonly number[], size: number): Uint32Array {
  const starts = new Uint32Array(size + 1);
  for (const key of keys) starts[key + 1] = (starts[key + 1] as number) + 1;
  for (let key = 0; key < size; key++) {
    starts[key + 1] = (starts[key + 1] as number) + (starts[key] as number);
  }
  return starts;
}

/** Sorts places by key; those of one key stay in their order. */
function sortPlaces(places: Uint32Array, keys: readonly number[], starts: Uint32Array) {
  const next = starts.slice();
  const sorted = new Uint32Array(places.length);
  for (const place of places) {
    const key = keys[place] as number;
    const at = next[key] as number;
    sorted[at] = place;
    next[key] = at + 1;
  }
  return sorted;
}

/** Packs cells by feature, and those of a feature by label, to be stored in one byte each. */
export function packMatrix(
  { features, labels, values }: Cells,
  size: { readonly features: number; readonly labels: number },
): SparseMatrix {
  const starts = countKeys(features, size.features);
  const added = Uint32Array.from(features.keys());
  const byLabel = sortPlaces(added, labels, countKeys(labels, size.labels));
  const places = sortPlaces(byLabel, features, starts);
  const largest = values.reduce((high, value) => Math.max(high, Math.abs(value)), 0);
  const scale = largest / 127 || 1;
  return {
    starts,
    labels: Uint16Array.from(places, (place) => labels[place] as number),
    values: Float32Array.from(places, (place) => (values[place] as number) / scale),
    scale,
  };
}
