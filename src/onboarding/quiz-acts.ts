import { examinedFacts } from '../knowledge';
import type { Reply } from '../replies';
import { type AnswerResult, answerItem, openSession } from './answer-item';
import { addDays, dayOf } from './calendar';
import { RENEW_DAYS, VALID_DAYS } from './certifier';
import type { Enrolment } from './enrolment';
import type { DeskParts, LearningRequest } from './learning-request';
import { learnChoice, notice } from './notice';
import { journeyOf } from './onboarding-parts';
import { pickItems } from './pick-items';
import { renderAnswer, renderQuestion } from './render-quiz';
import { sourceOf } from './source-of';
import { updateEnrolment } from './update-enrolment';

/** Opens the questions of the step a learner is at, or shows those that are open already. */
export async function startQuestions({ parts, enrolment, words }: LearningRequest): Promise<Reply> {
  const journey = await journeyOf(parts, enrolment);
  const source = sourceOf(parts, journey);
  const seed = parts.newSeed();
  const updated = await updateEnrolment(parts, enrolment, (each) => {
    const step = journey.steps[each.step];
    const isOpen = step?.id === words[0] && each.shownOn !== null && each.state === 'running';
    if (step?.items === undefined || !isOpen || each.session?.step === step.id) return each;
    const facts = examinedFacts(journey.steps, step);
    const items = pickItems(source, { facts, count: step.items, seed, asked: each.asked });
    return openSession(each, step.id, items, seed);
  });
  return (
    renderQuestion(updated ?? enrolment, source) ??
    notice(
      ['These questions are not open at the moment.'],
      [learnChoice('Show where I am', 'continue')],
    )
  );
}

/** Counts a pressed option and says at once what came of it. */
export async function answer({ parts, enrolment, words }: LearningRequest): Promise<Reply> {
  const [seed = '', item, option] = words;
  const journey = await journeyOf(parts, enrolment);
  const source = sourceOf(parts, journey);
  const now = parts.clock();
  const place = { journey, source, day: dayOf(enrolment, now), now };
  const pressed = { seed, item: Number(item), option: Number(option) };
  const { name } = await parts.profileOf(enrolment.person);
  let result: AnswerResult = { outcome: 'stale', enrolment, item: null, score: null };
  const updated = await updateEnrolment(parts, enrolment, (each) => {
    result = answerItem(each, place, pressed);
    return certify(parts, each, result.enrolment, journey.title, name);
  });
  const isNew = updated?.certificate?.id !== enrolment.certificate?.id;
  if (isNew) parts.onEvent?.({ kind: 'certified', journey: journey.id });
  return renderAnswer(result, source);
}

/** Whoever finishes with a passed quiz gets their certificate, once each time. */
function certify(
  parts: DeskParts,
  before: Enrolment,
  enrolment: Enrolment,
  title: string,
  name: string,
): Enrolment {
  const { state, score, certificate, journey, version } = enrolment;
  const isNew = before.state !== 'finished' || certificate === null;
  if (state !== 'finished' || score === null || !isNew) return enrolment;
  const issued = parts.certifier.issue(
    {
      name,
      journey,
      title,
      journeyVersion: version,
      knowledgeVersion: parts.knowledge.version,
      score,
    },
    parts.clock(),
  );
  const renewOn = addDays(dayOf(enrolment, parts.clock()), VALID_DAYS - RENEW_DAYS);
  return { ...enrolment, certificate: issued, renewOn };
}
