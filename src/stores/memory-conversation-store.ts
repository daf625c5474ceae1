import {
  type Clock,
  type ConversationState,
  type ConversationStore,
  ownerOf,
  type PersonRef,
  type TenantRef,
  type TenantStore,
  tenantOf,
} from '../dialog';
import { BoundedMap } from './bounded-map';
import { LIFETIME_MS } from './lifetime';

const DEFAULT_LIMIT = 20_000;

/**
 * Creates a store that keeps conversations in this process: 24 hours after the last write, at most `limit` of
 * them. Above that the conversation silent for longest is forgotten.
 */
export function createMemoryConversationStore(
  clock: Clock,
  limit = DEFAULT_LIMIT,
): ConversationStore & TenantStore {
  const entries = new BoundedMap<
    string,
    { readonly state: ConversationState; readonly until: number }
  >(limit);
  const dropExpired = () => entries.dropOldestWhile((entry) => entry.until <= clock());
  return {
    async read(key) {
      dropExpired();
      return entries.get(key)?.state;
    },
    async write(key, state) {
      dropExpired();
      entries.set(key, { state, until: clock() + LIFETIME_MS });
    },
    async forget(key) {
      entries.delete(key);
    },
    async exportPerson(person) {
      const theirs = entries.keys().filter((key) => isSamePerson(ownerOf(key), person));
      return theirs.map((key) => ({ key, ...entries.get(key)?.state }));
    },
    async forgetPerson(person) {
      return entries.deleteWhere((key) => isSamePerson(ownerOf(key), person));
    },
    async forgetTenant(tenant) {
      entries.deleteWhere((key) => isSameTenant(tenantOf(key), tenant));
    },
  };
}

function isSamePerson(one: PersonRef | undefined, other: PersonRef): boolean {
  return isSameTenant(one, other) && one?.user === other.user;
}

function isSameTenant(one: TenantRef | undefined, other: TenantRef): boolean {
  return one?.platform === other.platform && one.tenant === other.tenant;
}
