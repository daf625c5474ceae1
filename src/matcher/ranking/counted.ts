import { isDistantPair } from './features';
import { addCells, createLinear, type Span } from './linear';
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
  /** Prepares a bag of features; only labels of the span have scores; the arrays are reused by the next ones. */
  score(features: readonly string[]): (span: Span | undefined) => CountedScores;
}

const NONE: Span = { first: 0, end: 0 };

/** Brings the words' scores to the measure of the machines'. */
const WORD_MEASURE = 4;

/** Makes a model ready to score; buffers are allocated once, so that scoring leaves no garbage. */
export function createCounted(model: CountedModel): Counted {
  const linear = createLinear(model);
  const words = new Float64Array(model.labels.length);
  return {
    labels: model.labels,
    score(features) {
      const { length } = features.filter((feature) => !isDistantPair(feature));
      const factor = 1 / (WORD_MEASURE * Math.sqrt(length || 1));
      const { all, counted } = linear.known(features);
      return (span = NONE) => {
        const machines = linear.score(all, span);
        words.fill(0);
        for (let i = 0; i < counted; i++)
          addCells(model.bm25, all[i] as number, factor, words, span);
        return { machines, words };
      };
    },
  };
}
