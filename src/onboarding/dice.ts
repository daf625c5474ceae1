import { createHash } from 'node:crypto';

/** Throws: each call gives a whole number from 0 to below `sides`, the same row of them for the same seed. */
export type Dice = (sides: number) => number;

/** Creates dice from a seed; the row never changes from one release to the next, since sessions are kept by seed. */
export function createDice(seed: string): Dice {
  let state = createHash('sha256').update(seed).digest().readUInt32LE(0);
  return (sides) => {
    // Mulberry32: small, and even enough for the order of four options.
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * sides);
  };
}

/** The same things in an order that the dice decide (Fisher and Yates). */
export function shuffle<T>(things: readonly T[], dice: Dice): readonly T[] {
  const mixed = [...things];
  for (let last = mixed.length - 1; last > 0; last--) {
    const other = dice(last + 1);
    [mixed[last], mixed[other]] = [mixed[other] as T, mixed[last] as T];
  }
  return mixed;
}
