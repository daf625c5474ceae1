import type { DeliveryStore } from '../../dialog';
import type { Logger } from '../../telemetry';
import { failureRef } from './apology';
import { failureFields } from './failure-fields';
import { within } from './within';

/**
 * Says true for exactly one caller per id.
 *
 * A store that fails or hangs costs a possible second answer, not the first.
 */
export function createOnce(
  deliveries: DeliveryStore,
  storeMilliseconds: number,
  logger: Logger,
): (id: string) => Promise<boolean> {
  return async (id) => {
    try {
      const isFirst = await within(deliveries.claim(id), storeMilliseconds, 'the delivery store');
      if (!isFirst) logger.debug('turn-repeated', { platform: 'teams', ref: failureRef(id) });
      return isFirst;
    } catch (error) {
      logger.warn('claim-failed', { platform: 'teams', ...failureFields(error) });
      return true;
    }
  };
}
