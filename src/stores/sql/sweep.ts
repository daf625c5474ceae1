import type { Clock } from '../../dialog';
import type { Engine } from './engine';

const STEP = 200;

/**
 * Deletes what has expired, a few hundred rows at a time so that answers never wait for it; gives how many.
 *
 * Stops early when told to.
 */
export async function sweep(
  engine: Pick<Engine, 'db'>,
  clock: Clock,
  isStopped: () => boolean = () => false,
): Promise<number> {
  const steps = [
    () =>
      engine.db
        .deleteFrom('deliveries')
        .where('id', 'in', (from) =>
          from.selectFrom('deliveries').select('id').where('expires_at', '<=', clock()).limit(STEP),
        ),
    () =>
      engine.db
        .deleteFrom('conversations')
        .where('key', 'in', (from) =>
          from
            .selectFrom('conversations')
            .select('key')
            .where('expires_at', '<=', clock())
            .limit(STEP),
        ),
    () =>
      engine.db
        .deleteFrom('jobs')
        .where('key', 'in', (from) =>
          from.selectFrom('jobs').select('key').where('expires_at', '<=', clock()).limit(STEP),
        ),
  ];
  let deleted = 0;
  for (const step of steps) {
    for (let last = STEP; last === STEP && !isStopped(); ) {
      last = Number((await step().executeTakeFirst()).numDeletedRows);
      deleted += last;
      // Whoever waits for an answer goes first.
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
  return deleted;
}
