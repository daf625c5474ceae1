import type { Clock, DeliveryStore } from '../dialog';
import { BoundedMap } from './bounded-map';
import { LIFETIME_MS } from './lifetime';

/** Slack delivers at most 30,000 events an hour and workspace, and repeats them within minutes. */
const DEFAULT_LIMIT = 100_000;

/** Creates a store that remembers claimed deliveries in this process for 24 hours, at most `limit` of them. */
export function createMemoryDeliveryStore(clock: Clock, limit = DEFAULT_LIMIT): DeliveryStore {
  const claimed = new BoundedMap<string, number>(limit);
  return {
    async claim(id) {
      claimed.dropOldestWhile((until) => until <= clock());
      if (claimed.get(id) !== undefined) return false;
      claimed.set(id, clock() + LIFETIME_MS);
      return true;
    },
  };
}
