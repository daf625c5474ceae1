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

type CreateContender = () => Contender | Promise<Contender>;

/** Who answers, each made when its turn comes, so that nobody answers beside what another has trained. */
function listContenders(isQuick: boolean): readonly CreateContender[] {
  const { knowledge, matcher } = loadBot();
  const own = () => createDemarc(knowledge, matcher);
  if (isQuick) return [own];
  const rows = collectTeachingRows(knowledge);
  const rivals = [NATURAL_BAYES, NLP_JS].map((kind) => async () => {
    progress(`training ${kind.name} on ${rows.length} rows; this may take minutes`);
    const rival = await createRival(knowledge, kind, rows);
    progress(`${kind.name} trained in ${rival.training?.seconds.toFixed(1)} s`);
    return rival;
  });
  return [own, ...rivals];
}

async function main(): Promise<void> {
  const { isQuick, render } = readBenchOptions();
  const load = measureLoadCost();
  const answered: Answers[][] = QUESTION_SETS.map(() => []);
  for (const create of listContenders(isQuick)) {
    const contender = await create();
    for (const [i, set] of QUESTION_SETS.entries()) {
      answered[i]?.push(await answerSet(contender, set));
    }
  }
  const checks = QUESTION_SETS.flatMap((set, i): readonly Check[] => {
    const all = answered[i] ?? [];
    console.log(`${render(answersTable(set, all))}\n`);
    const [own] = all;
    return own ? checkFloors(set, own) : [];
  });
  console.log(`${render(costTable(load, answered[0] ?? []))}\n`);
  console.log('! = below what must be · * = at the aim\n');
  const rows = checks.map(({ text, isKept }) => [text, isKept ? 'ok' : 'MISSED']);
  console.log(render({ title: 'Floors', head: ['floor', 'kept'], rows }));
  process.exitCode = checks.every(({ isKept }) => isKept) ? 0 : 1;
}

void main();
