import type { Clock } from '../../dialog';
import { PUBLIC_PACE, WATCHED_ADDRESSES } from './limits';

const MINUTE_MS = 60_000;

/** Tells whether an address may be served now; each call that may counts. */
export type Pace = (address: string) => boolean;

/** Creates a pace of a burst and a steady refill for each address; it keeps numbers only, and in memory. */
export function createPace(clock: Clock): Pace {
  const left = new Map<string, { readonly tokens: number; readonly at: number }>();
  return (address) => {
    const now = clock();
    const before = left.get(address);
    const refilled = before
      ? before.tokens + ((now - before.at) / MINUTE_MS) * PUBLIC_PACE.perMinute
      : PUBLIC_PACE.burst;
    const tokens = Math.min(PUBLIC_PACE.burst, refilled) - 1;
    const isServed = tokens >= 0;
    // Set anew, so that the map lists who was silent for longest first.
    left.delete(address);
    left.set(address, { tokens: isServed ? tokens : tokens + 1, at: now });
    if (left.size > WATCHED_ADDRESSES) left.delete([...left.keys()][0] ?? '');
    return isServed;
  };
}
