const FIRST_MS = 5_000;
const LONGEST_MS = 60 * 60 * 1000;

/** A job that failed so often is given up: some two and a half hours after it was due. */
export const MAX_ATTEMPTS = 12;

/**
 * Milliseconds until the next attempt: doubled each time from five seconds to an hour, and up to a fifth more, so
 * that jobs which failed together do not come back together. `random` gives 0 to 1.
 */
export function backoffMs(attempts: number, random: () => number): number {
  const base = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.max(0, attempts - 1));
  return Math.round(base * (1 + random() / 5));
}
