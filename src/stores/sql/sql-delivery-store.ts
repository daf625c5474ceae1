import type { Clock, DeliveryStore } from '../../dialog';
import { LIFETIME_MS } from '../lifetime';
import { createBatch } from './batch';
import type { Engine } from './engine';
import { rowHash } from './row-key';

/**
 * Creates a store whose claims hold across processes and restarts; the claims of one tick are one statement.
 *
 * Ids are kept by their hash, since some are made from the id of a person.
 */
export function createSqlDeliveryStore(engine: Pick<Engine, 'db'>, clock: Clock): DeliveryStore {
  const claimAll = async (ids: readonly string[]): Promise<readonly boolean[]> => {
    const now = clock();
    const keys = ids.map(rowHash);
    // In one order everywhere: two processes never wait for each other in a circle.
    const rows = [...new Set(keys)].sort().map((id) => ({ id, expires_at: now + LIFETIME_MS }));
    const claimed = await engine.db
      .insertInto('deliveries')
      .values(rows)
      .onConflict((conflict) =>
        conflict
          .column('id')
          .doUpdateSet({ expires_at: now + LIFETIME_MS })
          .where('deliveries.expires_at', '<=', now),
      )
      .returning('id')
      .execute();
    const free = new Set(claimed.map(({ id }) => id));
    return keys.map((key) => free.delete(key));
  };
  const claim = createBatch(claimAll);
  return { claim };
}
