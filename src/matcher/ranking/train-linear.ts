import { isDistantPair } from './features';
import { type SvmOptions, trainSvm } from './linear-svm';
import type { LinearModel, SparseMatrix } from './ranker-model';
import { type FeatureVector, packRows } from './sparse';
import { packVocabulary } from './vocabulary';

/** A training example. */
export interface TrainingRow {
  readonly label: string;
  readonly features: readonly string[];
  /** How much it counts; 1 = a whole utterance. */
  readonly weight: number;
}

/** What the training of linear machines may vary. */
export interface LinearOptions extends SvmOptions {
  /** Weights below this are dropped. */
  readonly dropBelow: number;
}

/** Strength of the constant feature that serves as bias. */
const BIAS = 1;

/** Rows in which a pair of words must stand to count: pairs seen once are noise, and most of all features. */
const PAIR_ROWS = 2;
const DISTANT_PAIR_ROWS = 4;

function leastRows(feature: string): number {
  if (isDistantPair(feature)) return DISTANT_PAIR_ROWS;
  return feature.includes(' ') ? PAIR_ROWS : 1;
}

/** Numbers the features in the order of their first text. */
function indexFeatures(texts: readonly (readonly string[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const features of texts) {
    for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  }
  const kept = [...counts].filter(([feature, count]) => count >= leastRows(feature));
  return new Map(kept.map(([feature], i) => [feature, i]));
}

function inverseFrequencies(
  texts: readonly (readonly string[])[],
  index: ReadonlyMap<string, number>,
): Float32Array {
  const frequency = new Float64Array(index.size);
  for (const features of texts) {
    for (const feature of features) {
      const i = index.get(feature);
      if (i !== undefined) frequency[i] = (frequency[i] as number) + 1;
    }
  }
  return Float32Array.from(frequency, (f) => Math.log(1 + texts.length / f));
}

function unitVector(
  features: readonly string[],
  index: ReadonlyMap<string, number>,
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

/** Stores each weight in one byte. */
export function packMatrix(cells: readonly (readonly [number, number])[][]): SparseMatrix {
  const flat = cells.flatMap((row) => row.toSorted(([a], [b]) => a - b));
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

/** Trains a group's machines, in the order of their labels; the last weight is the bias. */
function* trainGroup(
  rows: readonly TrainingRow[],
  vectors: readonly FeatureVector[],
  width: number,
  numbers: ReadonlyMap<string, number>,
  options: LinearOptions,
) {
  const packed = packRows(
    vectors.map((vector) => new Map([...vector, [width, BIAS]])),
    width + 1,
  );
  const rowLabels = Uint16Array.from(rows, ({ label }) => numbers.get(label) ?? 0);
  const rowWeights = Float64Array.from(rows, ({ weight }) => weight);
  for (const label of new Set(rowLabels.toSorted())) {
    yield { label, weights: trainSvm(packed, rowLabels, rowWeights, label, options) };
  }
}

/**
 * Trains one machine a label against the other labels of its group; groups share nothing but the vocabulary. The
 * same rows in the same order give the same model.
 */
export function trainLinear(
  groups: readonly (readonly TrainingRow[])[],
  options: LinearOptions,
): LinearModel {
  const texts = [...new Set(groups.flat().map(({ features }) => features))];
  const index = indexFeatures(texts);
  const idf = inverseFrequencies(texts, index);
  const width = index.size;
  const labels = groups.flatMap((rows) => [...new Set(rows.map(({ label }) => label))].sort());
  const numbers = new Map(labels.map((label, i) => [label, i]));
  const bias = new Float64Array(labels.length);
  const cells: [number, number][][] = Array.from({ length: width }, () => []);
  for (const rows of groups) {
    const vectors = rows.map(({ features }) => unitVector(features, index, idf));
    const present = new Set(vectors.flatMap((vector) => [...vector.keys()]));
    for (const { label, weights } of trainGroup(rows, vectors, width, numbers, options)) {
      bias[label] = (weights[width] as number) * BIAS;
      for (const feature of present) {
        const weight = weights[feature] as number;
        if (Math.abs(weight) >= options.dropBelow) cells[feature]?.push([label, weight]);
      }
    }
  }
  return {
    labels,
    vocabulary: packVocabulary([...index.keys()]),
    idf,
    svm: packMatrix(cells),
    bias,
  };
}
