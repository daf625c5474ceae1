import {
  type Clock,
  type ConversationState,
  type ConversationStore,
  ownerOf,
  type PersonRef,
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
): ConversationStore {
  const entries = new BoundedMap<
    string,
    { readonly state: ConversationState; readonly until: number }
  >(limit);
  const keysOf = (person: PersonRef) =>
    entries.keys().filter((key) => isSamePerson(ownerOf(key), person));
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
      return keysOf(person).map((key) => ({ key, ...entries.get(key)?.state }));
    },
    async forgetPerson(person) {
      const theirs = keysOf(person);
      for (const key of theirs) entries.delete(key);
      return theirs.length;
    },
  };
}

function isSamePerson(one: PersonRef | undefined, other: PersonRef): boolean {
  return one?.platform === other.platform && one.tenant === other.tenant && one.user === other.user;
}
