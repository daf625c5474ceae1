import type { Vocabulary } from './vocabulary';

/** Labels up to this number fit into a byte each, which makes a model a third smaller and quicker to read. */
export const MOST_IN_A_BYTE = 256;

/** Weights by feature and label; zeros are left out. A value counts `scale` × the stored byte. */
export interface SparseMatrix {
  readonly starts: Uint32Array;
  readonly labels: Uint8Array | Uint16Array;
  readonly values: Int8Array | Float32Array;
  readonly scale: number;
}

/** Further values of the cells of a matrix. */
export type CellValues = Pick<SparseMatrix, 'values' | 'scale'>;

/** Everything that linear machines need, as plain arrays that a file can hold. */
export interface LinearModel {
  readonly labels: readonly string[];
  readonly vocabulary: Vocabulary;
  /** Weight of each feature in the unit vector of a message. */
  readonly idf: Float32Array;
  readonly svm: SparseMatrix;
  /** One a label. */
  readonly bias: Float64Array;
}

/** Linear machines, and the words of each label's texts by their weight in it. */
export interface CountedModel extends LinearModel {
  readonly bm25: SparseMatrix;
}

/** Everything that a ranker needs. */
export interface RankerModel extends CountedModel {
  /** In the cells of `bm25`, since both are counted from the same texts. */
  readonly bayes: CellValues;
  /** What a known feature adds to each label whatever it is. */
  readonly bayesBase: Float64Array;
}
