import { randomUUID } from 'node:crypto';
import type { Clock, PersonRef } from '../dialog';
import type { JobCounts, JobEnd, JobOwner, JobStore, LeasedJob, NewJob } from '../jobs';
import { ENDED_JOB_LIFETIME_MS } from './lifetime';

interface Entry {
  readonly job: NewJob;
  dueAt: number;
  state: JobEnd | 'waiting';
  attempts: number;
  lease: string | undefined;
  leasedUntil: number;
  isBegun: boolean;
  expiresAt: number;
}

/** Creates a store that keeps jobs in this process, for tests. */
export function createMemoryJobStore(clock: Clock): JobStore {
  const entries = new Map<string, Entry>();
  const change = async (job: LeasedJob, set: Partial<Entry>) => {
    const entry = entries.get(job.key);
    if (entry === undefined || entry.lease !== job.lease) return false;
    Object.assign(entry, set);
    return true;
  };
  const free = { lease: undefined, leasedUntil: 0 };
  return {
    async enqueue(jobs) {
      deleteWhere(entries, ({ expiresAt }) => expiresAt <= clock());
      const added = jobs.filter((job) => {
        if (entries.has(job.key)) return false;
        entries.set(job.key, newEntry(job));
        return true;
      });
      return added.map(({ key }) => key);
    },
    async lease({ kinds, limit, leaseMs, except = [] }) {
      const due = [...entries.values()]
        .filter((entry) => isFree(entry, clock()) && kinds.includes(entry.job.kind))
        .filter(({ job }) => !except.includes(job.key))
        .sort((a, b) => a.dueAt - b.dueAt);
      return due.slice(0, limit).map((entry) => {
        Object.assign(entry, { lease: randomUUID(), leasedUntil: clock() + leaseMs });
        return toLeased(entry);
      });
    },
    begin: (job) => change(job, { isBegun: true, attempts: job.attempts + 1 }),
    renew: (job, leaseMs) => change(job, { leasedUntil: clock() + leaseMs }),
    postpone: (job, dueAt) => change(job, { ...free, dueAt, isBegun: false }),
    release: (job) => change(job, free),
    end: (job, how) =>
      change(job, { ...free, state: how, expiresAt: clock() + ENDED_JOB_LIFETIME_MS }),
    async cancel(key) {
      const entry = entries.get(key);
      if (entry?.state !== 'waiting' || entry.isBegun) return false;
      return entries.delete(key);
    },
    exportPerson: async (person) =>
      [...entries.values()].filter(({ job }) => isOf(job, person)).map(toExport),
    forgetPerson: async (person) => deleteWhere(entries, ({ job }) => isOf(job, person)),
    async forgetTenant(tenant) {
      deleteWhere(entries, ({ job }) => isIn(job, tenant));
    },
    count: async () => countJobs([...entries.values()], clock()),
  };
}

function isFree({ state, dueAt, leasedUntil }: Entry, now: number): boolean {
  return state === 'waiting' && dueAt <= now && leasedUntil <= now;
}

function countJobs(entries: readonly Entry[], now: number): JobCounts {
  const numberOf = (state: Entry['state']) => entries.filter((each) => each.state === state).length;
  const open = entries.filter(({ state }) => state === 'waiting');
  const due = entries.filter((entry) => isFree(entry, now));
  const running = open.filter(({ leasedUntil }) => leasedUntil > now).length;
  return {
    running,
    due: due.length,
    waiting: open.length - running - due.length,
    failed: numberOf('failed'),
    unknown: numberOf('unknown'),
    lateness: Math.max(0, ...due.map(({ dueAt }) => now - dueAt)),
  };
}

function newEntry(job: NewJob): Entry {
  return {
    job,
    dueAt: job.dueAt,
    state: 'waiting',
    attempts: 0,
    lease: undefined,
    leasedUntil: 0,
    isBegun: false,
    expiresAt: Number.POSITIVE_INFINITY,
  };
}

function toLeased({ job, dueAt, attempts, isBegun, lease = '' }: Entry): LeasedJob {
  const payload = JSON.parse(JSON.stringify(job.payload));
  return { key: job.key, kind: job.kind, payload, dueAt, attempts, isUnknown: isBegun, lease };
}

function toExport({ job: { key, kind, payload }, dueAt, state }: Entry) {
  return { key, kind, payload, dueAt, state };
}

/** Gives how many that were. */
function deleteWhere(entries: Map<string, Entry>, matches: (entry: Entry) => boolean): number {
  const before = entries.size;
  for (const [key, entry] of entries) if (matches(entry)) entries.delete(key);
  return before - entries.size;
}

function isOf(job: NewJob, person: PersonRef): boolean {
  return isIn(job, person) && job.owner?.user === person.user;
}

function isIn({ owner }: NewJob, place: Omit<JobOwner, 'user'>): boolean {
  return owner?.platform === place.platform && owner.tenant === place.tenant;
}
