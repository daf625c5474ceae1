import type { Party } from './responsibility';

/** A question about the shared responsibility model itself, and its answer. */
export interface Concept {
  readonly id: string;
  readonly question: string;
  /** Set where the answer settles who is responsible. */
  readonly party: Party | null;
  /** The answer on its own, at most 240 characters. */
  readonly short: string;
  /** One line in plain words. */
  readonly example: string;
  readonly detail: string;
  readonly related: readonly string[];
  readonly controls: readonly string[];
  readonly services: readonly string[];
  readonly sources: readonly { readonly source: string; readonly confirmed: boolean }[];
  readonly reviewed: string;
  readonly aliases: readonly string[];
  readonly utterances: readonly string[];
}
