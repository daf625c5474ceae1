import path from 'node:path';
import { performance } from 'node:perf_hooks';
import type * as dialogs from '../../../src/dialog';
import type * as knowledges from '../../../src/knowledge';
import type { KnowledgeBase } from '../../../src/knowledge';
import { KNOWLEDGE_FOLDER, MODEL_FILE } from '../../../src/locations';
import type * as matchers from '../../../src/matcher';
import type { Matcher } from '../../../src/matcher';
import { type MachineAnswer, toMachineReadable } from '../../../src/replies';
import type * as memories from '../../../src/stores';
import { loadBuilt } from '../built';
import { type LabelledQuestion, readQuestions } from '../questions';

const { createDialog } = loadBuilt<typeof dialogs>('dialog');
const { loadKnowledge } = loadBuilt<typeof knowledges>('knowledge');
const { loadMatcher } = loadBuilt<typeof matchers>('matcher');
const stores = loadBuilt<typeof memories>('stores');

/** The sets of labelled questions, by the voice of their authors. */
export const QUESTION_SETS = ['chat-users', 'platform-team'] as const;

/** The name of a question set. */
export type QuestionSet = (typeof QUESTION_SETS)[number];

/** Reads one set of labelled questions. */
export function readQuestionSet(name: QuestionSet): readonly LabelledQuestion[] {
  return readQuestions(path.resolve(__dirname, `../../knowledge/questions/${name}.jsonl`));
}

/** A question with what was answered. */
export interface Answered {
  readonly question: LabelledQuestion;
  readonly answer: MachineAnswer;
  /** Time of the turn that was answered, without the turns before. */
  readonly ms: number;
}

/** Loads the knowledge and the matcher of the bot as `demarc ask --jsonl` runs it. */
export function loadBot(): { readonly knowledge: KnowledgeBase; readonly matcher: Matcher } {
  const knowledge = loadKnowledge(KNOWLEDGE_FOLDER);
  return { knowledge, matcher: loadMatcher(MODEL_FILE, knowledge) };
}

/** Asks a question in a conversation of its own, turn by turn, as lines of `demarc ask --jsonl` would. */
export async function ask(
  knowledge: KnowledgeBase,
  matcher: Matcher,
  question: LabelledQuestion,
): Promise<Answered> {
  const dialog = createDialog({
    knowledge,
    matcher,
    conversations: stores.createMemoryConversationStore(() => 0),
    feedback: stores.createMemoryFeedbackStore(),
    unanswered: stores.createMemoryUnansweredStore(),
    clock: () => 0,
  });
  let answered: Answered | undefined;
  for (const [at, text] of (question.turns ?? [question.text]).entries()) {
    const begun = performance.now();
    const reply = await dialog.handleTurn({
      id: `turn:${at}`,
      conversation: { platform: 'console', tenant: 'local', channel: 'named:bench' },
      user: { id: 'local' },
      scope: 'personal',
      input: { kind: 'text', text },
    });
    const ms = performance.now() - begun;
    const details = { id: question.id, knowledgeVersion: knowledge.version };
    answered = { question, answer: toMachineReadable(reply, details), ms };
  }
  if (!answered) throw new TypeError(`${question.id} has no turns`);
  return answered;
}
