import { createRandom, type SvmOptions, shuffle, trainSvm } from './linear-svm';
import type { KeptFeatures } from './number-features';
import { packMatrix } from './pack-matrix';
import type { LinearModel } from './ranker-model';
import { type FeatureVector, packRows, type SparseRows, sparseOf } from './sparse';
import { packVocabulary } from './vocabulary';

/** A training example. */
export interface TrainingRow {
  readonly label: string;
  /** The numbers of its features, each once. */
  readonly features: Uint32Array;
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

/** The features of a text as a vector of length 1, with the bias as its last. */
function unitVector(features: Uint32Array, idf: Float32Array): FeatureVector {
  let squares = 0;
  for (const feature of features) squares += (idf[feature] as number) ** 2;
  const unit = 1 / (Math.sqrt(squares) || 1);
  const values = new Float64Array(features.length + 1);
  features.forEach((feature, i) => {
    values[i] = (idf[feature] as number) * unit;
  });
  values[features.length] = BIAS;
  const withBias = new Uint32Array(values.length);
  withBias.set(features);
  withBias[features.length] = idf.length;
  return { features: withBias, values };
}

function inRandomOrder(rows: readonly TrainingRow[], seed: number): readonly TrainingRow[] {
  const places = Uint32Array.from(rows.keys());
  shuffle(places, places.length, createRandom(seed));
  return Array.from(places, (at) => rows[at] as TrainingRow);
}

/** Trains a group's machines, in the order of their labels; the last weight is the bias. */
function* trainGroup(
  rows: readonly TrainingRow[],
  packed: SparseRows,
  numbers: ReadonlyMap<string, number>,
  options: LinearOptions,
) {
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
  kept: KeptFeatures,
  options: LinearOptions,
): LinearModel {
  const texts = new Set(groups.flat().map(({ features }) => features));
  const width = kept.names.length;
  const idf = Float32Array.from(kept.counts, (count) => Math.log(1 + texts.size / count));
  const vectors = new Map([...texts].map((text) => [text, unitVector(kept.of(text), idf)]));
  const labels = groups.flatMap((rows) => [...new Set(rows.map(({ label }) => label))].sort());
  const numbers = new Map(labels.map((label, i) => [label, i]));
  const bias = new Float64Array(labels.length);
  const columns: FeatureVector[] = [];
  for (const group of groups) {
    const rows = inRandomOrder(group, options.seed);
    const packed = packRows(
      rows.map(({ features }) => vectors.get(features) as FeatureVector),
      width + 1,
    );
    for (const { label, weights } of trainGroup(rows, packed, numbers, options)) {
      bias[label] = (weights[width] as number) * BIAS;
      columns[label] = sparseOf(weights.subarray(0, width), options.dropBelow);
    }
  }
  return {
    labels,
    vocabulary: packVocabulary(kept.names),
    idf,
    svm: packMatrix(columns, width),
    bias,
  };
}
