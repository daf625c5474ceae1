import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { createDialog } from '../../src/dialog';
import { loadKnowledge } from '../../src/knowledge';
import { KNOWLEDGE_FOLDER, MODEL_FILE } from '../../src/locations';
import { loadMatcher } from '../../src/matcher';
import { type MachineAnswer, toMachineReadable } from '../../src/replies';
import {
  createMemoryConversationStore,
  createMemoryFeedbackStore,
  createMemoryUnansweredStore,
} from '../../src/stores';
import { type LabelledQuestion, readQuestions } from './questions';
import { isFalseAnswer, isPartyRight, isRight } from './score';
import { shareText } from './wilson';

/** Floors that the build has to keep, by question set. */
const FLOORS = {
  'chat-users': { endToEnd: 76, party: 89 },
  'platform-team': { endToEnd: 70, party: 86 },
} as const;
const MOST_FALSE = 9;
const P50_MS = 2;

const begun = performance.now();
const knowledge = loadKnowledge(KNOWLEDGE_FOLDER);
const knowledgeMs = performance.now() - begun;
const matcher = loadMatcher(MODEL_FILE, knowledge);
const matcherMs = performance.now() - begun - knowledgeMs;

interface Scored {
  readonly question: LabelledQuestion;
  readonly answer: MachineAnswer;
  readonly ms: number;
}

/** Asks a question in a conversation of its own, as a line of `demarc ask --jsonl` would. */
async function ask(question: LabelledQuestion): Promise<Scored> {
  const dialog = createDialog({
    knowledge,
    matcher,
    conversations: createMemoryConversationStore(() => 0),
    feedback: createMemoryFeedbackStore(),
    unanswered: createMemoryUnansweredStore(),
    clock: () => 0,
  });
  const conversation = { platform: 'bench', tenant: 'bench', channel: question.id };
  let answer: MachineAnswer | undefined;
  let ms = 0;
  for (const text of question.turns ?? [question.text]) {
    const from = performance.now();
    const reply = await dialog.handleTurn({
      id: question.id,
      conversation,
      user: { id: 'bench' },
      scope: 'personal',
      input: { kind: 'text', text },
    });
    ms = performance.now() - from;
    answer = toMachineReadable(reply, { id: question.id, knowledgeVersion: knowledge.version });
  }
  if (!answer) throw new TypeError(`${question.id} has no turns`);
  return { question, answer, ms };
}

const ONE_VERDICT = new Set(['responsibility', 'false-premise', 'followup']);

function count<T>(list: readonly T[], holds: (item: T) => boolean): number {
  return list.filter(holds).length;
}

function byKind(scored: readonly Scored[]): string {
  const kinds = [...new Set(scored.map(({ question }) => question.kind))].sort();
  return kinds
    .map((kind) => {
      const own = scored.filter(({ question }) => question.kind === kind);
      return `${kind} ${count(own, ({ question, answer }) => isRight(question, answer))}/${own.length}`;
    })
    .join(' · ');
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** Prints one set's figures and gives the floors it misses. */
function report(name: keyof typeof FLOORS, scored: readonly Scored[]): readonly string[] {
  const right = count(scored, ({ question, answer }) => isRight(question, answer));
  const single = scored.filter(({ question }) => ONE_VERDICT.has(question.kind));
  const answered = single.filter(({ answer }) => answer.kind === 'responsibility');
  const party = count(answered, ({ question, answer }) =>
    isPartyRight(answer.answers[0], question),
  );
  const outside = scored.filter(({ question }) => question.kind === 'oos');
  const wrong = count(outside, ({ question, answer }) => isFalseAnswer(question, answer));
  const premises = scored.filter(({ question }) => question.kind === 'false-premise');
  const plain = scored.filter(({ question }) => question.kind === 'responsibility');
  const isCorrected = ({ answer }: Scored) => answer.premiseCorrected;
  const times = scored.map(({ ms }) => ms);
  const p50 = quantile(times, 0.5);
  const lines = [
    ['end to end', shareText(right, scored.length)],
    ['by kind', byKind(scored)],
    ['party on answered, lenient', shareText(party, answered.length)],
    ['coverage', shareText(answered.length, single.length)],
    ['false answers on out-of-scope', shareText(wrong, outside.length)],
    ['premises corrected', shareText(count(premises, isCorrected), premises.length)],
    ['false alarms on plain questions', shareText(count(plain, isCorrected), plain.length)],
    ['p50 / p99 a question', `${p50.toFixed(2)} / ${quantile(times, 0.99).toFixed(2)} ms`],
  ];
  console.log(`\n## ${name} (${scored.length} questions)\n`);
  console.log('| measure | value |\n| --- | --- |');
  for (const [measure, value] of lines) console.log(`| ${measure} | ${value} |`);
  const floor = FLOORS[name];
  const checks: readonly (readonly [string, boolean])[] = [
    [`end to end ≥ ${floor.endToEnd}`, (100 * right) / scored.length >= floor.endToEnd],
    [`party ≥ ${floor.party}`, (100 * party) / answered.length >= floor.party],
    [`false answers ≤ ${MOST_FALSE} %`, (100 * wrong) / outside.length <= MOST_FALSE],
    [`p50 ≤ ${P50_MS} ms`, p50 <= P50_MS],
  ];
  console.log(
    `\nFloors: ${checks.map(([text, ok]) => `${text} ${ok ? 'ok' : 'MISSED'}`).join(' · ')}`,
  );
  return checks.filter(([, ok]) => !ok).map(([text]) => `${name}: ${text}`);
}

async function main(): Promise<void> {
  console.log(`knowledge ${knowledge.version}, loaded in ${knowledgeMs.toFixed(0)} ms`);
  console.log(`model loaded in ${matcherMs.toFixed(0)} ms`);
  const missed: string[] = [];
  for (const name of Object.keys(FLOORS) as (keyof typeof FLOORS)[]) {
    const file = path.resolve(__dirname, `../knowledge/questions/${name}.jsonl`);
    const scored: Scored[] = [];
    for (const question of readQuestions(file)) scored.push(await ask(question));
    missed.push(...report(name, scored));
  }
  if (missed.length) console.error(`\nMissed: ${missed.join('; ')}`);
  process.exitCode = missed.length ? 1 : 0;
}

void main();
