import { createHash } from 'node:crypto';
import type { Reply } from '../../replies';

/** A short id a person can read out, and that the log carries beside the failure. */
export function failureRef(turnId: string): string {
  return createHash('sha256').update(turnId).digest('hex').slice(0, 8);
}

/** The one calm sentence for a turn that failed. */
export function apology(ref: string): string {
  return `Sorry, I could not answer that just now; please try again, and if it keeps happening give this id to whoever runs me: ${ref}.`;
}

/** The calm sentence as a reply. */
export function apologyReply(ref: string): Reply {
  return { kind: 'notice', text: apology(ref), choices: [] };
}
