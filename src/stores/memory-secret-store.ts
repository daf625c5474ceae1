import type { SecretStore } from '../dialog';
import { BoundedMap } from './bounded-map';

const DEFAULT_LIMIT = 50_000;

/** Creates a store that keeps the last `limit` secrets in this process; nothing is written anywhere. */
export function createMemorySecretStore(limit = DEFAULT_LIMIT): SecretStore {
  const values = new BoundedMap<string, string>(limit);
  return {
    async read(key) {
      const value = values.get(key);
      return value === undefined ? undefined : JSON.parse(value);
    },
    async write(key, value) {
      values.set(key, JSON.stringify(value));
    },
    async forget(key) {
      values.delete(key);
    },
  };
}
