import { isFalseAnswer, isPartyRight, isRight } from '../score';
import { type Share, shareOf } from '../wilson';
import type { Answered, QuestionSet } from './bot';
import type { Contender } from './contender';

/** A bound for each question set, in per cent. */
export type Bounds = Readonly<Record<QuestionSet, number>>;

/** Answers to one question set, with who gave them. */
export interface Answers {
  readonly contender: Contender;
  readonly answered: readonly Answered[];
  readonly times: readonly number[];
}

/** One figure of the report. */
export interface Measure {
  readonly name: string;
  readonly share: (answers: Answers) => Share;
  /** Fewer is better, so that bounds are upper ones. */
  readonly isFault?: boolean;
  /** The build fails beyond it. */
  readonly floor?: Bounds;
  /** What the product promises. */
  readonly must?: Bounds;
  /** Where the work may stop. */
  readonly aim?: Bounds;
}

const ONE_VERDICT = new Set(['responsibility', 'false-premise', 'followup']);
/** Questions whose control can be ranked from their text alone. */
const ONE_TEXT = new Set(['responsibility', 'false-premise']);

function both(value: number): Bounds {
  return { 'chat-users': value, 'platform-team': value };
}

function ofKind(answers: Answers, ...kinds: readonly string[]): readonly Answered[] {
  return answers.answered.filter(({ question }) => kinds.includes(question.kind));
}

const isItemRight = ({ question, answer }: Answered) => isRight(question, answer);
const isItemFalse = ({ question, answer }: Answered) => isFalseAnswer(question, answer);
const hasVerdict = ({ answer }: Answered) => answer.kind === 'responsibility';

function rightOf(kind: string) {
  return (answers: Answers) => shareOf(ofKind(answers, kind), isItemRight);
}

function withOneVerdict({ answered }: Answers): readonly Answered[] {
  return answered.filter(({ question }) => ONE_VERDICT.has(question.kind));
}

function partyShare(answers: Answers, isLenient: boolean): Share {
  return shareOf(withOneVerdict(answers).filter(hasVerdict), ({ question, answer }) => {
    const [verdict] = answer.answers;
    return isLenient ? isPartyRight(verdict, question) : verdict?.party === question.party;
  });
}

function controlShare({ contender, answered }: Answers, top: number): Share {
  const ranked = answered.filter(({ question }) => ONE_TEXT.has(question.kind));
  return shareOf(ranked, ({ question }) =>
    contender
      .rankControls(question.text)
      .slice(0, top)
      .some((control) => question.controls?.includes(control)),
  );
}

/** Every figure, in the order of the report. */
export const MEASURES: readonly Measure[] = [
  {
    name: 'end to end',
    share: ({ answered }) => shareOf(answered, isItemRight),
    floor: { 'chat-users': 76, 'platform-team': 70 },
    must: { 'chat-users': 83, 'platform-team': 78 },
    aim: { 'chat-users': 90, 'platform-team': 88 },
  },
  { name: '· responsibility', share: rightOf('responsibility') },
  { name: '· false premise', share: rightOf('false-premise') },
  { name: '· follow-up', share: rightOf('followup'), must: both(75), aim: both(92) },
  { name: '· compound', share: rightOf('compound'), must: both(65), aim: both(85) },
  { name: '· concept', share: rightOf('concept') },
  { name: '· comparison', share: rightOf('compare'), must: both(85), aim: both(95) },
  { name: '· overview', share: rightOf('service-overview'), must: both(85), aim: both(95) },
  { name: '· unclear, asked back', share: rightOf('clarify'), must: both(60), aim: both(85) },
  { name: '· out of scope, refused', share: rightOf('oos') },
  { name: '· small talk', share: rightOf('smalltalk') },
  {
    name: 'party on answered, lenient',
    share: (answers) => partyShare(answers, true),
    floor: { 'chat-users': 89, 'platform-team': 86 },
    must: { 'chat-users': 93, 'platform-team': 91 },
    aim: both(97),
  },
  { name: 'party on answered, strict', share: (answers) => partyShare(answers, false) },
  {
    name: 'coverage',
    share: (answers) => shareOf(withOneVerdict(answers), hasVerdict),
    must: both(92),
  },
  {
    name: 'control, forced, top 1',
    share: (answers) => controlShare(answers, 1),
    must: { 'chat-users': 90, 'platform-team': 85 },
    aim: { 'chat-users': 95, 'platform-team': 92 },
  },
  {
    name: 'control, forced, top 3',
    share: (answers) => controlShare(answers, 3),
    must: both(96),
    aim: both(98),
  },
  {
    name: 'false answers on out-of-scope',
    share: (answers) => shareOf(ofKind(answers, 'oos'), isItemFalse),
    isFault: true,
    floor: both(9),
    must: both(5),
    aim: both(1),
  },
  {
    name: 'false answers on near-misses',
    share: (answers) =>
      shareOf(
        ofKind(answers, 'oos').filter(({ question }) => question.oos_kind === 'near-miss'),
        isItemFalse,
      ),
    isFault: true,
    must: both(12),
    aim: both(3),
  },
  {
    name: 'false premises corrected',
    share: (answers) =>
      shareOf(ofKind(answers, 'false-premise'), ({ answer }) => answer.premiseCorrected),
    must: both(70),
    aim: both(90),
  },
  {
    name: 'false alarms on plain questions',
    share: (answers) =>
      shareOf(ofKind(answers, 'responsibility'), ({ answer }) => answer.premiseCorrected),
    isFault: true,
    must: both(3),
    aim: both(1),
  },
];
