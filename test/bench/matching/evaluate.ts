import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import type { Classifier, ClassifierKind, LabelledText } from '../classifiers/classifier';
import { middleTimes, quantile, timeOf } from '../measure';
import { type Corpus, OUT_OF_SCOPE, type Split } from './corpora';
import { type Judged, type Score, scoreJudged } from './judged';
import { type LoadCost, measureLoad } from './load-cost';

/** What one classifier reaches on one corpus; with folds all folds together. */
export interface Evaluation extends Score {
  readonly name: string;
  /** Seconds for one training, the mean of the folds. */
  readonly trainingSeconds: number;
  readonly p50: number;
  readonly p99: number;
  readonly load: LoadCost;
}

/** Texts that are timed. */
const TIMED_TEXTS = 500;

async function judge(
  classifier: Classifier,
  intents: ReadonlySet<string>,
  { text, label }: LabelledText,
): Promise<Judged> {
  const ranked = await classifier.classify(text);
  const best = ranked.find((each) => intents.has(each.label));
  const outside = ranked.find((each) => each.label === OUT_OF_SCOPE);
  return {
    isInScope: label !== OUT_OF_SCOPE,
    isRight: best?.label === label,
    best: best?.score ?? 0,
    lead: (best?.score ?? 0) - (outside?.score ?? 0),
  };
}

interface Run {
  readonly judged: readonly Judged[];
  readonly seconds: number;
  readonly times: readonly number[];
}

/** Trains, saves, and asks what was read from the file, as a bot does that loads its model. */
async function runSplit(
  kind: ClassifierKind,
  { train, test }: Split,
  file: string,
  isTimed: boolean,
): Promise<Run> {
  const begun = performance.now();
  const trained = await kind.train(train);
  const seconds = (performance.now() - begun) / 1000;
  trained.save(file);
  const classifier = kind.load(file);
  const intents = new Set(train.map(({ label }) => label));
  intents.delete(OUT_OF_SCOPE);
  const judged: Judged[] = [];
  for (const row of test) judged.push(await judge(classifier, intents, row));
  const timed = isTimed ? test.slice(0, TIMED_TEXTS) : [];
  const times = await middleTimes(timed, ({ text }) => timeOf(() => classifier.classify(text)));
  return { judged, seconds, times };
}

/** How an evaluation is run. */
export interface EvaluationOptions {
  /** The number of splits; all by default. */
  readonly splits: number | undefined;
  /** Fresh processes in which the model is loaded. */
  readonly loads: number;
  readonly progress: (step: string) => void;
}

/** Trains and tests a classifier on the splits of a corpus; speed and memory are those of the first. */
export async function evaluate(
  kind: ClassifierKind,
  corpus: Corpus,
  { splits: count, loads, progress }: EvaluationOptions,
): Promise<Evaluation> {
  const folder = mkdtempSync(path.join(tmpdir(), 'demarc-bench-'));
  const files = (split: number) => path.join(folder, `${split}.model`);
  try {
    const runs: Run[] = [];
    const all = corpus.splits();
    const splits = all.slice(0, count);
    for (const [i, split] of splits.entries()) {
      const part = splits.length > 1 ? `, fold ${i + 1} of ${splits.length}` : '';
      progress(`${corpus.name}: ${kind.name}${part}`);
      runs.push(await runSplit(kind, split, files(i), i === 0));
    }
    const times = runs[0]?.times ?? [];
    return {
      name:
        splits.length < all.length
          ? `${kind.name}, ${splits.length} of ${all.length} folds`
          : kind.name,
      ...scoreJudged(runs.flatMap(({ judged }) => judged)),
      trainingSeconds: runs.reduce((sum, { seconds }) => sum + seconds, 0) / runs.length,
      p50: quantile(times, 0.5),
      p99: quantile(times, 0.99),
      load: measureLoad(kind, files(0), loads),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
