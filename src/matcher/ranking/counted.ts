import { isDistantPair } from './features';
import { addRow, createLinear } from './linear';
import type { CountedModel } from './ranker-model';

/** Scores labels for a bag of features in two ways. */
export interface Counted {
  readonly labels: readonly string[];
  /** One score a label each, in the order of `labels`; the arrays are reused by the next call. */
  score(features: readonly string[]): {
    /** Sums of learnt weights: above 0 for a label that fits. */
    readonly machines: Float64Array;
    /** How many telling words stand in the label's texts, whatever the length of the message. */
    readonly words: Float64Array;
  };
}

/** Brings the words' scores to the measure of the machines'. */
const WORD_MEASURE = 4;

/** Makes a model ready to score; buffers are allocated once, so that scoring leaves no garbage. */
export function createCounted(model: CountedModel): Counted {
  const linear = createLinear(model);
  const words = new Float64Array(model.labels.length);
  return {
    labels: model.labels,
    score(features) {
      const machines = linear.score(linear.known(features));
      const counted = features.filter((feature) => !isDistantPair(feature));
      const factor = 1 / (WORD_MEASURE * Math.sqrt(counted.length || 1));
      words.fill(0);
      for (const feature of linear.known(counted)) addRow(model.bm25, feature, factor, words);
      return { machines, words };
    },
  };
}
