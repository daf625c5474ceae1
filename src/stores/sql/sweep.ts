import { setTimeout as pause } from 'node:timers/promises';
import type { Clock } from '../../dialog';
import { QUESTION_LIFETIME_MS, VOTE_LIFETIME_MS } from '../lifetime';
import type { Engine } from './engine';

/**
 * Rows of one step: what the first one takes, and how far that shrinks and grows with the time steps take.
 *
 * Rows that expire together lie anywhere in the table, since their keys are hashes: each costs SQLite some three pages.
 */
const ROWS = { first: 50, least: 10, most: 200 };
/** A quarter of what somebody may notice, since the log is written back into the file with some steps. */
const LONG_MS = 12;
/** A step that took less is followed by a larger one. */
const SHORT_MS = 6;

/** What the sweep asks of the process it runs in. */
export interface SweepOptions {
  /** Asked before each step; true ends the sweep. */
  readonly isStopped?: () => boolean;
  /** Milliseconds of a clock that only goes forward. */
  readonly stopwatch?: () => number;
  /** Leaves the process to others for so many milliseconds. */
  readonly rest?: (milliseconds: number) => Promise<void>;
}

/**
 * Deletes what has expired, in steps so short that answers never wait for them; gives how many rows that were.
 *
 * It works half of the time at most: each step is followed by a rest as long as the step.
 */
export async function sweep(
  engine: Pick<Engine, 'db' | 'purge'>,
  clock: Clock,
  { isStopped = () => false, stopwatch = () => performance.now(), rest = pause }: SweepOptions = {},
): Promise<number> {
  let deleted = 0;
  let rows = ROWS.first;
  for (const step of createSteps(engine, clock)) {
    for (let isMore = true; isMore && !isStopped(); ) {
      const begun = stopwatch();
      const count = Number((await step(rows).executeTakeFirst()).numDeletedRows);
      const took = stopwatch() - begun;
      deleted += count;
      isMore = count === rows;
      rows = nextRows(rows, took);
      // Whoever waits for an answer goes first.
      await rest(took);
    }
  }
  await engine.purge();
  return deleted;
}

function nextRows(rows: number, took: number): number {
  if (took > LONG_MS) return Math.max(ROWS.least, Math.ceil(rows / 2));
  return took < SHORT_MS ? Math.min(ROWS.most, rows * 2) : rows;
}

/** One statement for each table, which deletes so many rows at most. */
function createSteps({ db }: Pick<Engine, 'db'>, clock: Clock) {
  return [
    (rows: number) =>
      db
        .deleteFrom('deliveries')
        .where('id', 'in', (from) =>
          from.selectFrom('deliveries').select('id').where('expires_at', '<=', clock()).limit(rows),
        ),
    (rows: number) =>
      db
        .deleteFrom('conversations')
        .where('key', 'in', (from) =>
          from
            .selectFrom('conversations')
            .select('key')
            .where('expires_at', '<=', clock())
            .limit(rows),
        ),
    (rows: number) =>
      db.deleteFrom('unanswered').where('id', 'in', (from) =>
        from
          .selectFrom('unanswered')
          .select('id')
          .where('at', '<=', clock() - QUESTION_LIFETIME_MS)
          .limit(rows),
      ),
    (rows: number) =>
      db.deleteFrom('feedback').where(({ eb, refTuple, selectFrom }) =>
        eb(
          refTuple('platform', 'tenant', 'user_id', 'answer_id'),
          'in',
          selectFrom('feedback')
            .select(['platform', 'tenant', 'user_id', 'answer_id'])
            .where('at', '<=', clock() - VOTE_LIFETIME_MS)
            .limit(rows)
            .$asTuple('platform', 'tenant', 'user_id', 'answer_id'),
        ),
      ),
    (rows: number) =>
      db
        .deleteFrom('jobs')
        .where('key', 'in', (from) =>
          from.selectFrom('jobs').select('key').where('expires_at', '<=', clock()).limit(rows),
        ),
  ];
}
