import type { Journey } from '../knowledge';
import {
  addDays,
  addWorkdays,
  type Calendar,
  dayOf,
  nextOpening,
  openingOn,
  workdaysBetween,
} from './calendar';
import type { Enrolment, MessageKind } from './enrolment';

/** Workdays after a step was shown on which a learner is reminded of it; no more than these. */
export const NUDGE_WORKDAYS: readonly number[] = [1, 3, 7];

/** Stands for a zone that nobody knows. */
export const NO_ZONE = 'UTC';

/** The next thing to send unasked, and the earliest time for it, UTC milliseconds. */
export interface PlannedMessage {
  readonly kind: MessageKind;
  readonly at: number;
}

/**
 * Plans the one message that comes next, in the learner's hours; `undefined` where none does.
 *
 * At most one a day, so that whoever was away finds one message and never a pile. A step comes on its own day or
 * later, after the one before is done; a reminder on the first, third and seventh workday after it was shown.
 */
export function planMessage(
  enrolment: Enrolment,
  journey: Journey,
  calendar: Calendar,
  now: number,
): PlannedMessage | undefined {
  const today = dayOf(calendar, now);
  if (enrolment.zoneDoubt !== null) return planZone(enrolment, calendar, now);
  const candidates = [
    planCorrection(enrolment, today),
    planStep(enrolment, journey, calendar),
    planNudge(enrolment, journey, calendar),
    planReview(enrolment),
    planRenewal(enrolment),
  ].flatMap((planned) => planned ?? []);
  const earliest = earliestOf(enrolment, today);
  const [first] = candidates
    .map(({ kind, day }) => ({ kind, day: lastOf(day, earliest) }))
    .sort((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)));
  if (first === undefined) return undefined;
  const { kind, day } = first;
  return { kind, at: day > today ? openingOn(calendar, day) : nextOpening(calendar, now) };
}

/** What comes on which day of the learner's, or on a later one. */
interface Candidate {
  readonly kind: MessageKind;
  readonly day: string;
}

/** How many of a step's reminders have had their day. */
export function nudgesDue(calendar: Calendar, shownOn: string, day: string): number {
  const passed = workdaysBetween(calendar, shownOn, day);
  return NUDGE_WORKDAYS.filter((workdays) => workdays <= passed).length;
}

/** Not on a day that had its message, and not in a time the learner asked to be left alone. */
function earliestOf({ writtenOn, quietUntil }: Enrolment, today: string): string {
  const next = writtenOn === null ? today : addDays(writtenOn, 1);
  return lastOf(today, lastOf(next, quietUntil ?? today));
}

function lastOf(day: string, other: string): string {
  return day < other ? other : day;
}

function planStep(
  { state, step, shownOn, firstDay }: Enrolment,
  { steps }: Journey,
  calendar: Calendar,
): Candidate | undefined {
  const next = steps[step];
  if (state !== 'running' || next === undefined || shownOn !== null) return undefined;
  return { kind: 'step', day: addWorkdays(calendar, firstDay, next.offset) };
}

function planNudge(
  { state, step, shownOn, nudges }: Enrolment,
  { steps }: Journey,
  calendar: Calendar,
): Candidate | undefined {
  const workdays = NUDGE_WORKDAYS[nudges];
  const isOpen = state === 'running' && step < steps.length;
  if (!isOpen || shownOn === null || workdays === undefined) return undefined;
  return { kind: 'nudge', day: addWorkdays(calendar, shownOn, workdays) };
}

function planReview({ state, reviews, session }: Enrolment): Candidate | undefined {
  const isOpen = state === 'running' || state === 'finished';
  // Questions under way are answered first.
  const isBusy = session !== null && session.step !== null;
  const [day] = reviews.map((review) => review.day).sort();
  return isOpen && !isBusy && day !== undefined ? { kind: 'review', day } : undefined;
}

function planRenewal({ state, renewOn }: Enrolment): Candidate | undefined {
  return state === 'finished' && renewOn ? { kind: 'renewal', day: renewOn } : undefined;
}

/**
 * Asks for the time zone in the hours of whoever enrolled them. Where those are not known either it asks at once:
 * somebody has joined or was enrolled this minute, which is the best sign of working hours there is.
 */
function planZone(
  { state, zone, zoneDoubt }: Enrolment,
  calendar: Calendar,
  now: number,
): PlannedMessage | undefined {
  if (state !== 'running' || zoneDoubt === 'asked') return undefined;
  return { kind: 'zone', at: zone === NO_ZONE ? now : nextOpening(calendar, now) };
}

function planCorrection({ state, corrections }: Enrolment, today: string): Candidate | undefined {
  const isOpen = state === 'running' || state === 'finished';
  return isOpen && corrections.length > 0 ? { kind: 'correction', day: today } : undefined;
}
