import { readFileSync, writeFileSync } from 'node:fs';
import { BayesClassifier } from 'natural/lib/natural/classifiers/index.js';
import type { Classifier, ClassifierKind } from './classifier';

/**
 * The smoothing that suits it best on every corpus here. With the default of 1 a word that a label has never
 * seen counts for more the fewer rows the label has, so that the smallest label wins.
 */
const SMOOTHING = 0.1;

function asClassifier(bayes: BayesClassifier): Classifier {
  return {
    classify(text) {
      const found = bayes.getClassifications(text);
      const total = found.reduce((sum, { value }) => sum + value, 0) || 1;
      return found.map(({ label, value }) => ({ label, score: value / total }));
    },
  };
}

/** The naive Bayes classifier of the package natural; its scores are probabilities. */
export const NATURAL_BAYES: ClassifierKind = {
  name: 'natural Bayes',
  train(rows) {
    const bayes = new BayesClassifier(undefined, SMOOTHING);
    for (const { text, label } of rows) bayes.addDocument(text, label);
    bayes.train();
    return {
      ...asClassifier(bayes),
      save: (file) => writeFileSync(file, JSON.stringify(bayes)),
    };
  },
  load: (file) => asClassifier(BayesClassifier.restore(JSON.parse(readFileSync(file, 'utf8')))),
};
