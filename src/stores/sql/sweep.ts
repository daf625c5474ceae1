import type { Clock } from '../../dialog';
import type { Engine } from './engine';

const STEP = 200;

/** Tables whose rows say themselves when they may go, with what names a row. */
const EXPIRING = [
  ['deliveries', 'id'],
  ['conversations', 'key'],
  ['jobs', 'key'],
] as const;

/**
 * Deletes what has expired, a few hundred rows at a time so that answers never wait for it; gives how many.
 *
 * Stops early when told to.
 */
export async function sweep(
  engine: Pick<Engine, 'db' | 'capabilities'>,
  clock: Clock,
  isStopped: () => boolean = () => false,
): Promise<number> {
  let deleted = 0;
  for (const [table, name] of EXPIRING) {
    for (let last = STEP; last === STEP && !isStopped(); ) {
      last = await deleteSome(engine, table, name, clock());
      deleted += last;
      // Whoever waits for an answer goes first.
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
  return deleted;
}

async function deleteSome(
  { db, capabilities }: Pick<Engine, 'db' | 'capabilities'>,
  table: (typeof EXPIRING)[number][0],
  name: (typeof EXPIRING)[number][1],
  now: number,
): Promise<number> {
  const column = db.dynamic.ref<string>(name);
  const some = db.selectFrom(table).select(column).where('expires_at', '<=', now).limit(STEP);
  const { numDeletedRows } = await db
    .deleteFrom(table)
    .where(column, 'in', capabilities.takeRows(some))
    .executeTakeFirst();
  return Number(numDeletedRows);
}
