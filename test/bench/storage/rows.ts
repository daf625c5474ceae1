import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Storage, Stores } from '../../../src/stores/sql';
import type { Engine } from '../../../src/stores/sql/engine';
import { migrate } from '../../../src/stores/sql/migrate';
import { openEngine } from '../../../src/stores/sql/open-engine';
import { rowHash } from '../../../src/stores/sql/row-key';
import { createSqlConversationStore } from '../../../src/stores/sql/sql-conversation-store';
import { createSqlDeliveryStore } from '../../../src/stores/sql/sql-delivery-store';
import { sweep } from '../../../src/stores/sql/sweep';
import { type Stall, watchLoop } from '../../support/watch-loop';
import { quantile, timeOf } from '../measure';

const HOUR_MS = 60 * 60 * 1000;
/** Rows of one statement that fills a table. */
const CHUNK = 2_000;
/** How long the process is watched without a sweep, for comparison. */
const BASELINE_MS = 5_000;

/** What the tables hold, and how long they take then; times in milliseconds. */
export interface RowsReport {
  readonly deliveries: number;
  readonly conversations: number;
  readonly claimP50: number;
  readonly claimP99: number;
  readonly readP50: number;
  readonly readP99: number;
}

/** How the process fares beside one claim after the other; milliseconds. */
export interface Interval {
  readonly took: number;
  /** Times in which nothing else could be done. */
  readonly stalls: readonly Stall[];
  readonly claimP99: number;
}

/** What deleting does to the process, beside the same time without it. */
export interface SweepReport {
  readonly rows: number;
  readonly without: Interval;
  readonly with: Interval;
}

/** How the tables fare as they grow, and while they are swept. */
export interface StorageReport {
  readonly rows: readonly RowsReport[];
  readonly sweep: SweepReport;
}

/** Fills the tables step by step, measures at each, then lets half of it expire and sweeps that. */
export async function measureRows(
  storage: Storage,
  steps: readonly { readonly deliveries: number; readonly conversations: number }[],
  samples: number,
): Promise<StorageReport> {
  const engine = await openEngine(storage, migrate, () => undefined);
  let now = Date.now();
  const clock = () => now;
  const stores = {
    deliveries: createSqlDeliveryStore(engine, clock),
    conversations: createSqlConversationStore(engine, clock),
  };
  const rows: RowsReport[] = [];
  let filled = { deliveries: 0, conversations: 0 };
  for (const step of steps) {
    await withLargeCache(engine, storage, async () => {
      await fill(engine, 'deliveries', filled.deliveries, step.deliveries, now);
      await fill(engine, 'conversations', filled.conversations, step.conversations, now);
    });
    filled = step;
    rows.push({ ...step, ...(await measure(stores, step.conversations, samples)) });
  }
  // Half of the rows expire within twelve hours, the other half later.
  now += 12 * HOUR_MS;
  const swept = await measureSweep(engine, stores, clock);
  await engine.close();
  return { rows, sweep: swept };
}

/** As much of the file in memory as there is: random keys would have each page written many times. */
async function withLargeCache<T>(engine: Engine, storage: Storage, work: () => Promise<T>) {
  if (storage.kind !== 'folder') return work();
  await engine.query('PRAGMA cache_size=-524288');
  await engine.query('PRAGMA synchronous=OFF');
  const done = await work();
  await engine.query('PRAGMA cache_size=-2000');
  await engine.query('PRAGMA synchronous=FULL');
  return done;
}

async function fill(
  engine: Engine,
  table: 'deliveries' | 'conversations',
  from: number,
  to: number,
  now: number,
): Promise<void> {
  for (let start = from; start < to; start += CHUNK) {
    const some = Array.from({ length: Math.min(CHUNK, to - start) }, (_, index) => start + index);
    const values = some.map((index) => {
      const expires_at = now + (index % 2 === 0 ? 6 : 20) * HOUR_MS;
      return table === 'deliveries'
        ? sql`(${rowHash(`C1:${index}.old`)}, ${expires_at})`
        : sql`(${keyOf(index)}, ${'{"at":1,"service":"rds"}'}, ${expires_at})`;
    });
    const columns = sql.raw(
      table === 'deliveries' ? '(id, expires_at)' : '(key, state, expires_at)',
    );
    await sql`insert into ${sql.table(table)} ${columns} values ${sql.join(values)}`.execute(
      engine.db,
    );
  }
}

function keyOf(index: number): string {
  return JSON.stringify(['slack', `T${index % 100}`, 'C1', `${index}.thread`]);
}

type Measured = Pick<Stores, 'deliveries' | 'conversations'>;

let claimed = 0;

async function measure(stores: Measured, conversations: number, samples: number) {
  const claims: number[] = [];
  const reads: number[] = [];
  for (let index = 0; index < samples; index++) {
    claims.push(await timeOf(() => stores.deliveries.claim(`C2:${claimed++}.new`)));
    const key = keyOf((index * 7_919) % Math.max(1, conversations));
    reads.push(await timeOf(() => stores.conversations.read(key)));
  }
  return {
    claimP50: quantile(claims, 0.5),
    claimP99: quantile(claims, 0.99),
    readP50: quantile(reads, 0.5),
    readP99: quantile(reads, 0.99),
  };
}

async function measureSweep(
  engine: Engine,
  stores: Measured,
  clock: () => number,
): Promise<SweepReport> {
  const without = await watch(stores, pause(BASELINE_MS));
  let rows = 0;
  const sweeping = sweep(engine, clock).then((deleted) => {
    rows = deleted;
  });
  return { with: await watch(stores, sweeping), without, rows };
}

/** Claims while something runs. */
async function watch(stores: Measured, work: Promise<unknown>): Promise<Interval> {
  const loop = watchLoop();
  const claims: number[] = [];
  let isDone = false;
  const begun = performance.now();
  const done = work.then(() => {
    isDone = true;
  });
  while (!isDone) {
    claims.push(await timeOf(() => stores.deliveries.claim(`C3:${claimed++}.new`)));
    await pause(10);
  }
  await done;
  const took = performance.now() - begun;
  const stalls = await loop.stop();
  return {
    took,
    stalls,
    claimP99: quantile(claims, 0.99),
  };
}
