import type { SecretStore } from '../dialog';

/** Creates a store that keeps secrets in this process, for tests; nothing is written anywhere. */
export function createMemorySecretStore(): SecretStore {
  const values = new Map<string, string>();
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
