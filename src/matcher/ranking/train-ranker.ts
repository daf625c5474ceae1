import { trainSvm } from './linear-svm';
import type { RankerModel, SparseMatrix } from './ranker-model';
import { type FeatureVector, packRows } from './sparse';

/** A training example. */
export interface TrainingRow {
  readonly label: string;
  readonly features: readonly string[];
  /** How much it counts; 1 = a whole utterance. */
  readonly weight: number;
}

/** What the training may vary; the defaults measured best. */
export interface RankerOptions {
  readonly cost: number;
  readonly positiveFactor: number;
  readonly passes: number;
  readonly seed: number;
  /** SVM weights below this are dropped. */
  readonly dropBelow: number;
}

/** The settings of every corpus and of the shipped model. */
export const RANKER_OPTIONS: RankerOptions = {
  cost: 1,
  positiveFactor: 6,
  passes: 6,
  seed: 7,
  dropBelow: 0.02,
};

const K1 = 1.2;
const B = 0.75;
const SMOOTHING = 1;
/** Strength of the constant feature that serves as bias. */
const BIAS = 1;

/** Trains on any labelled rows; the same rows in the same order give the same model. */
export function trainRanker(
  rows: readonly TrainingRow[],
  options: RankerOptions = RANKER_OPTIONS,
): RankerModel {
  const labels = [...new Set(rows.map((row) => row.label))].sort();
  const labelIndex = new Map(labels.map((label, i) => [label, i]));
  const index = indexFeatures(rows);
  const idf = inverseFrequencies(rows, index);
  const rowLabels = Uint16Array.from(rows, (row) => labelIndex.get(row.label) ?? 0);
  const vectors = rows.map((row) => unitVector(row.features, index, idf));
  const counts = countByLabel(rows, rowLabels, index, labels.length);
  return {
    labels,
    vocabulary: [...index.keys()],
    idf,
    ...trainMachines(vectors, rowLabels, rows, index.size, labels.length, options),
    bm25: bm25Matrix(counts, labels.length),
    ...bayesMatrix(counts, labels.length),
  };
}

/** Rows in which a pair of words must stand to count: pairs seen once are noise, and most of all features. */
const PAIR_ROWS = 2;

