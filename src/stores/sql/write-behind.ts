import type { ConversationStore, TenantStore } from '../../dialog';

/** Conversations that nobody waits for to be written. */
export interface WrittenBehind extends ConversationStore, TenantStore {
  /** Settles when everything said until now is written. */
  settled(): Promise<void>;
}

/**
 * Lets an answer go while the conversation it belongs to is written; whoever reads or forgets waits for that.
 *
 * `onFailure` hears of what could not be written. Only for a store that no other process reads.
 */
export function writeBehind(
  store: ConversationStore & TenantStore,
  onFailure: (cause: unknown) => void,
): WrittenBehind {
  const underWay = new Map<string, Promise<void>>();
  const settled = async () => void (await Promise.all(underWay.values()));
  const after =
    <Asked, Result>(work: (asked: Asked) => Promise<Result>) =>
    async (asked: Asked) => {
      await settled();
      return work(asked);
    };
  return {
    async read(key) {
      await underWay.get(key);
      return store.read(key);
    },
    async write(key, state) {
      const written = store
        .write(key, state)
        .catch(onFailure)
        .finally(() => {
          if (underWay.get(key) === written) underWay.delete(key);
        });
      underWay.set(key, written);
    },
    async forget(key) {
      await underWay.get(key);
      await store.forget(key);
    },
    exportPerson: after(store.exportPerson),
    forgetPerson: after(store.forgetPerson),
    forgetTenant: after(store.forgetTenant),
    settled,
  };
}
