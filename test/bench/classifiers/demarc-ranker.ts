import type { Lexicon } from '../../../src/knowledge';
import { extractFeatures } from '../../../src/matcher/ranking/features';
import { type Blend, createRanker } from '../../../src/matcher/ranking/ranker';
import { trainRanker } from '../../../src/matcher/ranking/train-ranker';
import { expandShortForms } from '../../../src/matcher/text/expand';
import { normalize } from '../../../src/matcher/text/normalize';
import { createStemmer } from '../../../src/matcher/text/stem';
import { tokenize } from '../../../src/matcher/text/tokenize';
import type { ClassifierKind } from './classifier';

/** The vector machines alone: on foreign corpora the other two scorers add nothing. */
const BLEND: Blend = { svm: 1, bm25: 0, bayes: 0 };

/**
 * Demarc's ranker alone, as anybody may train it on rows of their own: no names, no spelling, no rules. `rich`
 * adds pairs at a distance and pieces of words to the stems and neighbouring pairs.
 */
export function demarcRanker(features: 'small' | 'rich', lexicon: Lexicon): ClassifierKind {
  return {
    name: `Demarc, ${features}`,
    train(rows) {
      const stem = createStemmer();
      const read = (text: string) => {
        const words = expandShortForms(tokenize(normalize(text)), lexicon).map(
          ({ lower }) => lower,
        );
        return extractFeatures(words.map(stem), features === 'rich', words);
      };
      const model = trainRanker(
        rows.map(({ label, text, weight = 1 }) => ({ label, features: read(text), weight })),
      );
      const ranker = createRanker(model, BLEND);
      return {
        classify(text) {
          const scores = ranker.score(read(text));
          return ranker.labels
            .map((label, i) => ({ label, score: scores[i] as number }))
            .sort((a, b) => b.score - a.score);
        },
      };
    },
  };
}
