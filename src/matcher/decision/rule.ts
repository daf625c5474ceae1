import type { Match } from '../match';
import type { Evidence } from './evidence';

/** One reason to decide; `undefined` leaves the message to the next rule. */
export interface Rule {
  /** In words, for `--why`. */
  readonly name: string;
  readonly decide: (evidence: Evidence) => Match | undefined;
}
