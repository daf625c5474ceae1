import type { People, PersonRef } from '../dialog';
import type { JobHandlers, JobResult, LeasedJob, NewJob } from '../jobs';
import { DEFAULT_WINDOW } from '../knowledge';
import { isZone, nextOpening } from './calendar';
import { notice } from './notice';
import { calendarOf, type OnboardingParts } from './onboarding-parts';
import { renderDigestLine } from './render-report';
import { lookAtTeam } from './team-look';

/** The kind of job that plans a manager's week; doing it twice does no harm. */
export const DIGEST = 'learn-digest';

/** The kind of job that writes to a manager. */
export const SEND_DIGEST = 'learn-digest-send';

const DAY_MS = 24 * 60 * 60 * 1000;
const WEEK_MS = 7 * DAY_MS;
/** A Sunday at 10:00 UTC, when Monday begins in the first of all time zones. */
const FIRST_SUNDAY = Date.UTC(1970, 0, 4, 10);
const DONE: JobResult = { kind: 'done' };

/** Adds the week's job of each manager, once however many processes do so. */
export async function scheduleDigests(
  { jobs, clock }: Pick<OnboardingParts, 'jobs' | 'clock'>,
  managers: readonly PersonRef[],
): Promise<void> {
  const week = Math.ceil((clock() - FIRST_SUNDAY) / WEEK_MS);
  if (managers.length > 0) await jobs.enqueue(managers.map((each) => digestJob(each, week)));
}

/**
 * Gives the handlers of the weekly line to managers: on Monday at nine of their own time, and only when somebody of
 * theirs is overdue. A bot that was away writes one line for the week it comes back in, never one for each week.
 */
export function createDigestHandlers(
  parts: OnboardingParts,
  people: People,
  isManager: (person: PersonRef) => boolean,
): JobHandlers {
  return {
    [DIGEST]: {
      repeat: 'again',
      run: (job) => plan(parts, people, isManager, job),
    },
    [SEND_DIGEST]: {
      repeat: 'never',
      run: (job, signal) => send(parts, people, job, signal),
    },
  };
}

function digestJob(person: PersonRef, week: number): NewJob {
  return {
    key: `${DIGEST}:${JSON.stringify(person)}:${week}`,
    kind: DIGEST,
    owner: person,
    payload: { person },
    dueAt: FIRST_SUNDAY + week * WEEK_MS,
  };
}

async function plan(
  parts: OnboardingParts,
  people: People,
  isManager: (person: PersonRef) => boolean,
  { payload }: LeasedJob,
): Promise<JobResult> {
  const person = payload.person as PersonRef;
  if (!isManager(person)) return DONE;
  const now = parts.clock();
  const { zone, region = null } = await people.profileOf(person);
  const week = Math.floor((now - FIRST_SUNDAY) / WEEK_MS);
  await parts.jobs.enqueue([
    {
      // Doing this again adds nothing.
      key: `${SEND_DIGEST}:${JSON.stringify(person)}:${week}`,
      kind: SEND_DIGEST,
      owner: person,
      payload: { person, zone: isZone(zone) ? zone : 'UTC', region },
      // It waits for their hours by itself.
      dueAt: now,
    },
    digestJob(person, week + 1),
  ]);
  return DONE;
}

async function send(
  parts: OnboardingParts,
  people: People,
  { payload }: LeasedJob,
  signal: AbortSignal,
): Promise<JobResult> {
  const { person, zone, region } = payload as {
    person: PersonRef;
    zone: string;
    region: string | null;
  };
  const now = parts.clock();
  const opening = nextOpening(calendarOf(parts, { zone, region }, { window: DEFAULT_WINDOW }), now);
  if (opening > now) return { kind: 'retry', afterMs: opening - now };
  const { report } = await lookAtTeam(parts, { ...person, team: person.user });
  const line = renderDigestLine(report);
  if (line === '') return DONE;
  const sending = await people.send(person, notice([line]), signal);
  if (sending.kind === 'later') return { ...sending, kind: 'retry' };
  return sending.kind === 'sent' ? DONE : { kind: 'failed' };
}
