import type { DeliveryStore } from '../dialog';
import type { Metrics } from './metrics';

/** The same store, with a mark on the counter for each delivery that another had taken. */
export function watchDeliveries(
  deliveries: DeliveryStore,
  platform: string,
  metrics: Metrics,
): DeliveryStore {
  return {
    async claim(id) {
      const isFirst = await deliveries.claim(id);
      if (!isFirst) metrics.count('demarc_duplicates_total', { platform });
      return isFirst;
    },
  };
}
