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
  /** How many of its splits rivals are trained on, which take minutes for some; all by default. */
  readonly rivalSplits?: number;
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

function folds(file: string): readonly Split[] {
  const rows = readRows(file);
  const numbers = [...new Set(rows.flatMap(({ fold }) => fold ?? []))].sort((a, b) => a - b);
  return numbers.map((number) => ({
    train: labelled(rows.filter(({ fold }) => fold !== number)),
    test: labelled(rows.filter(({ fold }) => fold === number)),
  }));
}

/** The folders that together are the corpora. */
const FOLDERS = ['clinc150', 'banking77', 'hwu64', 'hint3', 'braun2017'];

/** Every corpus below a folder; with `isQuick` only the small ones. Throws when one is absent. */
export function listCorpora(folder: string, isQuick: boolean): readonly Corpus[] {
  const absent = FOLDERS.filter((name) => !existsSync(path.join(folder, name)));
  if (absent.length > 0) {
    throw new Error(
      `${folder}: the corpora ${absent.join(', ')} are not there; name their folder: npm run bench:matching -- <folder>`,
    );
  }
  const file = (...parts: readonly string[]) => path.join(folder, ...parts);
  const clinc = file('clinc150', 'full.jsonl');
  const variants = ['small', 'imbalanced', 'oos_plus'].map((variant) => ({
    name: `CLINC150 ${variant.replace('oos_plus', 'OOS+')}`,
    splits: () => publishedSplit(clinc, file('clinc150', `${variant}.train.jsonl`)),
    ...(variant !== 'small' && { rivalSplits: 0 }),
  }));
  const bots = ['sofmattress', 'curekart', 'powerplay11'].map((bot) => ({
    name: `HINT3 ${bot}`,
    splits: () => publishedSplit(file('hint3', `${bot}.jsonl`)),
  }));
  const braun = ['chatbot', 'askubuntu', 'webapplications'].map((corpus) => ({
    name: `Braun ${corpus}`,
    splits: () => publishedSplit(file('braun2017', `${corpus}.jsonl`)),
  }));
  if (isQuick) return [...bots, ...braun];
  return [
    { name: 'CLINC150 full', splits: () => publishedSplit(clinc) },
    ...variants,
    { name: 'BANKING77', splits: () => publishedSplit(file('banking77', 'all.jsonl')) },
    { name: 'HWU64', splits: () => folds(file('hwu64', 'all.jsonl')), rivalSplits: 2 },
    ...bots,
    ...braun,
  ];
}
