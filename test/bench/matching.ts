/**
 * `npm run bench:matching -- [folder] [--quick] [--markdown]`: Demarc's ranker on public corpora beside nlp.js
 * and natural's Bayes. The folder may also be given as CORPORA.
 */
import path from 'node:path';
import { loadKnowledge } from '../../src/knowledge';
import { KNOWLEDGE_FOLDER } from '../../src/locations';
import { demarcRanker } from './classifiers/demarc-ranker';
import { NATURAL_BAYES } from './classifiers/natural-bayes';
import { NLP_JS } from './classifiers/nlp-js';
import { type Corpus, listCorpora } from './matching/corpora';
import { type Evaluation, evaluate } from './matching/evaluate';
import { megabytes } from './measure';
import { progress, readBenchOptions } from './options';
import type { Table } from './table';
import { shareText } from './wilson';

const DEFAULT_FOLDER = path.resolve(__dirname, '../../../shared/corpora');

interface Result extends Evaluation {
  readonly name: string;
}

function number(value: number, digits: number): string {
  return Number.isNaN(value) ? '' : value.toFixed(digits);
}

function corpusTable(corpus: Corpus, results: readonly Result[]): Table {
  return {
    title: corpus.name,
    head: [
      'classifier',
      'accuracy, %',
      'AUROC, best score',
      'AUROC, lead',
      'refused at 95 % taken',
      'right at 90 % refused',
      'training, s',
      'p50 / p99, ms',
      'memory',
    ],
    rows: results.map((result) => [
      result.name,
      shareText(result.accuracy),
      number(result.aurocBest, 3),
      number(result.aurocLead, 3),
      number(result.refusedAt95, 1),
      number(result.rightAt90, 1),
      result.trainingSeconds.toFixed(2),
      `${result.p50.toFixed(2)} / ${result.p99.toFixed(2)}`,
      megabytes(result.bytes),
    ]),
  };
}

async function main(): Promise<void> {
  const { isQuick, render, positionals } = readBenchOptions();
  const folder = positionals[0] ?? process.env.CORPORA ?? DEFAULT_FOLDER;
  const { lexicon } = loadKnowledge(KNOWLEDGE_FOLDER);
  const kinds = [
    demarcRanker('small', lexicon),
    demarcRanker('rich', lexicon),
    NATURAL_BAYES,
    NLP_JS,
  ];
  for (const corpus of listCorpora(folder, isQuick)) {
    const results: Result[] = [];
    for (const kind of kinds) {
      progress(`${corpus.name}: ${kind.name}`);
      results.push({ name: kind.name, ...(await evaluate(kind, corpus)) });
    }
    console.log(`${render(corpusTable(corpus, results))}\n`);
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
