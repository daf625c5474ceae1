import { MOST_IN_A_BYTE, type SparseMatrix } from './ranker-model';
import type { FeatureVector } from './sparse';

/** Where the cells of each feature begin; the last number is that of all cells. */
function countCells(columns: readonly FeatureVector[], width: number): Uint32Array {
  const starts = new Uint32Array(width + 1);
  for (const { features } of columns) {
    for (const feature of features) starts[feature + 1] = (starts[feature + 1] as number) + 1;
  }
  for (let feature = 0; feature < width; feature++) {
    starts[feature + 1] = (starts[feature + 1] as number) + (starts[feature] as number);
  }
  return starts;
}

function largestOf(columns: readonly FeatureVector[]): number {
  let largest = 0;
  for (const { values } of columns) {
    for (const value of values) largest = Math.max(largest, Math.abs(value));
  }
  return largest;
}

/**
 * Packs the weights of each label by feature, and those of a feature by label, to be stored in one byte each.
 * `columns` are in the order of the labels.
 */
export function packMatrix(columns: readonly FeatureVector[], width: number): SparseMatrix {
  const starts = countCells(columns, width);
  const scale = largestOf(columns) / 127 || 1;
  const next = starts.slice();
  const count = starts[width] as number;
  const labels = columns.length <= MOST_IN_A_BYTE ? new Uint8Array(count) : new Uint16Array(count);
  const cells = new Float32Array(count);
  columns.forEach(({ features, values }, label) => {
    features.forEach((feature, i) => {
      const place = next[feature] as number;
      next[feature] = place + 1;
      labels[place] = label;
      cells[place] = (values[i] as number) / scale;
    });
  });
  return { starts, labels, values: cells, scale };
}
