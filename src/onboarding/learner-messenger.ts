import type { PersonRef } from '../dialog';
import type { Reply } from '../replies';

/**
 * What came of writing to a person: `sent`; `later` = surely not sent, to be tried again; `unreachable` = they take
 * no messages, or are gone.
 */
export type Sending =
  | { readonly kind: 'sent' }
  | { readonly kind: 'later'; readonly afterMs?: number }
  | { readonly kind: 'unreachable' };

/** Writes to a person unasked, on the platform they are on. Rejects when nobody knows whether it was sent. */
export interface LearnerMessenger {
  send(person: PersonRef, reply: Reply, signal: AbortSignal): Promise<Sending>;
}
