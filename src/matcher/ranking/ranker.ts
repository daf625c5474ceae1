import { createLinear } from './linear';
import type { RankerModel } from './ranker-model';

/** A label with its score; higher is better, the best of a message is seldom above 3. */
export interface Ranked {
  readonly label: string;
  readonly score: number;
}

/** How the three scorers are blended. */
export interface Blend {
  readonly svm: number;
  readonly bm25: number;
  readonly bayes: number;
}

/** The blend that measured best on questions by other authors. */
export const DEFAULT_BLEND: Blend = { svm: 1, bm25: 1, bayes: 0.5 };

/** Scores every label for a bag of features. */
export interface Ranker {
  readonly labels: readonly string[];
  /** True when the feature occurred in training. */
  knows(feature: string): boolean;
  /** One score a label, in the order of `labels`; the array is reused by the next call. */
  score(features: readonly string[]): Float64Array;
}

/** Stretches scores to 0 … 1, so that the blend does not depend on the length of the message. */
function stretch(values: Float64Array): void {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  const range = high - low || 1;
  for (let i = 0; i < values.length; i++) values[i] = ((values[i] as number) - low) / range;
}

/** Prepares the two scorers that count in whose texts the features stand; the arrays are reused by the next call. */
function createCounter({ bm25: cells, bayes, bayesBase, labels }: RankerModel) {
  const bm25Scores = new Float64Array(labels.length);
  const bayesScores = new Float64Array(labels.length);
  /** Counts the first `count` features. */
  return (features: readonly number[], count: number) => {
    bm25Scores.fill(0);
    for (let i = 0; i < labels.length; i++) bayesScores[i] = count * (bayesBase[i] as number);
    for (let i = 0; i < count; i++) {
      const feature = features[i] as number;
      const end = cells.starts[feature + 1] as number;
      for (let k = cells.starts[feature] as number; k < end; k++) {
        const label = cells.labels[k] as number;
        bm25Scores[label] =
          (bm25Scores[label] as number) + cells.scale * (cells.values[k] as number);
        bayesScores[label] =
          (bayesScores[label] as number) + bayes.scale * (bayes.values[k] as number);
      }
    }
    return { bm25: bm25Scores, bayes: bayesScores };
  };
}

function largest(values: Float64Array): number {
  let high = 0;
  for (const value of values) if (value > high) high = value;
  return high;
}

/** Makes a model ready to score; buffers are allocated once, so that scoring leaves no garbage. */
export function createRanker(model: RankerModel, blend: Blend = DEFAULT_BLEND): Ranker {
  const linear = createLinear(model);
  const count = createCounter(model);
  const isCounting = blend.bm25 !== 0 || blend.bayes !== 0;

  function score(features: readonly string[]): Float64Array {
    const { all, counted } = linear.known(features);
    const svm = linear.score(all);
    if (!isCounting) return svm;
    const { bm25, bayes } = count(all, counted);
    stretch(bayes);
    const bm25Weight = blend.bm25 / (largest(bm25) || 1);
    for (let i = 0; i < svm.length; i++) {
      svm[i] =
        blend.svm * (svm[i] as number) +
        bm25Weight * (bm25[i] as number) +
        blend.bayes * (bayes[i] as number);
    }
    return svm;
  }

  return { labels: model.labels, knows: (feature) => linear.find(feature) !== undefined, score };
}
