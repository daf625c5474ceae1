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

/** Features, each once, with their strengths: of a text, or of what is learnt of a label. */
export interface FeatureVector {
  readonly features: Uint32Array;
  readonly values: Float64Array;
}

/** The values that are not zero and at least `least` away from it, by feature. */
export function sparseOf(values: Float64Array, least = 0): FeatureVector {
  const features: number[] = [];
  for (let feature = 0; feature < values.length; feature++) {
    const value = values[feature] as number;
    if (value !== 0 && Math.abs(value) >= least) features.push(feature);
  }
  const kept = Uint32Array.from(features);
  return { features: kept, values: Float64Array.from(kept, (at) => values[at] as number) };
}

/** Packs feature vectors into flat arrays. */
export function packRows(vectors: readonly FeatureVector[], width: number): SparseRows {
  const total = vectors.reduce((sum, { features }) => sum + features.length, 0);
  const starts = new Uint32Array(vectors.length + 1);
  const features = new Uint32Array(total);
  const values = new Float64Array(total);
  const norms = new Float64Array(vectors.length);
  vectors.forEach((vector, row) => {
    const at = starts[row] as number;
    features.set(vector.features, at);
    values.set(vector.values, at);
    norms[row] = vector.values.reduce((sum, value) => sum + value * value, 0);
    starts[row + 1] = at + vector.features.length;
  });
  return { width, starts, features, values, norms };
}
