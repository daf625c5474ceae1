/**
 * `npm run bench:matching -- [folder] [--only <name>] [--quick] [--markdown]`: Demarc's ranker on public corpora
 * beside nlp.js and natural's Bayes. The folder may also be given as CORPORA; `--only` takes the corpora whose
 * names hold the word (a comma means "or"), `--quick` the small ones.
 */
import path from 'node:path';
import { loadKnowledge } from '../../src/knowledge';
import { KNOWLEDGE_FOLDER } from '../../src/locations';
import type { ClassifierKind } from './classifiers/classifier';
import { listKinds, RIVALS } from './classifiers/list-kinds';
import { type Corpus, listCorpora } from './matching/corpora';
import { type Evaluation, evaluate } from './matching/evaluate';
import { checkFloors, floorsTable, LEGEND, qualityTable, speedRow } from './matching/report';
import { progress, readBenchOptions } from './options';
import type { RenderTable } from './table';

const DEFAULT_FOLDER = path.resolve(__dirname, '../../../shared/corpora');

interface Measured {
  readonly corpus: string;
  readonly results: readonly Evaluation[];
}

async function measure(
  { name, splits, rivalSplits }: Corpus,
  kinds: readonly ClassifierKind[],
  loads: number,
): Promise<Measured> {
  const results: Evaluation[] = [];
  for (const kind of kinds) {
    const count = RIVALS.includes(kind) ? rivalSplits : undefined;
    if (count === 0) continue;
    results.push(await evaluate(kind, { name, splits }, { splits: count, loads, progress }));
  }
  return { corpus: name, results };
}

/** Prints what all corpora say together; gives the exit code. */
function conclude(all: readonly Measured[], render: RenderTable): number {
  console.log(`${LEGEND}\n`);
  const title = 'Demarc on p50, p99, load, memory and growth, against both rivals';
  const head = ['corpus', 'small features', 'rich features'];
  const rows = all.map(({ corpus, results }) => speedRow(corpus, results));
  console.log(`${render({ title, head, rows })}\n`);
  const checks = all.flatMap(({ corpus, results }) => checkFloors(corpus, results));
  console.log(render(floorsTable(checks)));
  return checks.every(({ isKept }) => isKept) ? 0 : 1;
}

async function main(): Promise<number> {
  const { isQuick, only, render, positionals } = readBenchOptions();
  const folder = positionals[0] ?? process.env.CORPORA ?? DEFAULT_FOLDER;
  const corpora = listCorpora(folder, isQuick).filter(({ name }) =>
    only.some((word) => name.toLowerCase().includes(word)),
  );
  if (corpora.length === 0) throw new Error(`no corpus has "${only.join('" or "')}" in its name`);
  const kinds = listKinds(loadKnowledge(KNOWLEDGE_FOLDER).lexicon);
  const all: Measured[] = [];
  for (const corpus of corpora) {
    const measured = await measure(corpus, kinds, isQuick ? 1 : 3);
    console.log(`${render(qualityTable(measured.corpus, measured.results))}\n`);
    all.push(measured);
  }
  return conclude(all, render);
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
  },
);
