import type { Journey } from '../knowledge';
import { findFact } from '../knowledge';
import { endStep, missTopic } from './change-enrolment';
import type { Enrolment, QuizSession, Recall } from './enrolment';
import { type ItemSource, makeItem } from './make-item';
import { itemKey, pickItems } from './pick-items';
import type { QuizItem } from './quiz-item';
import { type Score, scoreOf } from './score';

/** A pressed option: of which session, which question and which option, each from 0. */
export interface PressedOption {
  readonly seed: string;
  readonly item: number;
  readonly option: number;
}

/**
 * What came of a press: `right`, `wrong`; `repeated` = that question was answered before; `stale` = not of the
 * session this person is in, be it an old one or somebody else's; `withdrawn` = the fact was corrected meanwhile, the
 * question does not count and another stands in its place.
 */
export type AnswerOutcome = 'right' | 'wrong' | 'repeated' | 'stale' | 'withdrawn';

/** An answer that was counted, or why it was not. */
export interface AnswerResult {
  readonly outcome: AnswerOutcome;
  readonly enrolment: Enrolment;
  /** The question that was answered; null where none was. */
  readonly item: QuizItem | null;
  /** Set with the last answer of a session. */
  readonly score: Score | null;
}

/** Where the answer stands: the journey, what items are made from, the learner's day and the time. */
export interface AnswerPlace {
  readonly journey: Journey;
  readonly source: ItemSource;
  readonly day: string;
  readonly now: number;
}

/** Opens a session of questions in place of the one before. */
export function openSession(
  enrolment: Enrolment,
  step: string | null,
  items: readonly QuizItem[],
  seed: string,
): Enrolment {
  const refs = items.map(({ fact, form, hash }) => ({ fact, form, hash }));
  return { ...enrolment, session: { step, seed, items: refs, answers: refs.map(() => null) } };
}

/** Counts an answer once. */
export function answerItem(
  enrolment: Enrolment,
  place: AnswerPlace,
  { seed, item: index, option }: PressedOption,
): AnswerResult {
  const unchanged = (outcome: AnswerOutcome) => ({ outcome, enrolment, item: null, score: null });
  const { session } = enrolment;
  const ref = session?.items[index];
  if (!session || session.seed !== seed || !ref) return unchanged('stale');
  if (session.answers[index] !== null) return unchanged('repeated');
  const item = makeItem(place.source, ref.fact, ref.form, seed);
  if (item?.hash !== ref.hash) {
    return {
      ...unchanged('withdrawn'),
      ...settle(replaceItem(enrolment, session, place, index), place),
    };
  }
  const isRight = option === item.right;
  const answers = session.answers.map((answer, at) => (at === index ? isRight : answer));
  const counted = recall({ ...enrolment, session: { ...session, answers } }, place, item, isRight);
  return { outcome: isRight ? 'right' : 'wrong', item, ...settle(counted, place) };
}

function recall(
  enrolment: Enrolment,
  { source, day }: AnswerPlace,
  { fact }: QuizItem,
  isRight: boolean,
): Enrolment {
  const hash = findFact(source.knowledge, fact)?.hash ?? '';
  const before: Recall = enrolment.recalls[fact] ?? { right: 0, wrong: 0, hash };
  const side = isRight ? 'right' : 'wrong';
  const recalls = { ...enrolment.recalls, [fact]: { ...before, [side]: before[side] + 1, hash } };
  const noted = { ...enrolment, recalls };
  // What comes back and is missed again comes back as planned: a round has an end.
  const isNew = enrolment.session?.step !== null;
  return isRight || !isNew ? noted : missTopic(noted, fact, day);
}

/** Ends the session with its last answer. */
function settle(
  enrolment: Enrolment,
  { journey, now }: AnswerPlace,
): Pick<AnswerResult, 'enrolment' | 'score'> {
  const { session } = enrolment;
  if (!session || session.answers.includes(null)) return { enrolment, score: null };
  const score = scoreOf(session.answers.map((answer) => answer === true));
  const asked = [...enrolment.asked, ...session.items.map(itemKey)];
  const closed = { ...enrolment, session: null, asked };
  const step = journey.steps.find(({ id }) => id === session.step);
  if (step === undefined) return { enrolment: { ...closed, asked: enrolment.asked }, score };
  const scored = step.kind === 'quiz' ? { ...closed, score: score.percent } : closed;
  // A question is practice: whatever was answered, the explanation was read.
  const isDone = step.kind === 'question' || score.isPassed;
  return { enrolment: isDone ? endStep(scored, journey, step.id, now) : scored, score };
}

/** Another question in the place of one whose fact was corrected; none where there is no other. */
function replaceItem(
  enrolment: Enrolment,
  session: QuizSession,
  { source }: AnswerPlace,
  index: number,
): Enrolment {
  const used = new Set(session.items.map(({ fact }) => fact));
  const facts = source.taught.filter((fact) => !used.has(fact));
  const asked = enrolment.asked;
  const [other] = pickItems(source, { facts, count: 1, seed: session.seed, asked });
  const swap = <T>(list: readonly T[], put: readonly T[]) => [
    ...list.slice(0, index),
    ...put,
    ...list.slice(index + 1),
  ];
  const items = swap(
    session.items,
    other ? [{ fact: other.fact, form: other.form, hash: other.hash }] : [],
  );
  const answers = swap(session.answers, other ? [null] : []);
  return { ...enrolment, session: { ...session, items, answers } };
}
