import { performance } from 'node:perf_hooks';
import type { KnowledgeBase } from '../../../src/knowledge';
import { MODEL_FILE } from '../../../src/locations';
import type { Matcher } from '../../../src/matcher';
import type { ClassifierKind, LabelledText, ScoredLabel } from '../classifiers/classifier';
import { heldBytes } from '../measure';
import type { LabelledQuestion } from '../questions';
import { type Answered, ask } from './bot';
import { loadControlRanking } from './own-controls';
import { createRivalMatcher } from './rival-matcher';

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
  /** Answers all questions and gives the milliseconds that each took, on a warm process. */
  answer(
    questions: readonly LabelledQuestion[],
  ): Promise<{ readonly answered: readonly Answered[]; readonly times: readonly number[] }>;
}

/** How often each question is timed, after one round that warms the process. */
const ROUNDS = 3;

/** Demarc itself. */
export function createDemarc(knowledge: KnowledgeBase, matcher: Matcher): Contender {
  return {
    name: 'Demarc',
    rankControls: loadControlRanking(knowledge, MODEL_FILE),
    async answer(questions) {
      const answered: Answered[] = [];
      for (const question of questions) answered.push(await ask(knowledge, matcher, question));
      const times: number[] = [];
      for (let round = 0; round < ROUNDS; round++) {
        for (const question of questions) times.push((await ask(knowledge, matcher, question)).ms);
      }
      return { answered, times };
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
      const times: number[] = [];
      for (const text of questions.flatMap((question) => question.turns ?? [question.text])) {
        const from = performance.now();
        seen.set(text, await classifier.classify(text));
        times.push(performance.now() - from);
      }
      const matcher = createRivalMatcher(knowledge, classified);
      const answered: Answered[] = [];
      for (const question of questions) answered.push(await ask(knowledge, matcher, question));
      return { answered, times };
    },
  };
}
