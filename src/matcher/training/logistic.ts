/** A fitted logistic regression: probability = 1 / (1 + e^-(bias + weights · features)). */
export interface Logistic {
  readonly weights: readonly number[];
  readonly bias: number;
}

/** The probability a fitted regression gives to a feature vector of the length it was fitted on. */
export function probability(model: Logistic, features: readonly number[]): number {
  let z = model.bias;
  for (let i = 0; i < features.length; i++) {
    z += (model.weights[i] as number) * (features[i] as number);
  }
  return 1 / (1 + Math.exp(-z));
}

const PASSES = 400;
const RATE = 0.5;
const RIDGE = 1e-3;

/**
 * Fits by full-batch gradient descent on standardised features with a small ridge; deterministic. Meant for a
 * few dozen features and some ten thousand examples (about a second).
 */
export function fitLogistic(
  examples: readonly (readonly number[])[],
  targets: readonly boolean[],
  weights: readonly number[] = [],
): Logistic {
  const width = examples[0]?.length ?? 0;
  const { means, deviations } = standards(examples, width);
  const rows = examples.map((row) =>
    Float64Array.from(row, (x, i) => (x - (means[i] as number)) / (deviations[i] as number)),
  );
  const fitted = new Float64Array(width);
  let bias = 0;
  const total = targets.reduce((sum, _, r) => sum + (weights[r] ?? 1), 0);
  for (let pass = 0; pass < PASSES; pass++) {
    const gradient = new Float64Array(width);
    let biasGradient = 0;
    rows.forEach((row, r) => {
      let z = bias;
      for (let i = 0; i < width; i++) z += (fitted[i] as number) * (row[i] as number);
      const error = (weights[r] ?? 1) * (1 / (1 + Math.exp(-z)) - (targets[r] ? 1 : 0));
      biasGradient += error;
      for (let i = 0; i < width; i++)
        gradient[i] = (gradient[i] as number) + error * (row[i] as number);
    });
    bias -= (RATE * biasGradient) / total;
    for (let i = 0; i < width; i++) {
      fitted[i] =
        (fitted[i] as number) -
        RATE * ((gradient[i] as number) / total + RIDGE * (fitted[i] as number));
    }
  }
  return unstandardise(fitted, bias, means, deviations);
}

function standards(examples: readonly (readonly number[])[], width: number) {
  const means = new Float64Array(width);
  const deviations = new Float64Array(width);
  for (let i = 0; i < width; i++) {
    const column = examples.map((row) => row[i] as number);
    const mean = column.reduce((sum, x) => sum + x, 0) / column.length;
    const variance = column.reduce((sum, x) => sum + (x - mean) ** 2, 0) / column.length;
    means[i] = mean;
    deviations[i] = Math.sqrt(variance) || 1;
  }
  return { means, deviations };
}

function unstandardise(
  fitted: Float64Array,
  bias: number,
  means: Float64Array,
  deviations: Float64Array,
): Logistic {
  const weights = Array.from(fitted, (weight, i) => weight / (deviations[i] as number));
  const shift = weights.reduce((sum, weight, i) => sum + weight * (means[i] as number), 0);
  return { weights, bias: bias - shift };
}
