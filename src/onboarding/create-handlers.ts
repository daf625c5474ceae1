import type { People } from '../dialog';
import type { JobHandlers, JobResult, LeasedJob } from '../jobs';
import { openSession } from './answer-item';
import { dayOf, nextOpening } from './calendar';
import { markUnreachable, noteHeld, noteSent } from './change-enrolment';
import type { Enrolment, MessageKind } from './enrolment';
import { calendarOf, journeyOf, type LearnerRef, type OnboardingParts } from './onboarding-parts';
import { pickItems } from './pick-items';
import { NO_ZONE, planMessage } from './plan-message';
import { renderMessage } from './render-message';
import { resolveZone } from './resolve-zone';
import { paceOf, SEND, schedule, WAKE } from './schedule';
import { sourceOf } from './source-of';
import { updateEnrolment } from './update-enrolment';

/** Missed topics that come back in one message. */
const REVIEWED_AT_ONCE = 3;

const DONE: JobResult = { kind: 'done' };

/**
 * Gives the handlers of onboarding's jobs: one decides what a learner gets and notes it, one writes it.
 *
 * A message that may or may not have been sent is never sent again; the reminder that follows makes up for it.
 */
export function createHandlers(parts: OnboardingParts, people: People): JobHandlers {
  return {
    [WAKE]: { repeat: 'again', run: (job) => wake(parts, people, job) },
    [SEND]: { repeat: 'never', run: (job, signal) => send(parts, people, job, signal) },
  };
}

function refOf({ payload }: LeasedJob): LearnerRef {
  return payload as unknown as LearnerRef;
}

async function wake(parts: OnboardingParts, people: People, job: LeasedJob): Promise<JobResult> {
  const { person, journey: id } = refOf(job);
  const enrolment = await parts.enrolments.read(person, id);
  if (enrolment === undefined) return DONE;
  if (enrolment.revision !== job.payload.revision) {
    // Whoever changed it may have been lost before it was planned.
    await schedule(parts, enrolment);
    return DONE;
  }
  const journey = await journeyOf(parts, enrolment);
  const calendar = calendarOf(parts, enrolment, journey);
  const now = parts.clock();
  const planned = planMessage(enrolment, journey, calendar, now);
  if (planned === undefined) return DONE;
  if (planned.at > now) return { kind: 'retry', afterMs: planned.at - now };
  if (planned.kind === 'zone' && (await resolveZone(parts, people, enrolment))) return DONE;
  const noted = noteSent(enrolment, planned, calendar, now);
  const asked = planned.kind === 'review' ? await askAgain(parts, enrolment, noted) : noted;
  const at = now + (await paceOf(parts, enrolment));
  const outgoing =
    asked === undefined ? null : { kind: planned.kind, at, facts: enrolment.corrections };
  const next = { ...(asked ?? noted), outgoing };
  if (await parts.enrolments.write(next)) {
    await schedule(parts, { ...next, revision: enrolment.revision + 1 });
    return DONE;
  }
  return { kind: 'retry', afterMs: 0 };
}

/** Opens a session on the topics that are due; `undefined` where none of them can be asked for any more. */
async function askAgain(
  parts: OnboardingParts,
  before: Enrolment,
  noted: Enrolment,
): Promise<Enrolment | undefined> {
  const journey = await journeyOf(parts, before);
  const day = dayOf(before, parts.clock());
  const facts = before.reviews.filter((review) => review.day <= day).map(({ fact }) => fact);
  const seed = parts.newSeed();
  const items = pickItems(sourceOf(parts, journey), { facts, count: REVIEWED_AT_ONCE, seed });
  return items.length === 0 ? undefined : openSession(noted, null, items, seed);
}

async function send(
  parts: OnboardingParts,
  people: People,
  job: LeasedJob,
  signal: AbortSignal,
): Promise<JobResult> {
  const { person, journey: id } = refOf(job);
  const enrolment = await parts.enrolments.read(person, id);
  if (enrolment === undefined || !isWanted(enrolment, job)) return DONE;
  const journey = await journeyOf(parts, enrolment);
  const now = parts.clock();
  const calendar = calendarOf(parts, enrolment, journey);
  const kind = job.payload.message as MessageKind;
  const isAnyTime = kind === 'zone' && enrolment.zone === NO_ZONE;
  const opening = isAnyTime ? now : nextOpening(calendar, now);
  if (opening > now) {
    const day = dayOf(calendar, opening);
    await updateEnrolment(parts, { person, journey: id }, (each) => noteHeld(each, kind, day));
    return { kind: 'retry', afterMs: opening - now };
  }
  const facts = (job.payload.facts ?? []) as readonly string[];
  const reply = renderMessage(kind, enrolment, journey, parts.knowledge, facts, now);
  const sending = await people.send(person, reply, signal);
  parts.onEvent?.({ kind: 'message', message: kind, how: sending.kind });
  if (sending.kind === 'sent') return DONE;
  if (sending.kind === 'later') return { ...sending, kind: 'retry' };
  await updateEnrolment(parts, { person, journey: id }, markUnreachable);
  return { kind: 'failed' };
}

/** Not after the learner paused, stopped, or went on to another step. */
function isWanted(
  { state, step, quietUntil, session, zoneDoubt }: Enrolment,
  { payload }: LeasedJob,
): boolean {
  if (quietUntil !== null) return false;
  if (payload.message === 'zone') return state === 'running' && zoneDoubt === 'asked';
  if (payload.message === 'renewal') return state === 'finished';
  if (payload.message === 'review') return session?.step === null;
  if (payload.message === 'correction') return state === 'running' || state === 'finished';
  return state === 'running' && step === payload.step;
}
