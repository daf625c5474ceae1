import { randomUUID } from 'node:crypto';
import type { Clock } from '../../dialog';
import type { JobCounts, JobStore, LeasedJob, LeaseRequest, NewJob } from '../../jobs';
import { ENDED_JOB_LIFETIME_MS } from '../lifetime';
import type { Engine } from './engine';
import { createPersonalJobs } from './personal-jobs';
import { personKey, rowKey, tenantKey } from './row-key';
import type { Tables } from './tables';

/** More rows than this go into a further statement of one transaction. */
const ROWS = 500;

/** Creates a store of jobs that several processes share; a lease is one statement, and so is all that follows it. */
export function createSqlJobStore(
  engine: Pick<Engine, 'db' | 'capabilities'>,
  clock: Clock,
): JobStore {
  /** Changes a job as long as the lease holds. */
  const change = async (job: LeasedJob, set: Partial<Tables['jobs']>) => {
    const row = await engine.db
      .updateTable('jobs')
      .set(set)
      .where('key', '=', rowKey(job.key))
      .where('lease', '=', job.lease)
      .executeTakeFirst();
    return row.numUpdatedRows > 0n;
  };
  const free = { lease: null, leased_until: 0 };
  return {
    enqueue: (jobs) => enqueue(engine, jobs),
    lease: (request) => lease(engine, clock(), request),
    begin: ({ attempts, ...job }) =>
      change({ attempts, ...job }, { begun_at: clock(), attempts: attempts + 1 }),
    renew: (job, leaseMs) => change(job, { leased_until: clock() + leaseMs }),
    postpone: (job, dueAt) => change(job, { ...free, due_at: dueAt, begun_at: null }),
    release: (job) => change(job, free),
    end: (job, how) =>
      change(job, { ...free, state: how, expires_at: clock() + ENDED_JOB_LIFETIME_MS }),
    async cancel(key) {
      const row = await engine.db
        .deleteFrom('jobs')
        .where('key', '=', rowKey(key))
        .where('state', '=', 'waiting')
        .where('begun_at', 'is', null)
        .executeTakeFirst();
      return row.numDeletedRows > 0n;
    },
    ...createPersonalJobs(engine),
    async forgetTenant(tenant) {
      await engine.db.deleteFrom('jobs').where('tenant', '=', tenantKey(tenant)).execute();
    },
    count: () => count(engine, clock()),
  };
}

async function enqueue(
  { db }: Pick<Engine, 'db'>,
  jobs: readonly NewJob[],
): Promise<readonly string[]> {
  const byRow = new Map(jobs.map((job) => [rowKey(job.key), job] as const).reverse());
  // In one order everywhere: two processes never wait for each other in a circle.
  const rows = [...byRow].map(([key, job]) => toRow(key, job)).sort(byKey);
  return db.transaction().execute(async (transaction) => {
    const added: string[] = [];
    for (let start = 0; start < rows.length; start += ROWS) {
      const some = await transaction
        .insertInto('jobs')
        .values(rows.slice(start, start + ROWS))
        .onConflict((conflict) => conflict.column('key').doNothing())
        .returning('key')
        .execute();
      added.push(...some.map(({ key }) => byRow.get(key)?.key ?? key));
    }
    return added;
  });
}

function byKey(a: Tables['jobs'], b: Tables['jobs']): number {
  return a.key < b.key ? -1 : 1;
}

function toRow(key: string, { kind, owner, payload, dueAt }: NewJob): Tables['jobs'] {
  return {
    key,
    kind,
    tenant: owner ? tenantKey(owner) : null,
    owner: owner?.user === undefined ? null : personKey({ ...owner, user: owner.user }),
    payload: JSON.stringify(payload),
    due_at: dueAt,
    state: 'waiting',
    attempts: 0,
    lease: null,
    leased_until: 0,
    begun_at: null,
    expires_at: null,
  };
}

async function lease(
  { db, capabilities }: Pick<Engine, 'db' | 'capabilities'>,
  now: number,
  { kinds, limit, leaseMs, except = [] }: LeaseRequest,
): Promise<readonly LeasedJob[]> {
  if (kinds.length === 0) return [];
  const rows = await db
    .with('taken', (from) => {
      const due = from
        .selectFrom('jobs')
        .select('key')
        .where('state', '=', 'waiting')
        .where('due_at', '<=', now)
        .where('leased_until', '<=', now)
        .where('kind', 'in', kinds)
        .orderBy('due_at')
        .limit(limit);
      return capabilities.takeRows(
        except.length === 0 ? due : due.where('key', 'not in', except.map(rowKey)),
      );
    })
    .updateTable('jobs')
    .set({ lease: randomUUID(), leased_until: now + leaseMs })
    .where('key', 'in', (from) => from.selectFrom('taken').select('key'))
    .returningAll()
    .execute();
  return rows.map(toLeased).sort((a, b) => a.dueAt - b.dueAt);
}

function toLeased(row: Tables['jobs']): LeasedJob {
  return {
    key: row.key,
    kind: row.kind,
    payload: JSON.parse(row.payload),
    dueAt: row.due_at,
    attempts: row.attempts,
    isUnknown: row.begun_at !== null,
    lease: row.lease ?? '',
  };
}

async function count({ db }: Pick<Engine, 'db'>, now: number): Promise<JobCounts> {
  const ended = await db
    .selectFrom('jobs')
    .select(({ fn }) => ['state', fn.countAll<number>().as('jobs')])
    .where('state', 'in', ['failed', 'unknown'])
    .groupBy('state')
    .execute();
  const open = await db
    .selectFrom('jobs')
    .select(({ fn, eb, and }) => {
      const isFree = and([eb('due_at', '<=', now), eb('leased_until', '<=', now)]);
      return [
        fn.countAll<number>().filterWhere('leased_until', '>', now).as('running'),
        fn.countAll<number>().filterWhere(isFree).as('due'),
        fn.countAll<number>().as('all'),
        fn.min('due_at').filterWhere(isFree).as('oldest'),
      ];
    })
    .where('state', '=', 'waiting')
    .executeTakeFirstOrThrow();
  const { running, due, all, oldest } = open;
  const numberOf = (state: string) => ended.find((row) => row.state === state)?.jobs ?? 0;
  return {
    running,
    due,
    waiting: all - running - due,
    failed: numberOf('failed'),
    unknown: numberOf('unknown'),
    lateness: oldest === null ? 0 : now - Number(oldest),
  };
}
