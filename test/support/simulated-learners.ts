import type { LearningDesk, People, PersonRef } from '../../src/dialog';
import type { JobStore, LeasedJob, NewJob } from '../../src/jobs';
import { attempt } from '../../src/jobs/attempt';
import type { Journey, KnowledgeBase } from '../../src/knowledge';
import {
  createCertifier,
  createHandlers,
  createLearningDesk,
  type EnrolmentStore,
  type OnboardingParts,
} from '../../src/onboarding';
import { createDice, type Dice } from '../../src/onboarding/dice';
import type { NoticeReply, Reply } from '../../src/replies';
import { createMemoryEnrolmentStore, createMemoryJobStore } from '../../src/stores';

/** One zone for each hour of the day, north and south, with and without daylight saving. */
export const ZONES = [
  'Pacific/Pago_Pago',
  'Pacific/Honolulu',
  'America/Anchorage',
  'America/Los_Angeles',
  'America/Denver',
  'America/Chicago',
  'America/New_York',
  'America/Santiago',
  'America/St_Johns',
  'America/Sao_Paulo',
  'Atlantic/South_Georgia',
  'Atlantic/Azores',
  'Europe/London',
  'Europe/Berlin',
  'Africa/Cairo',
  'Europe/Istanbul',
  'Asia/Tehran',
  'Asia/Karachi',
  'Asia/Kolkata',
  'Asia/Dhaka',
  'Asia/Bangkok',
  'Asia/Tokyo',
  'Australia/Sydney',
  'Pacific/Auckland',
] as const;

/** A message as it reached a person. */
export interface Received {
  readonly user: string;
  readonly at: number;
  readonly kind: 'step' | 'nudge' | 'review' | 'correction';
  /** From 1; 0 where the message is about no step. */
  readonly step: number;
}

/** Time, and what is to happen at it. */
export class VirtualTime {
  #now: number;
  #times: number[] = [];
  readonly #events = new Map<number, (() => Promise<void>)[]>();

  constructor(start: number) {
    this.#now = start;
  }

  readonly now = () => this.#now;

  at(time: number, event: () => Promise<void>): void {
    const due = Math.max(time, this.#now);
    const waiting = this.#events.get(due);
    if (waiting) waiting.push(event);
    else {
      this.#events.set(due, [event]);
      let [low, high] = [0, this.#times.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((this.#times[middle] ?? 0) > due) low = middle + 1;
        else high = middle;
      }
      this.#times.splice(low, 0, due);
    }
  }

  async runUntil(end: number): Promise<void> {
    for (
      let next = this.#times.at(-1);
      next !== undefined && next < end;
      next = this.#times.at(-1)
    ) {
      this.#times.pop();
      this.#now = next;
      const events = this.#events.get(next) ?? [];
      this.#events.delete(next);
      for (const event of events) await event();
    }
  }
}

/** A bot with learners: what it does at its time, with processes that are lost in the middle of it. */
export class SimulatedBot {
  readonly time: VirtualTime;
  readonly enrolments: EnrolmentStore = createMemoryEnrolmentStore();
  readonly jobs: JobStore;
  readonly received: Received[] = [];
  /** Learners whose message a lost process may have taken with it. */
  readonly lost = new Set<string>();
  readonly dice: Dice = createDice('a year');
  onMessage: (user: string, reply: NoticeReply) => void = () => undefined;
  parts: OnboardingParts;
  desk: LearningDesk;
  #seed = 0;
  readonly #inner: JobStore;
  readonly #journey: Pick<Journey, 'steps'>;
  readonly #looks = new Set<number>();

