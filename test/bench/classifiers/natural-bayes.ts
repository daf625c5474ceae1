import { BayesClassifier } from 'natural/lib/natural/classifiers/index.js';
import type { ClassifierKind } from './classifier';

/** The naive Bayes classifier of the package natural, as its documentation shows it. */
export const NATURAL_BAYES: ClassifierKind = {
  name: 'natural Bayes',
  train(rows) {
    const bayes = new BayesClassifier();
    for (const { text, label } of rows) bayes.addDocument(text, label);
    bayes.train();
    return {
      classify: (text) =>
        bayes.getClassifications(text).map(({ label, value }) => ({ label, score: value })),
    };
  },
};
