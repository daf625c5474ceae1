import type { Journey } from '../knowledge';
import { addDays, addWorkdays, type Calendar, dayOf, nextOpening } from './calendar';
import type { Enrolment, MessageKind, Review } from './enrolment';
import { nudgesDue, type PlannedMessage } from './plan-message';

/** Days after a topic was missed, or asked again, until it comes back. */
export const REVIEW_DAYS: readonly number[] = [1, 3, 7];

/** For how many days a learner can ask to be left alone. */
export const SNOOZE_DAYS: readonly number[] = [1, 3, 5];

/** Who begins what. */
export type NewEnrolment = Pick<
  Enrolment,
  'person' | 'journey' | 'version' | 'team' | 'zone' | 'zoneDoubt' | 'region'
>;

/** Begins a journey: its first day is the first workday on which the learner can still be written to. */
export function beginEnrolment(parts: NewEnrolment, calendar: Calendar, now: number): Enrolment {
  return {
    ...parts,
    state: 'running',
    enrolledAt: now,
    firstDay: dayOf(calendar, nextOpening(calendar, now)),
    step: 0,
    shownOn: null,
    nudges: 0,
    quietUntil: null,
    writtenOn: null,
    finishedAt: null,
    session: null,
    asked: [],
    recalls: {},
    reviews: [],
    corrections: [],
    outgoing: null,
    score: null,
    certificate: null,
    renewOn: null,
    revision: 0,
  };
}

/** Notes that a planned message goes out; what a review asks is added by the caller. */
export function noteSent(
  enrolment: Enrolment,
  { kind }: PlannedMessage,
  calendar: Calendar,
  now: number,
): Enrolment {
  const day = dayOf(calendar, now);
  const written = { ...enrolment, writtenOn: day, quietUntil: null };
  switch (kind) {
    case 'step':
      return { ...written, shownOn: day, nudges: 0 };
    case 'nudge': {
      // Whoever was away is reminded once, not for every day they missed.
      const due = nudgesDue(calendar, enrolment.shownOn ?? day, day);
      return { ...written, nudges: Math.max(enrolment.nudges + 1, due) };
    }
    case 'review':
      return { ...written, reviews: enrolment.reviews.flatMap((each) => moveOn(each, day)) };
    case 'correction':
      return { ...written, corrections: [] };
    case 'renewal':
      return { ...written, renewOn: null };
    case 'zone':
      // A question about their hours is not the message of a day.
      return { ...enrolment, zoneDoubt: 'asked' };
  }
}

/** Notes that a message on its way is held until another day: that day has its message, and reminders count from it. */
export function noteHeld(enrolment: Enrolment, kind: MessageKind, day: string): Enrolment {
  return { ...enrolment, writtenOn: day, ...(kind === 'step' && { shownOn: day }) };
}

function moveOn(review: Review, day: string): readonly Review[] {
  if (review.day > day) return [review];
  const wait = REVIEW_DAYS[review.round + 1];
  return wait === undefined
    ? []
    : [{ ...review, round: review.round + 1, day: addDays(day, wait) }];
}

/** Brings a missed topic back from tomorrow on, in place of what was planned for it. */
export function missTopic(enrolment: Enrolment, fact: string, day: string): Enrolment {
  const others = enrolment.reviews.filter((review) => review.fact !== fact);
  const again = { fact, round: 0, day: addDays(day, REVIEW_DAYS[0] ?? 1) };
  return { ...enrolment, reviews: [...others, again] };
}

/** Shows the step they are at because the learner asks for it, before its day too. */
export function showStep(enrolment: Enrolment, calendar: Calendar, now: number): Enrolment {
  if (enrolment.state !== 'running' || enrolment.shownOn !== null) return enrolment;
  return { ...enrolment, shownOn: dayOf(calendar, now), nudges: 0 };
}

/** Ends the step they are at; the last one ends the journey. A step that is not theirs at the moment changes nothing. */
export function endStep(
  enrolment: Enrolment,
  { steps }: Journey,
  id: string,
  now: number,
): Enrolment {
  const isCurrent = steps[enrolment.step]?.id === id && enrolment.shownOn !== null;
  if (!isCurrent || enrolment.state !== 'running') return enrolment;
  const step = enrolment.step + 1;
  const next = { ...enrolment, step, shownOn: null, nudges: 0, session: null, asked: [] };
  return step < steps.length ? next : { ...next, state: 'finished', finishedAt: now };
}

/** Opens the last step again for who has finished; the steps before count on, and the certificate until it ends. */
export function renew(
  enrolment: Enrolment,
  { steps }: Journey,
  calendar: Calendar,
  now: number,
): Enrolment {
  if (enrolment.state !== 'finished') return enrolment;
  const again = { step: steps.length - 1, shownOn: dayOf(calendar, now), nudges: 0 };
  return {
    ...enrolment,
    ...again,
    state: 'running',
    session: null,
    score: null,
    renewOn: null,
  };
}

/** Notes the learner's own time zone; who has not begun begins by it. */
export function settleZone(
  enrolment: Enrolment,
  zone: string,
  calendar: Calendar,
  now: number,
): Enrolment {
  const hasBegun = enrolment.step > 0 || enrolment.shownOn !== null;
  const firstDay = hasBegun ? enrolment.firstDay : dayOf(calendar, nextOpening(calendar, now));
  return { ...enrolment, zone, zoneDoubt: null, firstDay };
}

/** Leaves the learner alone until they resume; who has finished is left alone for good. */
export function pause(enrolment: Enrolment): Enrolment {
  if (enrolment.state === 'finished') {
    return { ...enrolment, reviews: [], corrections: [], renewOn: null };
  }
  return enrolment.state === 'running' ? { ...enrolment, state: 'paused' } : enrolment;
}

/** Goes on after a pause, a stop or a block; reminders count from today, and those that were sent stay counted. */
export function resume(enrolment: Enrolment, calendar: Calendar, now: number): Enrolment {
  if (enrolment.state === 'running' || enrolment.state === 'finished') {
    return { ...enrolment, quietUntil: null };
  }
  const today = addWorkdays(calendar, dayOf(calendar, now), 0);
  const shownOn = enrolment.shownOn === null ? null : today;
  return { ...enrolment, state: 'running', quietUntil: null, shownOn };
}

/** Sends nothing for so many days; see `SNOOZE_DAYS`. */
export function snooze(
  enrolment: Enrolment,
  days: number,
  calendar: Calendar,
  now: number,
): Enrolment {
  return { ...enrolment, quietUntil: addDays(dayOf(calendar, now), days) };
}

/** Ends it for good, unless the learner resumes; what they showed is kept until they ask to be forgotten. */
export function stop(enrolment: Enrolment): Enrolment {
  return { ...enrolment, state: 'stopped', reviews: [], session: null };
}

/** Notes that the platform takes no messages for them, so that nobody tries for ever. */
export function markUnreachable(enrolment: Enrolment): Enrolment {
  return enrolment.state === 'stopped' ? enrolment : { ...enrolment, state: 'unreachable' };
}
