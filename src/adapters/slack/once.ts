import type { DeliveryStore } from '../../dialog';
import type { Logger, Metrics } from '../../telemetry';
import { WORKPLACES } from './limits';
import { createPlaces } from './places';
import { failureName } from './web-api';
import { within } from './within';

const REMEMBERED = 10_000;

/** Takes deliveries for one worker each. */
export interface Claims {
  /** True for exactly one caller per id. Its work may begin; what comes of it is shown after `confirmed`. */
  first(id: string): Promise<boolean>;
  /** Settles once the claims so far outlive the machine. Never rejects. */
  confirmed(): Promise<void>;
}

/**
 * Creates claims on a store.
 *
 * The store decides across restarts and replicas; when it fails or hangs, this process's memory of the last
 * 10,000 ids does, so that a broken store costs no answer.
 */
export function createClaims(
  deliveries: DeliveryStore,
  storeMilliseconds: number,
  logger: Logger,
  metrics?: Metrics,
): Claims {
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
  return {
    async first(id) {
      const isFirst = await claim(id);
      if (!isFirst) metrics?.count('demarc_duplicates_total', { platform: 'slack' });
      return isFirst;
    },
    async confirmed() {
      if (deliveries.confirmed === undefined) return;
      try {
        await within(deliveries.confirmed(), storeMilliseconds, 'claim');
      } catch (error) {
        logger.warn('slack-claim-unconfirmed', { error: failureName(error) });
      }
    },
  };
}

/** Says true for exactly one caller per id, once that outlives the machine: for work that shows at once. */
export function createOnce({ first, confirmed }: Claims): (id: string) => Promise<boolean> {
  return async (id) => {
    const isFirst = await first(id);
    if (isFirst) await confirmed();
    return isFirst;
  };
}
