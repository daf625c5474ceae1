import { createHash } from 'node:crypto';
import type { NewJob } from '../jobs';
import { type Enrolment, enrolmentKey } from './enrolment';
import { calendarOf, journeyOf, type OnboardingParts } from './onboarding-parts';
import { planMessage } from './plan-message';

/** The kind of job that decides what a learner gets; doing it twice does no harm. */
export const WAKE = 'learn-wake';

/** The kind of job that writes to a learner; never repeated when nobody knows whether it was done. */
export const SEND = 'learn-send';

/**
 * Messages that a workspace gets in a minute when many begin at once. Slack allows some hundred a minute in a
 * workspace (docs.slack.dev, rate limits: chat.postMessage, "several hundred messages per minute").
 */
const PER_MINUTE = 200;
const MINUTE_MS = 60_000;
/** A message is on its way for so long; a job's key is remembered for far longer, so that it never goes out twice. */
const UNDER_WAY_MS = 24 * 60 * MINUTE_MS;

/**
 * Adds the jobs that follow from an enrolment: the message on its way and the next time to look.
 *
 * Their keys name the revision, so that doing this again adds nothing: a process that was lost between a change and
 * its jobs loses nothing either.
 */
export async function schedule(parts: OnboardingParts, enrolment: Enrolment): Promise<void> {
  const { person, journey, revision, outgoing } = enrolment;
  const walked = await journeyOf(parts, enrolment);
  const calendar = calendarOf(parts, enrolment, walked);
  const planned = planMessage(enrolment, walked, calendar, parts.clock());
  const add = (kind: string, dueAt: number, more: object = {}): NewJob => ({
    key: `${kind}:${enrolmentKey(enrolment)}:${revision}`,
    kind,
    owner: person,
    payload: { person, journey, revision, ...more },
    dueAt,
  });
  const jobs = [
    ...(planned ? [add(WAKE, planned.at)] : []),
    ...(outgoing && parts.clock() < outgoing.at + UNDER_WAY_MS
      ? [
          add(SEND, outgoing.at, {
            message: outgoing.kind,
            step: enrolment.step,
            facts: outgoing.facts,
          }),
        ]
      : []),
  ];
  if (jobs.length === 0) return;
  const added = await parts.jobs.enqueue(jobs);
  // Whoever was erased between the change and its jobs leaves none behind.
  if (added.length > 0 && (await parts.enrolments.read(person, journey)) === undefined) {
    for (const key of added) await parts.jobs.cancel(key);
  }
}

/** Milliseconds by which a learner's message is held back, so that a whole company is not written to in one second. */
export async function paceOf(
  { enrolments }: Pick<OnboardingParts, 'enrolments'>,
  enrolment: Enrolment,
): Promise<number> {
  const learners = await enrolments.count(enrolment.person);
  const minutes = Math.floor(learners / PER_MINUTE);
  if (minutes === 0) return 0;
  const hash = createHash('sha256').update(enrolmentKey(enrolment)).digest().readUInt32LE(0);
  return hash % (minutes * MINUTE_MS);
}
