import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { type LabelledQuestion, readQuestions } from '../questions';
import { QUESTION_SETS, readQuestionSet } from './bot';

/** The folder of the questions that the rules were written on; they have no ids of their own. */
const DEVELOPMENT = path.resolve(__dirname, '../../knowledge/development');

/** Kinds of the development questions that the question sets call otherwise. */
const KINDS: Readonly<Record<string, string>> = {
  plain: 'responsibility',
  single: 'responsibility',
  'not-clarify': 'responsibility',
  overview: 'service-overview',
};

/** The id of a question without one: its file and a hash of its words, so that rows may move. */
function idOf(file: string, words: string): string {
  return `${file}:${createHash('sha256').update(words).digest('hex').slice(0, 8)}`;
}

/** True for the id of a development question. */
export function isDevelopment(id: string): boolean {
  return id.includes(':');
}

function readDevelopmentSet(name: string): readonly LabelledQuestion[] {
  return readQuestions(path.join(DEVELOPMENT, name)).map((row) => {
    const turns = row.turns ?? [row.text];
    const id = idOf(path.basename(name, '.jsonl'), turns.join('\n'));
    return { ...row, id, text: turns.at(-1) ?? '', kind: KINDS[row.kind] ?? row.kind };
  });
}

/** Every labelled question: the question sets, then the development questions. */
export function readAllQuestions(): readonly LabelledQuestion[] {
  const development = readdirSync(DEVELOPMENT).filter((name) => name.endsWith('.jsonl'));
  return [
    ...QUESTION_SETS.flatMap(readQuestionSet),
    ...development.sort().flatMap(readDevelopmentSet),
  ];
}
