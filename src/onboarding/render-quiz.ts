import type { Choice, NoticeReply } from '../replies';
import type { AnswerResult } from './answer-item';
import type { Enrolment } from './enrolment';
import { type ItemSource, makeItem } from './make-item';
import { learnChoice, notice } from './notice';
import type { QuizItem } from './quiz-item';

/** The question that is open, with its four options as buttons; `undefined` where none is. */
export function renderQuestion(
  { session }: Enrolment,
  source: ItemSource,
  before: readonly string[] = [],
): NoticeReply | undefined {
  const index = session?.answers.indexOf(null) ?? -1;
  const ref = session?.items[index];
  if (!session || ref === undefined) return undefined;
  const item = makeItem(source, ref.fact, ref.form, session.seed);
  const place = `Question ${index + 1} of ${session.items.length}`;
  // A question that cannot be asked any more is withdrawn by whatever answers it.
  if (item === undefined) {
    const skip = learnChoice('Next question', `answer ${session.seed} ${index} 0`);
    return notice([...before, `${place} was withdrawn: its fact was corrected.`], [skip]);
  }
  const choices = item.options.map((option, at) =>
    learnChoice(option, `answer ${session.seed} ${index} ${at}`),
  );
  return notice([...before, `${place}. ${item.question}`], choices);
}

const AGAIN: readonly Choice[] = [learnChoice('Show where I am', 'continue')];

/** What came of a pressed option, with the reason and the source at once, then the next question or the result. */
export function renderAnswer(result: AnswerResult, source: ItemSource): NoticeReply {
  const { enrolment, outcome, score } = result;
  if (outcome === 'stale') {
    return notice(
      ['That question is not open for you: it is an old one or someone else’s.'],
      AGAIN,
    );
  }
  const lines = linesOf(result);
  const next = renderQuestion(enrolment, source, lines);
  if (next) return next;
  if (score === null) return notice(lines, AGAIN);
  const sum = `That makes ${score.right} of ${score.total} (${score.percent} %).`;
  return notice([...lines, sum, ...encourage(result)], AGAIN);
}

function linesOf({ outcome, item }: AnswerResult): readonly string[] {
  if (outcome === 'repeated')
    return ['You answered that question already; the first answer counts.'];
  if (outcome === 'withdrawn')
    return ['That fact was corrected meanwhile, so the question does not count.'];
  return item === null ? [] : explain(outcome === 'right', item);
}

function explain(isRight: boolean, { options, right, explanation, source }: QuizItem) {
  const verdict = isRight ? 'Right.' : `Not quite: it is “${options[right]}”.`;
  return [verdict, explanation, `Source: ${source.title}, ${source.url}`];
}

function encourage({ enrolment, score }: AnswerResult): readonly string[] {
  if (enrolment.state === 'finished') return ['You have passed, and the journey is complete.'];
  if (score?.isPassed) return ['That is this step.'];
  const isOpen = enrolment.shownOn !== null;
  return isOpen
    ? ['Eight of ten are a pass. Try again whenever you like; the questions will be others.']
    : ['What you missed comes back in a day, so that it stays.'];
}
