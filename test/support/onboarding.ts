import type { LearnerProfile, LearningDesk, People, PersonRef, Sending } from '../../src/dialog';
import type { JobResult, LeasedJob } from '../../src/jobs';
import { type Journey, type KnowledgeBase, loadJourneys, loadKnowledge } from '../../src/knowledge';
import {
  createCertifier,
  createDigestHandlers,
  createHandlers,
  createLearningDesk,
  type DeskParts,
  type OnboardingParts,
} from '../../src/onboarding';
import { makeItem } from '../../src/onboarding/make-item';
import { sourceOf } from '../../src/onboarding/source-of';
import type { NoticeReply } from '../../src/replies';
import { createMemoryEnrolmentStore, createMemoryJobStore } from '../../src/stores';
import { aClock, type FakeClock } from './clock';
import { INTENTS } from './knowledge-folder';
import { ADA } from './learners';

/** The real knowledge and the real journeys, loaded once for each file of tests. */
export const KNOWLEDGE: KnowledgeBase = loadKnowledge(INTENTS);
export const JOURNEYS: ReadonlyMap<string, Journey> = loadJourneys(INTENTS);

/** What a fake platform was asked to send. */
export interface Delivered {
  readonly user: string;
  readonly text: string;
}

/** Onboarding on stores in memory, with a platform that takes what it gets. */
export interface TestOnboarding {
  readonly clock: FakeClock;
  readonly parts: OnboardingParts;
  readonly desk: LearningDesk;
  readonly delivered: Delivered[];
  /** Presses a button or writes a word; gives the notice that comes back. */
  act(act: string, person?: PersonRef): Promise<NoticeReply>;
  /** Does all jobs that are due, one process, and gives what came of them. */
  work(parts?: Partial<OnboardingParts>): Promise<readonly string[]>;
  /** What the platform answers to the next messages; `sent` after that. */
  readonly answers: Sending[];
}

/** Starts on Monday, 9 March 2026, at eleven in Berlin. */
export function anOnboarding(
  parts: Partial<OnboardingParts> = {},
  more: Partial<DeskParts> = {},
): TestOnboarding {
  const clock = aClock(Date.UTC(2026, 2, 9, 10));
  let seed = 0;
  const all: OnboardingParts = {
    knowledge: KNOWLEDGE,
    journeys: JOURNEYS,
    enrolments: createMemoryEnrolmentStore(),
    jobs: createMemoryJobStore(clock.now),
    clock: clock.now,
    newSeed: () => `seed${seed++}`,
    ...parts,
  };
  const { profileOf = profileInBerlin } = more;
  const isManager = (person: PersonRef) => more.roleOf?.(person) === 'manager';
  const desk = createLearningDesk({
    ...all,
    certifier: createCertifier(Buffer.alloc(32, 1)),
    profileOf,
    ...more,
  });
  const delivered: Delivered[] = [];
  const answers: Sending[] = [];
  const people: People = {
    profileOf,
    async send({ user }, reply) {
      const answer = answers.shift() ?? { kind: 'sent' };
      if (answer.kind === 'sent') delivered.push({ user, text: (reply as NoticeReply).text });
      return answer;
    },
  };
  return {
    clock,
    parts: all,
    desk,
    delivered,
    answers,
    act: async (act, person = ADA) => (await desk.act(person, act)) as NoticeReply,
    async work(other = {}) {
      const outcomes: string[] = [];
      const handlers = {
        ...createHandlers({ ...all, ...other }, people),
        ...createDigestHandlers({ ...all, ...other }, people, isManager),
      };
      const request = { kinds: Object.keys(handlers), limit: 100, leaseMs: 5_000 };
      for (
        let jobs = await all.jobs.lease(request);
        jobs.length > 0;
        jobs = await all.jobs.lease(request)
      ) {
        for (const job of jobs) {
          const result = await handlers[job.kind]?.run(job, new AbortController().signal);
          outcomes.push(`${job.kind} ${result?.kind}`);
          await settle(all, job, result);
        }
      }
      return outcomes;
    },
  };
}

async function profileInBerlin({ user }: PersonRef): Promise<LearnerProfile> {
  return { zone: 'Europe/Berlin', name: `Learner ${user}` };
}

async function settle({ jobs, clock }: OnboardingParts, job: LeasedJob, result?: JobResult) {
  await jobs.begin(job);
  if (result?.kind === 'retry') await jobs.postpone(job, clock() + (result.afterMs ?? 5_000));
  else await jobs.end(job, result?.kind ?? 'failed');
}

/** The acts behind the buttons of a reply. */
export function actsOf({ choices }: NoticeReply): readonly string[] {
  return choices.flatMap(({ lookup }) => (lookup.kind === 'learn' ? lookup.act : []));
}

/** The act of the right option of the question that is open, or of a wrong one. */
export async function pressOf(
  { parts }: TestOnboarding,
  reply: NoticeReply,
  isRight: boolean,
  person: PersonRef = ADA,
): Promise<string> {
  const acts = actsOf(reply);
  const enrolment = await parts.enrolments.read(person, 'cloud-basics');
  const journey = JOURNEYS.get('cloud-basics');
  const session = enrolment?.session;
  const ref = session?.items[session.answers.indexOf(null)];
  if (!(session && ref && journey)) throw new Error('no question is open');
  const item = makeItem(sourceOf(parts, journey), ref.fact, ref.form, session.seed);
  const right = item?.right ?? 0;
  return acts[isRight ? right : (right + 1) % 4] ?? '';
}
