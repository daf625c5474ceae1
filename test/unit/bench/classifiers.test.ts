import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadKnowledge } from '../../../src/knowledge';
import { listKinds } from '../../bench/classifiers/list-kinds';
import { listCorpora } from '../../bench/matching/corpora';
import { INTENTS } from '../../support/knowledge-folder';

const ROWS = [
  ['fruit', 'red apples and green pears'],
  ['fruit', 'sweet apples in a basket'],
  ['fruit', 'pears and plums for lunch'],
  ['tools', 'a hammer and some nails'],
  ['tools', 'the hammer hits the nails'],
  ['tools', 'a saw and a screwdriver'],
] as const;

describe('listKinds', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'demarc-classifiers-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  const kinds = listKinds(loadKnowledge(INTENTS).lexicon);

  it.each(kinds.map((kind) => [kind.name, kind] as const))(
    'has a %s that answers after loading as it did after training',
    async (_name, kind) => {
      const file = path.join(folder, 'saved');
      const trained = await kind.train(ROWS.map(([label, text]) => ({ label, text })));

      trained.save(file);
      const loaded = kind.load(file);

      for (const [label, text] of ROWS) {
        expect((await trained.classify(text))[0]?.label).toBe(label);
        expect((await loaded.classify(text))[0]?.label).toBe(label);
      }
    },
  );
});

describe('listCorpora', () => {
  it('names the corpora that are not there and says what to do', () => {
    expect(() => listCorpora('/nowhere', false)).toThrow(
      '/nowhere: the corpora clinc150, banking77, hwu64, hint3, braun2017 are not there; name their folder: npm run bench:matching -- <folder>',
    );
  });
});