/** Numbers the features in the order of their first row. */
function indexFeatures(rows: readonly TrainingRow[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) {
    for (const feature of row.features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  }
  const kept = [...counts].filter(
    ([feature, count]) => count >= PAIR_ROWS || !feature.includes(' '),
  );
  return new Map(kept.map(([feature], i) => [feature, i]));
}

function inverseFrequencies(
  rows: readonly TrainingRow[],
  index: Map<string, number>,
): Float32Array {
  const frequency = new Float64Array(index.size);
  for (const row of rows) {
    for (const feature of row.features) {
      const i = index.get(feature);
      if (i !== undefined) frequency[i] = (frequency[i] as number) + 1;
    }
  }
  return Float32Array.from(frequency, (f) => Math.log(1 + rows.length / f));
}

function unitVector(
  features: readonly string[],
  index: Map<string, number>,
  idf: Float32Array,
): FeatureVector {
  const vector = new Map<number, number>();
  let squares = 0;
  for (const feature of features) {
    const i = index.get(feature);
    if (i === undefined) continue;
    const value = idf[i] as number;
    vector.set(i, value);
    squares += value * value;
  }
  const unit = 1 / (Math.sqrt(squares) || 1);
  for (const [i, value] of vector) vector.set(i, value * unit);
  return vector;
}

function trainMachines(
  vectors: readonly FeatureVector[],
  rowLabels: Uint16Array,
  rows: readonly TrainingRow[],
  width: number,
  labelCount: number,
  options: RankerOptions,
): { svm: SparseMatrix; bias: Float64Array } {
  const withBias = vectors.map((vector) => new Map([...vector, [width, BIAS]]));
  const packed = packRows(withBias, width + 1);
  const rowWeights = Float64Array.from(rows, (row) => row.weight);
  const bias = new Float64Array(labelCount);
  const cells: [number, number][][] = Array.from({ length: width }, () => []);
  for (let label = 0; label < labelCount; label++) {
    const weights = trainSvm(packed, rowLabels, rowWeights, label, options);
    bias[label] = (weights[width] as number) * BIAS;
    for (let feature = 0; feature < width; feature++) {
      const weight = weights[feature] as number;
      if (Math.abs(weight) >= options.dropBelow) cells[feature]?.push([label, weight]);
    }
  }
  return { svm: packMatrix(cells), bias };
}

/** Stores each weight in one byte. */
function packMatrix(cells: readonly (readonly [number, number])[][]): SparseMatrix {
  const flat = cells.flat();
  const largest = flat.reduce((high, [, value]) => Math.max(high, Math.abs(value)), 0);
  const scale = largest / 127 || 1;
  const starts = new Uint32Array(cells.length + 1);
  cells.forEach((row, i) => {
    starts[i + 1] = (starts[i] as number) + row.length;
  });
  return {
    starts,
    labels: Uint16Array.from(flat, ([label]) => label),
    values: Float32Array.from(flat, ([, value]) => value / scale),
    scale,
  };
}

interface LabelCounts {
  /** For each feature, its weighted count by label. */
  readonly byFeature: readonly ReadonlyMap<number, number>[];
  readonly featureTotals: Float64Array;
  readonly labelTotals: Float64Array;
}

function countByLabel(
  rows: readonly TrainingRow[],
  rowLabels: Uint16Array,
  index: Map<string, number>,
  labelCount: number,
): LabelCounts {
  const byFeature = Array.from({ length: index.size }, () => new Map<number, number>());
  const featureTotals = new Float64Array(index.size);
  const labelTotals = new Float64Array(labelCount);
  rows.forEach((row, r) => {
    const label = rowLabels[r] as number;
    for (const name of row.features) {
      const feature = index.get(name);
      if (feature === undefined) continue;
      const counts = byFeature[feature] as Map<number, number>;
      counts.set(label, (counts.get(label) ?? 0) + row.weight);
      featureTotals[feature] = (featureTotals[feature] as number) + row.weight;
      labelTotals[label] = (labelTotals[label] as number) + row.weight;
    }
  });
  return { byFeature, featureTotals, labelTotals };
}

/** Okapi BM25 with one document a label (Robertson and Zaragoza, 2009). */
function bm25Matrix(counts: LabelCounts, labelCount: number): SparseMatrix {
  const average = counts.labelTotals.reduce((sum, total) => sum + total, 0) / labelCount;
  const cells = counts.byFeature.map((byLabel) => {
    const idf = Math.log(1 + (labelCount - byLabel.size + 0.5) / (byLabel.size + 0.5));
    return [...byLabel].map(([label, count]): [number, number] => {
      const length = (counts.labelTotals[label] as number) / average;
      return [label, (idf * count * (K1 + 1)) / (count + K1 * (1 - B + B * length))];
    });
  });
  return packMatrix(cells);
}

/** Complement naive Bayes (Rennie et al., 2003), as a correction of a base that every feature adds. */
function bayesMatrix(
  counts: LabelCounts,
  labelCount: number,
): { bayes: SparseMatrix; bayesBase: Float64Array } {
  const width = counts.byFeature.length;
  const all = counts.labelTotals.reduce((sum, total) => sum + total, 0);
  const bayesBase = Float64Array.from({ length: labelCount }, (_, label) =>
    Math.log(all - (counts.labelTotals[label] as number) + SMOOTHING * width),
  );
  const cells = counts.byFeature.map((byLabel, feature) => {
    const total = counts.featureTotals[feature] as number;
    return [...byLabel].map(([label, count]): [number, number] => [
      label,
      Math.log(total + SMOOTHING) - Math.log(total - count + SMOOTHING),
    ]);
  });
  return { bayes: packMatrix(cells), bayesBase };
}
