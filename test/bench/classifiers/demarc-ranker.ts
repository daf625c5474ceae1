import type { Lexicon } from '../../../src/knowledge';
import { readModel, writeModel } from '../../../src/matcher/model-file';
import { extractFeatures } from '../../../src/matcher/ranking/features';
import { type Blend, createRanker } from '../../../src/matcher/ranking/ranker';
import type { RankerModel } from '../../../src/matcher/ranking/ranker-model';
import { numberRows, trainRanker } from '../../../src/matcher/ranking/train-ranker';
import { expandShortForms } from '../../../src/matcher/text/expand';
import { normalize } from '../../../src/matcher/text/normalize';
import { createStemmer } from '../../../src/matcher/text/stem';
import { tokenize } from '../../../src/matcher/text/tokenize';
import type { Classifier, ClassifierKind } from './classifier';

/**
 * Chosen on rows that are not reported: the validation rows of CLINC150 and folds of the training rows of BANKING77,
 * 19,003 in all, of which 17,433 are right without BM25 and 17,484 from half its weight on.
 */
const BLEND: Blend = { svm: 1, bm25: 0.5, bayes: 0 };

/** Stands in the model's file for the version of a knowledge that the rows do not have. */
const NO_KNOWLEDGE = 'none';

type ReadFeatures = (text: string) => readonly string[];

function createReadFeatures(isRich: boolean, lexicon: Lexicon): ReadFeatures {
  const stem = createStemmer();
  return (text) => {
    const words = expandShortForms(tokenize(normalize(text)), lexicon).map(({ lower }) => lower);
    return extractFeatures(words.map(stem), isRich, words);
  };
}

function asClassifier(model: RankerModel, read: ReadFeatures): Classifier {
  const ranker = createRanker(model, BLEND);
  return {
    classify(text) {
      const scores = ranker.score(read(text));
      return ranker.labels
        .map((label, i) => ({ label, score: scores[i] as number }))
        .sort((a, b) => b.score - a.score);
    },
  };
}

/** Writes the file that the bot would load, with the topics alone in it. */
function save(file: string, topics: RankerModel): void {
  const nothing = { weights: [], bias: 0 };
  const judgements = {
    ours: nothing,
    overview: nothing,
    vague: nothing,
    comparison: nothing,
    followUp: nothing,
    concept: nothing,
  };
  const forms = trainRanker(numberRows([{ label: 'plain', features: ['?'], weight: 1 }]));
  const fitted = { judgements, compound: nothing, confidence: nothing, duty: nothing };
  const learnt = { topics, forms, duties: forms, words: new Map() };
  const model = { knowledgeVersion: NO_KNOWLEDGE, ...learnt, ...fitted };
  writeModel(file, model, 'bench');
}

/**
 * Demarc's ranker alone, as anybody may train it on rows of their own: no names, no spelling, no rules. `rich`
 * adds pairs at a distance and pieces of words to the stems and neighbouring pairs.
 */
export function demarcRanker(features: 'small' | 'rich', lexicon: Lexicon): ClassifierKind {
  const createRead = () => createReadFeatures(features === 'rich', lexicon);
  return {
    name: `Demarc, ${features}`,
    train(rows) {
      const read = createRead();
      const model = trainRanker(
        numberRows(
          rows.map(({ label, text, weight = 1 }) => ({ label, features: read(text), weight })),
        ),
      );
      return { ...asClassifier(model, read), save: (file) => save(file, model) };
    },
    load: (file) => asClassifier(readModel(file, NO_KNOWLEDGE).topics, createRead()),
  };
}
