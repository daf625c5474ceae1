import { createDialog, type LearningDesk, type PersonRef } from '../../src/dialog';
import type { JobHandlers, LeasedJob } from '../../src/jobs';
import {
  createCertifier,
  createHandlers,
  createLearningDesk,
  type DeskParts,
  type OnboardingParts,
} from '../../src/onboarding';
import { makeItem } from '../../src/onboarding/make-item';
import { sourceOf } from '../../src/onboarding/source-of';
import {
  createMemoryConversationStore,
  createMemoryEnrolmentStore,
  createMemoryJobStore,
} from '../../src/stores';
import { aClock, type FakeClock } from './clock';
import { aMatcher } from './dialog-parts';
import { JOURNEYS, KNOWLEDGE } from './onboarding';
import { startTeamsBot, type TeamsBot, type TeamsBotSetup } from './teams-bot';
import type { RosterEntry } from './teams-fake';
import { TENANT_ID } from './teams-open-id';

/** The Teams adapter with the real learning desk behind it; the clock stands still until it is moved. */
export interface TeamsClassroom {
  readonly bot: TeamsBot;
  readonly clock: FakeClock;
  readonly parts: OnboardingParts;
  readonly desk: LearningDesk;
  /** Who was reported as joining. */
  readonly joined: readonly PersonRef[];
  /** Does all jobs that are due, and gives what came of each. */
  work(): Promise<readonly string[]>;
  /** The option of the question that is open to somebody: its place among the four. */
  rightOption(person: PersonRef): Promise<number>;
}

/** What a test may change. */
export interface ClassroomSetup extends Pick<TeamsBotSetup, 'options' | 'ports'> {
  readonly desk?: Partial<DeskParts>;
}

/** Somebody as the bot knows them. */
export function personOf({ aadObjectId, id }: RosterEntry): PersonRef {
  return { platform: 'teams', tenant: TENANT_ID, user: aadObjectId ?? id };
}

/** Starts on Monday, 9 March 2026, at eleven in Berlin. */
export async function startClassroom(setup: ClassroomSetup = {}): Promise<TeamsClassroom> {
  const clock = aClock(Date.UTC(2026, 2, 9, 10));
  const joined: PersonRef[] = [];
  let seed = 0;
  const parts: OnboardingParts = {
    knowledge: KNOWLEDGE,
    journeys: JOURNEYS,
    enrolments: createMemoryEnrolmentStore(),
    jobs: createMemoryJobStore(clock.now),
    clock: clock.now,
    newSeed: () => `seed${seed++}`,
  };
  const { ports, options } = setup;
  const desk = createLearningDesk({
    ...parts,
    certifier: createCertifier(Buffer.alloc(32, 1)),
    profileOf: (person) => bot.adapter.people.profileOf(person),
    ...setup.desk,
  });
  const nothing = { record: async () => {} };
  const dialog = createDialog({
    knowledge: KNOWLEDGE,
    matcher: aMatcher({}),
    conversations: createMemoryConversationStore(clock.now),
    feedback: { ...nothing, exportPerson: async () => [], forgetPerson: async () => 0 },
    unanswered: nothing,
    clock: clock.now,
    learning: desk,
  });
  const bot = await startTeamsBot({
    ...(options && { options }),
    ports: { joined: async (person) => void joined.push(person), ...ports },
    answer: (turn) => dialog.handleTurn(turn),
  });
  const handlers = createHandlers(parts, bot.adapter.people);
  return {
    ...{ bot, clock, parts, desk, joined },
    work: () => doJobs(parts, handlers),
    async rightOption(person) {
      const session = (await parts.enrolments.read(person, 'cloud-basics'))?.session;
      const ref = session?.items[session.answers.indexOf(null)];
      const journey = JOURNEYS.get('cloud-basics');
      if (!(session && ref && journey)) throw new Error('no question is open');
      return makeItem(sourceOf(parts, journey), ref.fact, ref.form, session.seed)?.right ?? 0;
    },
  };
}

async function doJobs(parts: OnboardingParts, handlers: JobHandlers): Promise<readonly string[]> {
  const outcomes: string[] = [];
  const request = { kinds: Object.keys(handlers), limit: 100, leaseMs: 5_000 };
  const lease = () => parts.jobs.lease(request);
  for (let due = await lease(); due.length > 0; due = await lease()) {
    for (const job of due) outcomes.push(await doJob(parts, handlers, job));
  }
  return outcomes;
}

async function doJob(parts: OnboardingParts, handlers: JobHandlers, job: LeasedJob) {
  const { jobs, clock } = parts;
  await jobs.begin(job);
  const result = await handlers[job.kind]?.run(job, new AbortController().signal);
  if (result?.kind === 'retry') {
    const { afterMs = 5_000 } = result;
    await jobs.postpone(job, clock() + afterMs);
    return `${job.kind} retry ${afterMs}`;
  }
  await jobs.end(job, result?.kind ?? 'failed');
  return `${job.kind} ${result?.kind}`;
}
