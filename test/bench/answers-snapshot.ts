/** `npm run --silent answers:snapshot > <file>`: what this version answers, one question a line. */
import { ask, loadBot, QUESTION_SETS, readQuestionSet } from './answers/bot';
import { snapshotLine } from './answers/snapshot';

async function main(): Promise<void> {
  const { knowledge, matcher } = loadBot();
  for (const question of QUESTION_SETS.flatMap(readQuestionSet)) {
    console.log(JSON.stringify(snapshotLine(await ask(knowledge, matcher, question))));
  }
}

void main();
