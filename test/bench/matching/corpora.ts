import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { LabelledText } from '../classifiers/classifier';

/** The label of a text that belongs to no intent. */
export const OUT_OF_SCOPE = 'oos';

/** Rows to train on and rows to test on. */
export interface Split {
  readonly train: readonly LabelledText[];
  readonly test: readonly LabelledText[];
}

/** A public corpus of labelled messages; one with folds is trained and tested once for each. */
export interface Corpus {
  readonly name: string;
  /** Read when asked for, since together they are large. */
  readonly splits: () => readonly Split[];
}

interface CorpusRow {
  readonly text: string;
  readonly intent: string;
  readonly split: 'train' | 'val' | 'test';
  readonly fold?: number;
}

function readRows(file: string): readonly CorpusRow[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as CorpusRow);
}

function labelled(rows: readonly CorpusRow[]): readonly LabelledText[] {
  return rows.map(({ text, intent }) => ({ text, label: intent }));
}

/** The published split: validation rows serve neither, since nothing is tuned on a corpus. */
function publishedSplit(test: string, train = test): readonly Split[] {
  const of = (file: string, split: string) =>
    labelled(readRows(file).filter((row) => row.split === split));
  return [{ train: of(train, 'train'), test: of(test, 'test') }];
}

function folds(file: string, count: number): readonly Split[] {
  const rows = readRows(file);
  const numbers = [...new Set(rows.flatMap(({ fold }) => fold ?? []))].sort((a, b) => a - b);
  return numbers.slice(0, count).map((number) => ({
    train: labelled(rows.filter(({ fold }) => fold !== number)),
    test: labelled(rows.filter(({ fold }) => fold === number)),
  }));
}

/** Every corpus below a folder; with `isQuick` two folds of those that have ten. Throws when the folder is absent. */
export function listCorpora(folder: string, isQuick: boolean): readonly Corpus[] {
  if (!existsSync(folder)) {
    throw new Error(
      `${folder}: no corpora there; name their folder: npm run bench:matching -- <folder>`,
    );
  }
  const file = (...parts: readonly string[]) => path.join(folder, ...parts);
  const clinc = file('clinc150', 'full.jsonl');
  const variants = ['small', 'imbalanced', 'oos_plus'].map((variant) => ({
    name: `CLINC150 ${variant.replace('oos_plus', 'OOS+')}`,
    splits: () => publishedSplit(clinc, file('clinc150', `${variant}.train.jsonl`)),
  }));
  const bots = ['sofmattress', 'curekart', 'powerplay11'].map((bot) => ({
    name: `HINT3 ${bot}`,
    splits: () => publishedSplit(file('hint3', `${bot}.jsonl`)),
  }));
  const braun = ['chatbot', 'askubuntu', 'webapplications'].map((corpus) => ({
    name: `Braun ${corpus}`,
    splits: () => publishedSplit(file('braun2017', `${corpus}.jsonl`)),
  }));
  return [
    { name: 'CLINC150 full', splits: () => publishedSplit(clinc) },
    ...variants,
    { name: 'BANKING77', splits: () => publishedSplit(file('banking77', 'all.jsonl')) },
    { name: 'HWU64', splits: () => folds(file('hwu64', 'all.jsonl'), isQuick ? 2 : 10) },
    ...bots,
    ...braun,
  ];
}
