import type { Match } from '../match';
import type { Candidate } from '../reading/reading';
import type { Evidence } from './evidence';

/** One reason to decide; `undefined` leaves the message to the next rule. */
export interface Rule {
  /** In words, for `--why`. */
  readonly name: string;
  readonly decide: (evidence: Evidence) => Match | undefined;
}

/** The best score of a family; 0 = none. */
export function best(candidates: readonly Candidate[]): number {
  return candidates[0]?.score ?? 0;
}
