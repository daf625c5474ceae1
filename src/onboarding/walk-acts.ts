import type { PersonRef } from '../dialog';
import type { Reply } from '../replies';
import { endStep, showStep } from './change-enrolment';
import { enrol } from './enrol';
import type { Enrolment } from './enrolment';
import type { DeskParts, LearningRequest } from './learning-request';
import { learnChoice, notice } from './notice';
import { calendarOf, journeyOf } from './onboarding-parts';
import { renderStep } from './render-message';
import { renderProgress } from './render-progress';
import { renderQuestion } from './render-quiz';
import { renderZoneQuestion } from './render-zone';
import { resolveZone } from './resolve-zone';
import { sourceOf } from './source-of';
import { updateEnrolment } from './update-enrolment';

/** Buttons that every platform shows (Teams: six). */
const OFFERED = 6;

/** Offers the journeys to somebody who is on none. */
export function offer({ journeys }: DeskParts): Reply {
  const all = [...journeys.values()];
  const lines = ['A few minutes a day, and you know who does what in the cloud. Pick a journey:'];
  return notice(
    [...lines, ...all.map(({ title, audience }) => `${title}, for: ${audience}`)],
    all.slice(0, OFFERED).map(({ id, title }) => learnChoice(title.slice(0, 60), `begin ${id}`)),
  );
}

/** Enrols somebody who picked a journey, and shows where it begins. */
export async function begin(parts: DeskParts, person: PersonRef, journey: string): Promise<Reply> {
  const { zone, isZoneKnown, isGuest = false, region } = await parts.profileOf(person);
  const known = { ...(region && { region }), ...(isZoneKnown !== false && { zone }) };
  const outcome = await enrol(parts, { ...known, isGuest, person, journey });
  if (outcome.kind === 'refused') {
    const why = {
      guest: 'Journeys are for members of this workspace; guests and bots take no part.',
      journey: 'There is no journey of that name.',
      prerequisite: 'Another journey comes first.',
    };
    return notice([why[outcome.why]], [learnChoice('Show journeys', 'continue')]);
  }
  const { enrolment } = outcome;
  return (await askZone(parts, enrolment)) ?? goOn({ parts, enrolment, words: [] });
}

/** Asks a learner for their time zone once, where neither they nor the platform have told it. */
export async function askZone(parts: DeskParts, enrolment: Enrolment): Promise<Reply | undefined> {
  if (enrolment.zoneDoubt === null || (await resolveZone(parts, parts, enrolment)))
    return undefined;
  if (enrolment.zoneDoubt === 'asked') return undefined;
  await updateEnrolment(parts, enrolment, (each) => ({ ...each, zoneDoubt: 'asked' }));
  return renderZoneQuestion('One question before we begin.', parts.clock());
}

/** Shows the step they are at, after ending the one they have done. */
export async function goOn({ parts, enrolment }: LearningRequest, done?: string): Promise<Reply> {
  const journey = await journeyOf(parts, enrolment);
  const calendar = calendarOf(parts, enrolment, journey);
  const now = parts.clock();
  const kind = journey.steps.find(({ id }) => id === done)?.kind;
  const isDone = kind === 'card' || kind === 'task';
  const updated = await updateEnrolment(parts, enrolment, (each) =>
    isDone && done !== undefined
      ? endStep(each, journey, done, now)
      : showStep(each, calendar, now),
  );
  const current = updated ?? enrolment;
  const next = journey.steps[current.step];
  if (isDone && next) {
    const line = `Well done. Next: “${next.title}”. It comes on its day, or now if you like.`;
    return notice([line], [learnChoice('Now', 'continue'), learnChoice('Progress', 'progress')]);
  }
  if (current.state === 'paused' || current.state === 'stopped') {
    return notice(['This journey rests at the moment.'], [learnChoice('Resume', 'resume')]);
  }
  const open = renderQuestion(current, sourceOf(parts, journey));
  return (
    open ??
    (next ? renderStep(current, journey) : renderProgress(current, journey, parts.knowledge))
  );
}
