import { isDistantPair } from './features';
import { addRow, createLinear } from './linear';
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

/** Makes a model ready to score; buffers are allocated once, so that scoring leaves no garbage. */
export function createRanker(model: RankerModel, blend: Blend = DEFAULT_BLEND): Ranker {
  const linear = createLinear(model);
  const count = model.labels.length;
  const bm25 = new Float64Array(count);
  const bayes = new Float64Array(count);

  /** Distant pairs apart from what also counts by its frequency. */
  function part(features: readonly string[]) {
    const counted: number[] = [];
    const distant: number[] = [];
    for (const feature of features) {
      const number = linear.find(feature);
      if (number !== undefined) (isDistantPair(feature) ? distant : counted).push(number);
    }
    return { counted, distant };
  }

  function score(features: readonly string[]): Float64Array {
    const { counted, distant } = part(features);
    const known = [...counted, ...distant];
    const svm = linear.score(known);
    bm25.fill(0);
    bayes.fill(0);
    for (const feature of counted) {
      addRow(model.bm25, feature, 1, bm25);
      addRow(model.bayes, feature, 1, bayes);
    }
    for (let i = 0; i < count; i++) {
      bayes[i] = (bayes[i] as number) + counted.length * (model.bayesBase[i] as number);
    }
    stretch(bayes);
    const best = bm25.reduce((high, value) => Math.max(high, value), 0) || 1;
    for (let i = 0; i < count; i++) {
      svm[i] =
        blend.svm * (svm[i] as number) +
        (blend.bm25 * (bm25[i] as number)) / best +
        blend.bayes * (bayes[i] as number);
    }
    return svm;
  }

  return { labels: model.labels, knows: (feature) => linear.find(feature) !== undefined, score };
}
