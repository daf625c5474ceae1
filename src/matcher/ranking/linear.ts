import type { LinearModel, SparseMatrix } from './ranker-model';
import { findFeature } from './vocabulary';

/** Scores labels by a weighted sum of a message's features. */
export interface Linear {
  readonly labels: readonly string[];
  /** The features that occurred in training, by number. */
  known(features: readonly string[]): readonly number[];
  /** One score a label for known features, in the order of `labels`; the array is reused by the next call. */
  score(known: readonly number[]): Float64Array;
}

/** Adds a feature's row of a matrix, `factor` times. */
export function addRow(
  matrix: SparseMatrix,
  feature: number,
  factor: number,
  into: Float64Array,
): void {
  const end = matrix.starts[feature + 1] as number;
  for (let k = matrix.starts[feature] as number; k < end; k++) {
    const label = matrix.labels[k] as number;
    into[label] = (into[label] as number) + factor * matrix.scale * (matrix.values[k] as number);
  }
}

/** Makes linear machines ready to score; buffers are allocated once, so that scoring leaves no garbage. */
export function createLinear(model: LinearModel): Linear {
  const scores = new Float64Array(model.labels.length);
  return {
    labels: model.labels,
    known: (features) =>
      features.flatMap((feature) => findFeature(model.vocabulary, feature) ?? []),
    score(known) {
      let squares = 0;
      for (const feature of known) squares += (model.idf[feature] as number) ** 2;
      const unit = 1 / (Math.sqrt(squares) || 1);
      scores.set(model.bias);
      for (const feature of known) {
        addRow(model.svm, feature, (model.idf[feature] as number) * unit, scores);
      }
      return scores;
    },
  };
}
