import { createHash } from 'node:crypto';
import type { Clock } from '../../dialog';
import { isPayload } from './payload';

/** Far below the 24 hours for which the SDK trusts a key once fetched. */
const KEPT_MS = 60_000;
/** Teams signs with one token for many requests; whoever sends more of them is checked more often. */
const KEPT = 200;

/**
 * Remembers which signatures were found good, since checking one takes longer than all else that is done to receive a
 * message: for a minute, never beyond the end of the token, and only for the connector it was good for.
 */
export class VerifiedTokens {
  readonly #until = new Map<string, number>();
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Resolves when the token is good for the connector; rejects as `check`, which is asked unless that is known. */
  async verify(
    authorization: string,
    serviceUrl: string,
    check: () => Promise<unknown>,
  ): Promise<void> {
    const key = createHash('sha256').update(`${serviceUrl}\n${authorization}`).digest('base64');
    const now = this.#clock();
    if ((this.#until.get(key) ?? 0) > now) return;
    this.#until.delete(key);
    await check();
    const until = Math.min(now + KEPT_MS, readEnd(authorization));
    if (until > now) this.#keep(key, until);
  }

  #keep(key: string, until: number): void {
    this.#until.set(key, until);
    if (this.#until.size <= KEPT) return;
    const [oldest] = this.#until.keys();
    if (oldest !== undefined) this.#until.delete(oldest);
  }
}

/** When a token ends, in milliseconds; 0 for anything that names no end. */
function readEnd(authorization: string): number {
  try {
    const [, claims = ''] = authorization.split('.');
    const payload: unknown = JSON.parse(Buffer.from(claims, 'base64url').toString('utf8'));
    return isPayload(payload) && typeof payload.exp === 'number' ? payload.exp * 1000 : 0;
  } catch {
    return 0;
  }
}
