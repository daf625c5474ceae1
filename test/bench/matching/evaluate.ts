import { performance } from 'node:perf_hooks';
import type { Classifier, ClassifierKind, LabelledText } from '../classifiers/classifier';
import { heldBytes, quantile } from '../measure';
import { percent, type Share, shareOf } from '../wilson';
import { auroc } from './auroc';
import { type Corpus, OUT_OF_SCOPE, type Split } from './corpora';

/** A test text as it was classified. */
interface Judged {
  readonly isInScope: boolean;
  readonly isRight: boolean;
  /** The best intent's score. */
  readonly best: number;
  /** The best intent's score above that of "out of scope", where the classifier was taught such rows. */
  readonly lead: number;
  readonly ms: number;
}

/** What one classifier reaches on one corpus; with folds all folds together. */
export interface Evaluation {
  /** Of the texts that have an intent. */
  readonly accuracy: Share;
  /** How well the best score alone tells texts with an intent from those without; NaN without any such text. */
  readonly aurocBest: number;
  /** The same by the lead over "out of scope", where that was taught. */
  readonly aurocLead: number;
  /** Per cent of the out-of-scope texts refused while 95 % of the others are taken. */
  readonly refusedAt95: number;
  /** Per cent of the texts with an intent answered and right while 90 % of the out-of-scope texts are refused. */
  readonly rightAt90: number;
  /** Seconds for one training, the mean of the folds. */
  readonly trainingSeconds: number;
  readonly p50: number;
  readonly p99: number;
  /** What the first trained classifier keeps in memory. */
  readonly bytes: number;
}

async function judge(
  classifier: Classifier,
  intents: ReadonlySet<string>,
  { text, label }: LabelledText,
): Promise<Judged> {
  const begun = performance.now();
  const ranked = await classifier.classify(text);
  const ms = performance.now() - begun;
  const best = ranked.find((each) => intents.has(each.label));
  const outside = ranked.find((each) => each.label === OUT_OF_SCOPE);
  return {
    isInScope: label !== OUT_OF_SCOPE,
    isRight: best?.label === label,
    best: best?.score ?? 0,
    lead: (best?.score ?? 0) - (outside?.score ?? 0),
    ms,
  };
}

interface Trained {
  readonly judged: readonly Judged[];
  readonly seconds: number;
  readonly bytes: number;
}

async function runSplit(kind: ClassifierKind, { train, test }: Split): Promise<Trained> {
  const before = heldBytes();
  const begun = performance.now();
  const classifier = await kind.train(train);
  const seconds = (performance.now() - begun) / 1000;
  const bytes = heldBytes() - before;
  const intents = new Set(train.map(({ label }) => label));
  intents.delete(OUT_OF_SCOPE);
  const judged: Judged[] = [];
  for (const row of test) judged.push(await judge(classifier, intents, row));
  return { judged, seconds, bytes };
}

function operatingPoints(inside: readonly Judged[], outside: readonly Judged[]) {
  if (outside.length === 0) return { refusedAt95: Number.NaN, rightAt90: Number.NaN };
  const takes95 = quantile(
    inside.map(({ lead }) => lead),
    0.05,
  );
  const refuses90 = quantile(
    outside.map(({ lead }) => lead),
    0.9,
  );
  return {
    refusedAt95: percent(shareOf(outside, ({ lead }) => lead < takes95)),
    rightAt90: percent(shareOf(inside, ({ lead, isRight }) => isRight && lead > refuses90)),
  };
}

/** Trains and tests a classifier on every split of a corpus. */
export async function evaluate(kind: ClassifierKind, corpus: Corpus): Promise<Evaluation> {
  const runs: Trained[] = [];
  for (const split of corpus.splits()) runs.push(await runSplit(kind, split));
  const judged = runs.flatMap((run) => run.judged);
  const inside = judged.filter(({ isInScope }) => isInScope);
  const outside = judged.filter(({ isInScope }) => !isInScope);
  const of = (list: readonly Judged[], name: 'best' | 'lead' | 'ms') =>
    list.map((each) => each[name]);
  return {
    accuracy: shareOf(inside, ({ isRight }) => isRight),
    aurocBest: auroc(of(inside, 'best'), of(outside, 'best')),
    aurocLead: auroc(of(inside, 'lead'), of(outside, 'lead')),
    ...operatingPoints(inside, outside),
    trainingSeconds: runs.reduce((sum, { seconds }) => sum + seconds, 0) / runs.length,
    p50: quantile(of(judged, 'ms'), 0.5),
    p99: quantile(of(judged, 'ms'), 0.99),
    bytes: runs[0]?.bytes ?? 0,
  };
}
