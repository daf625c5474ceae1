import type { People, PersonRef, Sending } from '../../dialog';
import type { Reply } from '../../replies';

/** Messages that wait for a page; who opens none for days gets the newest. */
const KEPT = 20;

/** What was written to the local person unasked, until a page shows it. Goes with the process. */
export interface Inbox {
  /** Takes a message for the person who sits at this machine; nobody else can be reached here. */
  send(person: PersonRef, reply: Reply): Promise<Sending>;
  /** Gives what waits, once. */
  take(): readonly Reply[];
}

/** The local person, as every turn of the page names them. */
export const LOCAL_PERSON: PersonRef = { platform: 'web', tenant: 'local', user: 'local' };

/** Creates an empty inbox. */
export function createInbox(): Inbox {
  let waiting: readonly Reply[] = [];
  return {
    async send({ tenant, user }, reply) {
      if (tenant !== LOCAL_PERSON.tenant || user !== LOCAL_PERSON.user) {
        return { kind: 'unreachable' };
      }
      waiting = [...waiting, reply].slice(-KEPT);
      return { kind: 'sent' };
    },
    take() {
      const taken = waiting;
      waiting = [];
      return taken;
    },
  };
}

/** The people of a page: the local one. */
export function createLocalPeople({ send }: Inbox, profileOf: People['profileOf']): People {
  return { profileOf, send };
}
