import { isDistantPair } from './features';
import { addRow, createLinear, type Span } from './linear';
import type { CountedModel } from './ranker-model';

/** The scores of a bag of features in two ways, in the order of the labels. */
export interface CountedScores {
  /** Sums of learnt weights: above 0 for a label that fits. */
  readonly machines: Float64Array;
  /** How many telling words stand in the label's texts, whatever the length of the message. */
  readonly words: Float64Array;
}

/** Scores labels for a bag of features in two ways. */
export interface Counted {
  readonly labels: readonly string[];
  /** Prepares a bag of features; only labels of the spans have scores; the arrays are reused by the next ones. */
  score(features: readonly string[]): (spans: readonly (Span | undefined)[]) => CountedScores;
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
      const counted = features.filter((feature) => !isDistantPair(feature));
      const factor = 1 / (WORD_MEASURE * Math.sqrt(counted.length || 1));
      const known = linear.known(features);
      const knownCounted = linear.known(counted);
      return (spans) => {
        const asked = spans.filter((span) => span !== undefined);
        const machines = linear.score(known, asked);
        words.fill(0);
        for (const span of asked) {
          for (const feature of knownCounted) addRow(model.bm25, feature, factor, words, span);
        }
        return { machines, words };
      };
    },
  };
}
