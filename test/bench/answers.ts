/** `npm run bench:answers [-- --quick] [-- --markdown]`: how well and how fast questions are answered. */
import { loadBot, QUESTION_SETS, type QuestionSet, readQuestionSet } from './answers/bot';
import { type Contender, createDemarc, createRival } from './answers/contender';
import { measureLoadCost } from './answers/load-cost';
import type { Answers } from './answers/measures';
import { answersTable, type Check, checkFloors, costTable } from './answers/report';
import { collectTeachingRows } from './answers/teaching-rows';
import { NATURAL_BAYES } from './classifiers/natural-bayes';
import { NLP_JS } from './classifiers/nlp-js';
import { progress, readBenchOptions } from './options';

async function answerSet(contender: Contender, set: QuestionSet): Promise<Answers> {
  const answers = { contender, ...(await contender.answer(readQuestionSet(set))) };
  progress(`${contender.name} has answered ${set}`);
  return answers;
}

async function createContenders(isQuick: boolean): Promise<readonly Contender[]> {
  const { knowledge, matcher } = loadBot();
  const contenders = [createDemarc(knowledge, matcher)];
  if (isQuick) return contenders;
  const rows = collectTeachingRows(knowledge);
  for (const kind of [NATURAL_BAYES, NLP_JS]) {
    progress(`training ${kind.name} on ${rows.length} rows; this may take minutes`);
    const rival = await createRival(knowledge, kind, rows);
    progress(`${kind.name} trained in ${rival.training?.seconds.toFixed(1)} s`);
    contenders.push(rival);
  }
  return contenders;
}

async function main(): Promise<void> {
  const { isQuick, render } = readBenchOptions();
  const load = measureLoadCost();
  const contenders = await createContenders(isQuick);
  const checks: Check[] = [];
  const answered: Answers[] = [];
  for (const set of QUESTION_SETS) {
    const all: Answers[] = [];
    for (const contender of contenders) all.push(await answerSet(contender, set));
    console.log(`${render(answersTable(set, all))}\n`);
    const [own] = all;
    if (own) checks.push(...checkFloors(set, own));
    answered.push(...all);
  }
  console.log(`${render(costTable(load, answered.slice(0, contenders.length)))}\n`);
  console.log('! = below what must be · * = at the aim\n');
  const rows = checks.map(({ text, isKept }) => [text, isKept ? 'ok' : 'MISSED']);
  console.log(render({ title: 'Floors', head: ['floor', 'kept'], rows }));
  process.exitCode = checks.every(({ isKept }) => isKept) ? 0 : 1;
}

void main();
