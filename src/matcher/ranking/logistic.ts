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

const PASSES = 8;
/** Keeps weights of features that never vary, or that tell the sides apart alone, finite. */
const RIDGE = 1e-3;

/**
 * Fits by Newton's method on standardised features with a small ridge; deterministic. Meant for a few dozen
 * features and some ten thousand examples (a fraction of a second). `weights` count examples, 1 by default.
 */
export function fitLogistic(
  examples: readonly (readonly number[])[],
  targets: readonly boolean[],
  weights: readonly number[] = [],
): Logistic {
  const width = examples[0]?.length ?? 0;
  const { means, deviations } = standards(examples, width);
  const rows = examples.map((row) => {
    const standard = row.map((x, i) => (x - (means[i] as number)) / (deviations[i] as number));
    return Float64Array.from([...standard, 1]);
  });
  const total = targets.reduce((sum, _, r) => sum + (weights[r] ?? 1), 0);
  let fitted = new Float64Array(width + 1);
  for (let pass = 0; pass < PASSES; pass++) {
    const step = newtonStep(rows, targets, weights, fitted, total);
    fitted = fitted.map((weight, i) => weight + (step[i] as number));
  }
  return unstandardise(fitted, means, deviations);
}

/** The step that leads to the optimum of the local parabola. */
function newtonStep(
  rows: readonly Float64Array[],
  targets: readonly boolean[],
  weights: readonly number[],
  fitted: Float64Array,
  total: number,
): Float64Array {
  const size = fitted.length;
  const hessian = Array.from({ length: size }, () => new Float64Array(size));
  const gradient = new Float64Array(size);
  rows.forEach((row, r) => {
    let z = 0;
    for (let i = 0; i < size; i++) z += (fitted[i] as number) * (row[i] as number);
    const p = 1 / (1 + Math.exp(-z));
    const weight = (weights[r] ?? 1) / total;
    const error = weight * ((targets[r] ? 1 : 0) - p);
    const curvature = weight * p * (1 - p);
    for (let i = 0; i < size; i++) {
      const x = row[i] as number;
      gradient[i] = (gradient[i] as number) + error * x;
      const line = hessian[i] as Float64Array;
      for (let j = 0; j <= i; j++)
        line[j] = (line[j] as number) + curvature * x * (row[j] as number);
    }
  });
  for (let i = 0; i < size; i++) {
    const line = hessian[i] as Float64Array;
    line[i] = (line[i] as number) + RIDGE;
    gradient[i] = (gradient[i] as number) - RIDGE * (fitted[i] as number);
  }
  return solve(hessian, gradient);
}

/** Σ a[k] · b[k] for k below `end`. */
function dot(a: Float64Array, b: Float64Array, end: number): number {
  let sum = 0;
  for (let k = 0; k < end; k++) sum += (a[k] as number) * (b[k] as number);
  return sum;
}

/** Factors a symmetric positive definite matrix, given by its lower triangle, in place (Cholesky). */
function factor(lower: readonly Float64Array[]): void {
  lower.forEach((line, i) => {
    for (let j = 0; j <= i; j++) {
      const other = lower[j] as Float64Array;
      const rest = (line[j] as number) - dot(line, other, j);
      line[j] = i === j ? Math.sqrt(Math.max(rest, 1e-12)) : rest / (other[j] as number);
    }
  });
}

/** Solves a symmetric positive definite system, given by its lower triangle. */
function solve(lower: readonly Float64Array[], right: Float64Array): Float64Array {
  factor(lower);
  const solution = Float64Array.from(right);
  lower.forEach((line, i) => {
    solution[i] = ((solution[i] as number) - dot(line, solution, i)) / (line[i] as number);
  });
  for (let i = right.length - 1; i >= 0; i--) {
    let sum = solution[i] as number;
    for (let k = i + 1; k < right.length; k++) {
      sum -= ((lower[k] as Float64Array)[i] as number) * (solution[k] as number);
    }
    solution[i] = sum / ((lower[i] as Float64Array)[i] as number);
  }
  return solution;
}

function standards(examples: readonly (readonly number[])[], width: number) {
  const means = new Float64Array(width);
  const deviations = new Float64Array(width);
  for (let i = 0; i < width; i++) {
    let sum = 0;
    let squares = 0;
    for (const row of examples) {
      sum += row[i] as number;
      squares += (row[i] as number) ** 2;
    }
    means[i] = sum / examples.length;
    const variance = squares / examples.length - (means[i] as number) ** 2;
    deviations[i] = Math.sqrt(Math.max(variance, 0)) || 1;
  }
  return { means, deviations };
}

function unstandardise(
  fitted: Float64Array,
  means: Float64Array,
  deviations: Float64Array,
): Logistic {
  const weights = Array.from(means, (_, i) => (fitted[i] as number) / (deviations[i] as number));
  const shift = weights.reduce((sum, weight, i) => sum + weight * (means[i] as number), 0);
  return { weights, bias: (fitted[means.length] as number) - shift };
}
