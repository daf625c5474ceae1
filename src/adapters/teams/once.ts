import type { DeliveryStore } from '../../dialog';
import type { Logger } from '../../telemetry';
import { failureRef } from './apology';
import { failureFields } from './failure-fields';
import { within } from './within';

/** Takes turns for one worker each. */
export interface Claims {
  /** True for exactly one caller per id. Its work may begin; what comes of it is shown after `confirmed`. */
  first(id: string): Promise<boolean>;
  /** Settles once the claims so far outlive the machine. Never rejects. */
  confirmed(): Promise<void>;
}

/** Creates claims on a store; one that fails or hangs costs a possible second answer, not the first. */
export function createClaims(
  deliveries: DeliveryStore,
  storeMilliseconds: number,
  logger: Logger,
): Claims {
  const warn = (error: unknown) =>
    logger.warn('claim-failed', { platform: 'teams', ...failureFields(error) });
  return {
    async first(id) {
      try {
        const isFirst = await within(deliveries.claim(id), storeMilliseconds, 'the delivery store');
        if (!isFirst) logger.debug('turn-repeated', { platform: 'teams', ref: failureRef(id) });
        return isFirst;
      } catch (error) {
        warn(error);
        return true;
      }
    },
    async confirmed() {
      if (deliveries.confirmed === undefined) return;
      await within(deliveries.confirmed(), storeMilliseconds, 'the delivery store').catch(warn);
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
