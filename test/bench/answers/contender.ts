import { performance } from 'node:perf_hooks';
import type { KnowledgeBase } from '../../../src/knowledge';
import { MODEL_FILE } from '../../../src/locations';
import type { Matcher } from '../../../src/matcher';
import type { ClassifierKind, LabelledText, ScoredLabel } from '../classifiers/classifier';
import { heldBytes, middleTimes, timeOf } from '../measure';
import type { LabelledQuestion } from '../questions';
import { type Answered, ask } from './bot';
import { loadControlRanking } from './own-controls';
import { createRivalMatcher } from './rival-matcher';

/** How often each question is timed: the code for rarely used rules is made fast after some hundred questions only. */
const ROUNDS = 7;

/** What it took to train a rival. */
export interface TrainingCost {
  readonly seconds: number;
  readonly bytes: number;
}

/** A bot that answers the questions: Demarc, or a rival's classifier behind the same dialog and facts. */
export interface Contender {
  readonly name: string;
  readonly training?: TrainingCost;
  /** Controls for a text, best first, forced: whether or not it would be answered. */
  rankControls(text: string): readonly string[];
  /** Answers all questions and gives the milliseconds that each took: the middle of seven times on a warm process. */
  answer(
    questions: readonly LabelledQuestion[],
  ): Promise<{ readonly answered: readonly Answered[]; readonly times: readonly number[] }>;
}

/** Demarc itself. */
export function createDemarc(knowledge: KnowledgeBase, matcher: Matcher): Contender {
  return {
    name: 'Demarc',
    rankControls: loadControlRanking(knowledge, MODEL_FILE),
    async answer(questions) {
      const answered: Answered[] = [];
      for (const question of questions) answered.push(await ask(knowledge, matcher, question));
      const time = async (question: LabelledQuestion) =>
        (await ask(knowledge, matcher, question)).ms;
      return { answered, times: await middleTimes(questions, time, ROUNDS) };
    },
  };
}

/** Trains a rival on Demarc's own rows and puts it behind Demarc's dialog, names and facts. */
export async function createRival(
  knowledge: KnowledgeBase,
  kind: ClassifierKind,
  rows: readonly LabelledText[],
): Promise<Contender> {
  const before = heldBytes();
  const begun = performance.now();
  const classifier = await kind.train(rows);
  const seconds = (performance.now() - begun) / 1000;
  const training = { seconds, bytes: heldBytes() - before };
  const seen = new Map<string, readonly ScoredLabel[]>();
  const classified = (text: string) => seen.get(text) ?? [];
  return {
    name: kind.name,
    training,
    rankControls: (text) =>
      classified(text).flatMap(({ label }) =>
        label.startsWith('control:') ? [label.slice('control:'.length)] : [],
      ),
    async answer(questions) {
      const texts = questions.flatMap((question) => question.turns ?? [question.text]);
      for (const text of texts) seen.set(text, await classifier.classify(text));
      const classify = (text: string) => timeOf(() => classifier.classify(text));
      const times = await middleTimes(texts, classify, ROUNDS);
      const matcher = createRivalMatcher(knowledge, classified);
      const answered: Answered[] = [];
      for (const question of questions) answered.push(await ask(knowledge, matcher, question));
      return { answered, times };
    },
  };
}
