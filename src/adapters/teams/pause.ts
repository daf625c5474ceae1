import type { TeamsTiming } from './limits';

/** Statuses that Microsoft asks bots to try again after a pause. */
const RETRIED = new Set([412, 429, 502, 503, 504]);

/** True when the connector asks for another try. */
export function isRetried(status: number): boolean {
  return RETRIED.has(status);
}

/**
 * Milliseconds to wait before try `attempt` + 1, the first try being 1.
 *
 * The connector's `Retry-After` is kept and a little added, so that bots told the same do not come back at once;
 * without it the pause doubles each time and a random half of it is waited. `random` is from 0 to 1.
 */
export function pauseBefore(
  attempt: number,
  retryAfterMs: number | undefined,
  timing: Pick<TeamsTiming, 'deliveryPause'>,
  random: number,
): number {
  if (retryAfterMs !== undefined) return retryAfterMs + random * timing.deliveryPause;
  const longest = timing.deliveryPause * 2 ** (attempt - 1);
  return longest / 2 + (random * longest) / 2;
}

/** Reads a `Retry-After` header: seconds or a date; `undefined` when it is neither. */
export function readRetryAfter(
  header: string | string[] | undefined,
  now: number,
): number | undefined {
  if (typeof header !== 'string' || header.trim() === '') return undefined;
  const seconds = Number(header);
  if (Number.isFinite(seconds)) return seconds >= 0 ? seconds * 1000 : undefined;
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
