import type { Clock, DeliveryStore } from '../../dialog';
import { LIFETIME_MS } from '../lifetime';
import { createBatch } from './batch';
import type { Engine } from './engine';
import { keepQuery } from './kept-query';
import { rowHash } from './row-key';

/**
 * Creates a store whose claims hold across processes and restarts; the claims of one tick are one statement.
 *
 * Ids are kept by their hash, since some are made from the id of a person. A claim is told as soon as the database
 * has it, from where it outlives the process; the disk confirms it while its caller goes on, and `onUnconfirmed` hears
 * when it does not.
 */
export function createSqlDeliveryStore(
  engine: Pick<Engine, 'db'>,
  clock: Clock,
  onUnconfirmed: (cause: unknown) => void = () => undefined,
): DeliveryStore {
  const take = keepQuery((rows) => insertFree(engine, rows));
  const claimAll = (ids: readonly string[]) =>
    new Promise<readonly boolean[]>((resolve, reject) => {
      const now = clock();
      const until = now + LIFETIME_MS;
      const keys = ids.map(rowHash);
      // In one order everywhere: two processes never wait for each other in a circle.
      const rows = [...new Set(keys)].sort();
      const query = take([...rows.flatMap((id) => [id, until]), until, now], rows.length);
      let isTold = false;
      const confirmed = engine.db.connection().execute(async (connection) => {
        const claimed = await connection.executeQuery(query);
        const free = new Set(claimed.rows.map(({ id }) => id));
        resolve(keys.map((key) => free.delete(key)));
        isTold = true;
      });
      confirmed.catch((cause: unknown) => (isTold ? onUnconfirmed(cause) : reject(cause)));
    });
  return { claim: createBatch(claimAll) };
}

/** Takes the rows that nobody has, or whose time is over. */
function insertFree({ db }: Pick<Engine, 'db'>, rows: number) {
  return db
    .insertInto('deliveries')
    .values(Array.from({ length: rows }, () => ({ id: '', expires_at: 0 })))
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet({ expires_at: 0 }).where('deliveries.expires_at', '<=', 0),
    )
    .returning('id');
}
