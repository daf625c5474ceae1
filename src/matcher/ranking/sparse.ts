/** Rows of a sparse matrix, one after the other in flat arrays. */
export interface SparseRows {
  /** Number of features. */
  readonly width: number;
  /** Row i spans `starts[i]` to `starts[i + 1]`. */
  readonly starts: Uint32Array;
  readonly features: Uint32Array;
  readonly values: Float64Array;
  /** Squared length of each row. */
  readonly norms: Float64Array;
}

/** One feature of a text with its strength. */
export type FeatureVector = ReadonlyMap<number, number>;

/** Packs feature vectors into flat arrays. */
export function packRows(vectors: readonly FeatureVector[], width: number): SparseRows {
  const total = vectors.reduce((sum, vector) => sum + vector.size, 0);
  const starts = new Uint32Array(vectors.length + 1);
  const features = new Uint32Array(total);
  const values = new Float64Array(total);
  const norms = new Float64Array(vectors.length);
  let at = 0;
  vectors.forEach((vector, row) => {
    for (const [feature, value] of vector) {
      features[at] = feature;
      values[at] = value;
      norms[row] = (norms[row] as number) + value * value;
      at++;
    }
    starts[row + 1] = at;
  });
  return { width, starts, features, values, norms };
}
