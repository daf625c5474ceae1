import type { Clock } from '../../dialog';
import { QUESTION_LIFETIME_MS, VOTE_LIFETIME_MS } from '../lifetime';
import type { Engine } from './engine';

const STEP = 200;

/**
 * Deletes what has expired, a few hundred rows at a time so that answers never wait for it; gives how many.
 *
 * Stops early when told to.
 */
export async function sweep(
  engine: Pick<Engine, 'db' | 'purge'>,
  clock: Clock,
  isStopped: () => boolean = () => false,
): Promise<number> {
  let deleted = 0;
  for (const step of createSteps(engine, clock)) {
    for (let last = STEP; last === STEP && !isStopped(); ) {
      last = Number((await step().executeTakeFirst()).numDeletedRows);
      deleted += last;
      // Whoever waits for an answer goes first.
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
  await engine.purge();
  return deleted;
}

function createSteps({ db }: Pick<Engine, 'db'>, clock: Clock) {
  return [
    () =>
      db
        .deleteFrom('deliveries')
        .where('id', 'in', (from) =>
          from.selectFrom('deliveries').select('id').where('expires_at', '<=', clock()).limit(STEP),
        ),
    () =>
      db
        .deleteFrom('conversations')
        .where('key', 'in', (from) =>
          from
            .selectFrom('conversations')
            .select('key')
            .where('expires_at', '<=', clock())
            .limit(STEP),
        ),
    () =>
      db.deleteFrom('unanswered').where('id', 'in', (from) =>
        from
          .selectFrom('unanswered')
          .select('id')
          .where('at', '<=', clock() - QUESTION_LIFETIME_MS)
          .limit(STEP),
      ),
    () =>
      db.deleteFrom('feedback').where(({ eb, refTuple, selectFrom }) =>
        eb(
          refTuple('platform', 'tenant', 'user_id', 'answer_id'),
          'in',
          selectFrom('feedback')
            .select(['platform', 'tenant', 'user_id', 'answer_id'])
            .where('at', '<=', clock() - VOTE_LIFETIME_MS)
            .limit(STEP)
            .$asTuple('platform', 'tenant', 'user_id', 'answer_id'),
        ),
      ),
    () =>
      db
        .deleteFrom('jobs')
        .where('key', 'in', (from) =>
          from.selectFrom('jobs').select('key').where('expires_at', '<=', clock()).limit(STEP),
        ),
  ];
}