  constructor(start: number, knowledge: KnowledgeBase, journeys: ReadonlyMap<string, Journey>) {
    this.time = new VirtualTime(start);
    this.#journey = journeys.get('cloud-basics') ?? { steps: [] };
    this.#inner = createMemoryJobStore(this.time.now);
    this.jobs = {
      ...this.#inner,
      enqueue: (jobs: readonly NewJob[]) => {
        for (const { dueAt } of jobs) this.#lookAt(dueAt);
        return this.#inner.enqueue(jobs);
      },
      postpone: (job: LeasedJob, dueAt: number) => {
        this.#lookAt(dueAt);
        return this.#inner.postpone(job, dueAt);
      },
    };
    this.parts = {
      knowledge,
      journeys,
      enrolments: this.enrolments,
      jobs: this.jobs,
      clock: this.time.now,
      newSeed: () => `s${this.#seed++}`,
      holidaysOf: (region) =>
        new Set(region === 'DE' ? ['2026-05-01', '2026-10-03', '2026-12-25'] : []),
    };
    this.desk = this.#openDesk();
  }

  /** Starts again with other knowledge. */
  restart(knowledge: KnowledgeBase): void {
    this.parts = { ...this.parts, knowledge };
    this.desk = this.#openDesk();
  }

  #openDesk(): LearningDesk {
    return createLearningDesk({
      ...this.parts,
      certifier: createCertifier(Buffer.alloc(32, 7)),
      profileOf,
    });
  }

  #lookAt(time: number): void {
    const due = Math.max(time, this.time.now());
    if (this.#looks.has(due)) return;
    this.#looks.add(due);
    this.time.at(due, () => this.#work(due));
  }

  async #work(due: number): Promise<void> {
    this.#looks.delete(due);
    const kinds = ['learn-wake', 'learn-send'];
    for (;;) {
      const jobs = await this.jobs.lease({ kinds, limit: 500, leaseMs: 5_000 });
      if (jobs.length === 0) return;
      for (const job of jobs) await this.#attempt(job);
    }
  }

  async #attempt(job: LeasedJob): Promise<void> {
    const handler = createHandlers(this.#partsOfAProcess(), this.#messenger())[job.kind];
    if (handler === undefined) throw new TypeError(`no handler for ${job.kind}`);
    const quiet = () => undefined;
    await attempt(
      {
        store: this.jobs,
        handler,
        logger: { debug: quiet, info: quiet, warn: quiet, error: quiet },
        clock: this.time.now,
        random: () => 0,
        leaseMs: 5_000,
        ending: new AbortController().signal,
      },
      job,
    );
  }

  /** One in fifty is lost between its change and the jobs that follow from it. */
  #partsOfAProcess(): OnboardingParts {
    const enqueue = async (jobs: readonly NewJob[]) => {
      if (this.dice(50) === 0) throw new Error('the process is gone');
      return this.jobs.enqueue(jobs);
    };
    return { ...this.parts, jobs: { ...this.jobs, enqueue } };
  }

  /** A platform that is busy, or loses the connection before or after it has taken a message. */
  #messenger(): People {
    return {
      profileOf,
      send: async ({ user }, reply) => {
        const fate = this.dice(100);
        if (fate < 4) return { kind: 'later', afterMs: (1 + this.dice(90)) * 60_000 };
        if (fate === 4) {
          this.lost.add(user);
          throw new Error('lost before it was sent');
        }
        this.received.push({ user, at: this.time.now(), ...kindOf(reply, this.#journey) });
        this.onMessage(user, reply as NoticeReply);
        if (fate === 5) throw new Error('lost after it was sent');
        return { kind: 'sent' };
      },
    };
  }
}

function kindOf(reply: Reply, { steps }: Pick<Journey, 'steps'>): Pick<Received, 'kind' | 'step'> {
  const text = reply.kind === 'notice' ? reply.text : '';
  const step = /step (\d+) of \d+:/.exec(text)?.[1];
  if (step !== undefined) return { kind: 'step', step: Number(step) };
  if (text.includes('waits for you')) {
    const title = /“(.+?)”/.exec(text)?.[1];
    return { kind: 'nudge', step: 1 + steps.findIndex((each) => each.title === title) };
  }
  if (text.includes('second look')) return { kind: 'review', step: 0 };
  if (text.includes('was corrected')) return { kind: 'correction', step: 0 };
  throw new TypeError(`what is this: ${text}`);
}

async function profileOf({ user }: PersonRef) {
  return { zone: 'UTC', name: user };
}
