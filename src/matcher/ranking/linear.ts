import type { LinearModel, SparseMatrix } from './ranker-model';
import { findFeature } from './vocabulary';

/** Scores labels by a weighted sum of a message's features. */
export interface Linear {
  readonly labels: readonly string[];
  /** The number of a feature that occurred in training. */
  find(feature: string): number | undefined;
  /** The features that occurred in training, by number. */
  known(features: readonly string[]): readonly number[];
  /**
   * One score a label for known features, in the order of `labels`; with spans only their labels have theirs. The
   * array is reused by the next call.
   */
  score(known: readonly number[], spans?: readonly Span[]): Float64Array;
}

/** Labels that stand one after the other: from `first` up to `end`, which is not one of them. */
export interface Span {
  readonly first: number;
  readonly end: number;
}

const EVERY: Span = { first: 0, end: Number.POSITIVE_INFINITY };

/** Where the cells of a row begin that are of a label or one after it; rows are sorted by label. */
function cellOf({ starts, labels }: SparseMatrix, feature: number, label: number): number {
  let low = starts[feature] as number;
  let high = starts[feature + 1] as number;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((labels[middle] as number) < label) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Adds a feature's row of a matrix, or its cells of some labels, `factor` times. */
export function addRow(
  matrix: SparseMatrix,
  feature: number,
  factor: number,
  into: Float64Array,
  { first, end }: Span = EVERY,
): void {
  const { starts, labels, values } = matrix;
  const scaled = factor * matrix.scale;
  const last = starts[feature + 1] as number;
  const from = first === 0 ? (starts[feature] as number) : cellOf(matrix, feature, first);
  for (let k = from; k < last && (labels[k] as number) < end; k++) {
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
    score(known, spans = [EVERY]) {
      let squares = 0;
      for (const feature of known) squares += (model.idf[feature] as number) ** 2;
      const unit = 1 / (Math.sqrt(squares) || 1);
      scores.set(model.bias);
      for (const feature of known) {
        const factor = (model.idf[feature] as number) * unit;
        for (const span of spans) addRow(model.svm, feature, factor, scores, span);
      }
      return scores;
    },
  };
}
