import type { Clock } from '../../src/dialog';

/** A day in milliseconds. */
export const DAY_MS = 24 * 60 * 60 * 1000;

/** A clock that stands still until it is moved. */
export interface FakeClock {
  readonly now: Clock;
  advance(milliseconds: number): void;
}

/** Starts at noon of a fixed day. */
export function aClock(start = Date.UTC(2026, 10, 24, 12)): FakeClock {
  let time = start;
  return {
    now: () => time,
    advance(milliseconds) {
      time += milliseconds;
    },
  };
}
