import { extractFeatures } from '../../../src/matcher/ranking/features';
import { createRanker } from '../../../src/matcher/ranking/ranker';
import { trainRanker } from '../../../src/matcher/ranking/train-ranker';
import { normalize } from '../../../src/matcher/text/normalize';
import { createStemmer } from '../../../src/matcher/text/stem';
import { tokenize } from '../../../src/matcher/text/tokenize';
import type { ClassifierKind } from './classifier';

/**
 * Demarc's ranker alone, as anybody may train it on rows of their own: no names, no spelling, no rules. `rich`
 * adds pairs at a distance and pieces of words to the stems and neighbouring pairs.
 */
export function demarcRanker(features: 'small' | 'rich'): ClassifierKind {
  return {
    name: `Demarc, ${features}`,
    train(rows) {
      const stem = createStemmer();
      const read = (text: string) =>
        extractFeatures(
          tokenize(normalize(text)).map(({ lower }) => stem(lower)),
          features === 'rich',
        );
      const model = trainRanker(
        rows.map(({ label, text, weight = 1 }) => ({ label, features: read(text), weight })),
      );
      const ranker = createRanker(model);
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
