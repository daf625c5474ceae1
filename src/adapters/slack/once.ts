import type { DeliveryStore } from '../../dialog';
import type { Logger, Metrics } from '../../telemetry';
import { WORKPLACES } from './limits';
import { createPlaces } from './places';
import { failureName } from './web-api';
import { within } from './within';

const REMEMBERED = 10_000;

/**
 * Says true for exactly one caller per id.
 *
 * The store decides across restarts and replicas; when it fails or hangs, this process's memory of the last
 * 10,000 ids does, so that a broken store costs no answer.
 */
export function createOnce(
  deliveries: DeliveryStore,
  storeMilliseconds: number,
  logger: Logger,
  metrics?: Metrics,
): (id: string) => Promise<boolean> {
  const seen = new Set<string>();
  const places = createPlaces(WORKPLACES);
  const claim = async (id: string) => {
    if (seen.has(id)) return false;
    seen.add(id);
    for (const oldest of seen) {
      if (seen.size <= REMEMBERED) break;
      seen.delete(oldest);
    }
    try {
      return await places(() => within(deliveries.claim(id), storeMilliseconds, 'claim'));
    } catch (error) {
      logger.warn('slack-claim-failed', { id, error: failureName(error) });
      return true;
    }
  };
  return async (id) => {
    const isFirst = await claim(id);
    if (!isFirst) metrics?.count('demarc_duplicates_total', { platform: 'slack' });
    return isFirst;
  };
}
