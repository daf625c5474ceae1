import { readFileSync, writeFileSync } from 'node:fs';
import { LangEn } from '@nlpjs/lang-en-min';
import { Nlp } from '@nlpjs/nlp';
import type { Classifier, ClassifierKind } from './classifier';

/** The label by which nlp.js says that nothing fits. */
export const NONE = 'None';

/** nlp.js with its defaults for English; only what writes files or prints is switched off. */
function createNlp(): Nlp {
  const nlp = new Nlp({ languages: ['en'], autoSave: false, nlu: { log: false } });
  nlp.use(LangEn);
  return nlp;
}

function asClassifier(nlp: Nlp): Classifier {
  return {
    async classify(text) {
      const { intent, classifications } = await nlp.process('en', text);
      const ranked = classifications.map(({ intent: label, score }) => ({ label, score }));
      // Below its own threshold nlp.js answers "None", whatever the list says.
      return intent === NONE ? [{ label: NONE, score: 1 }, ...ranked] : ranked;
    },
  };
}

/** nlp.js as its guide sets it up. */
export const NLP_JS: ClassifierKind = {
  name: 'nlp.js',
  async train(rows) {
    const nlp = createNlp();
    for (const { text, label } of rows) nlp.addDocument('en', text, label);
    await nlp.train();
    return { ...asClassifier(nlp), save: (file) => writeFileSync(file, nlp.export(true)) };
  },
  load(file) {
    const nlp = createNlp();
    nlp.import(readFileSync(file, 'utf8'));
    return asClassifier(nlp);
  },
};
