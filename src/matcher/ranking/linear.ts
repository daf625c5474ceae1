import type { LinearModel, SparseMatrix } from './ranker-model';
import { findFeature } from './vocabulary';

/** Scores labels by a weighted sum of a message's features. */
export interface Linear {
  readonly labels: readonly string[];
  /** The number of a feature that occurred in training. */
  find(feature: string): number | undefined;
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
  const { starts, labels, values } = matrix;
  const scaled = factor * matrix.scale;
  const end = starts[feature + 1] as number;
  for (let k = starts[feature] as number; k < end; k++) {
    const label = labels[k] as number;
    into[label] = (into[label] as number) + scaled * (values[k] as number);
  }
}

/** Makes linear machines ready to score; buffers are allocated once, so that scoring leaves no garbage. */
export function createLinear(model: LinearModel): Linear {
  const scores = new Float64Array(model.labels.length);
  return {
    labels: model.labels,
    find: (feature) => findFeature(model.vocabulary, feature),
    known(features) {
      const known: number[] = [];
      for (const feature of features) {
        const number = findFeature(model.vocabulary, feature);
        if (number !== undefined) known.push(number);
      }
      return known;
    },
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
