import { isDistantPair } from './features';
import type { LinearModel, SparseMatrix } from './ranker-model';
import { findFeature } from './vocabulary';

/** The numbers of features that occurred in training. */
export interface KnownFeatures {
  readonly all: readonly number[];
  /** How many of them, the first ones, also count by their frequency. */
  readonly counted: number;
}

/** Scores labels by a weighted sum of a message's features. */
export interface Linear {
  readonly labels: readonly string[];
  /** The number of a feature that occurred in training. */
  find(feature: string): number | undefined;
  /** The features that occurred in training, by number, pairs at a distance last. */
  known(features: readonly string[]): KnownFeatures;
  /**
   * One score a label for known features, in the order of `labels`; with a span only its labels have theirs. The array
   * is reused by the next call.
   */
  score(known: readonly number[], span?: Span): Float64Array;
}

/** Labels that stand one after the other: from `first` up to `end`, which is not one of them. */
export interface Span {
  readonly first: number;
  readonly end: number;
}

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

/** Adds a feature's row of a matrix `factor` times. */
function addRow(
  { starts, labels, values, scale }: SparseMatrix,
  feature: number,
  factor: number,
  into: Float64Array,
): void {
  const scaled = factor * scale;
  const end = starts[feature + 1] as number;
  for (let k = starts[feature] as number; k < end; k++) {
    const label = labels[k] as number;
    into[label] = (into[label] as number) + scaled * (values[k] as number);
  }
}

/** Adds the cells of some labels in a feature's row `factor` times. */
export function addCells(
  matrix: SparseMatrix,
  feature: number,
  factor: number,
  into: Float64Array,
  { first, end }: Span,
): void {
  const { starts, labels, values } = matrix;
  const scaled = factor * matrix.scale;
  const last = starts[feature + 1] as number;
  for (let k = cellOf(matrix, feature, first); k < last && (labels[k] as number) < end; k++) {
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
      const all: number[] = [];
      const distant: number[] = [];
      for (const feature of features) {
        const number = findFeature(model.vocabulary, feature);
        if (number !== undefined) (isDistantPair(feature) ? distant : all).push(number);
      }
      const counted = all.length;
      for (const number of distant) all.push(number);
      return { all, counted };
    },
    score(known, span) {
      let squares = 0;
      for (const feature of known) squares += (model.idf[feature] as number) ** 2;
      const unit = 1 / (Math.sqrt(squares) || 1);
      scores.set(model.bias);
      for (const feature of known) {
        const factor = (model.idf[feature] as number) * unit;
        if (span) addCells(model.svm, feature, factor, scores, span);
        else addRow(model.svm, feature, factor, scores);
      }
      return scores;
    },
  };
}
