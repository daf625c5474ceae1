import { type Dispatcher, request } from 'undici';
import type { Clock } from '../../dialog';
import { isPayload, readString } from './payload';
import { within } from './within';

/** Gives the token the connector asks for; `undefined` for an anonymous bot. */
export type TokenSource = (fresh: boolean) => Promise<string | undefined>;

/**
 * Lets callers that come while a token is being fetched wait for that one instead of fetching their own, and
 * forgets a fetch that takes longer than `limit` milliseconds, so that one hung call never stops all.
 */
export function shareFetch(fetchToken: TokenSource, limit: number): TokenSource {
  let running: Promise<string | undefined> | undefined;
  return (fresh) => {
    running ??= within(fetchToken(fresh), limit, 'the access token').finally(() => {
      running = undefined;
    });
    return running;
  };
}

/** What a client-credentials grant needs. */
export interface TokenRequest {
  readonly url: string;
  readonly appId: string;
  readonly password: string;
  readonly scope: string;
}

const EARLY_MS = 5 * 60_000;

/** A token source for a login address that is not Microsoft's; keeps the token until five minutes before its end. */
export function createPlainTokenSource(
  grant: TokenRequest,
  dispatcher: Dispatcher,
  clock: Clock,
): TokenSource {
  let kept: { readonly token: string; readonly until: number } | undefined;
  return async (fresh) => {
    if (!fresh && kept && clock() < kept.until) return kept.token;
    const response = await request(grant.url, {
      method: 'POST',
      dispatcher,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: grant.appId,
        client_secret: grant.password,
        scope: `${grant.scope}/.default`,
      }).toString(),
    });
    const body = await response.body.json();
    const token = isPayload(body) ? readString(body, 'access_token') : undefined;
    if (response.statusCode !== 200 || token === undefined) {
      throw new Error(`the login address answered ${response.statusCode}`);
    }
    const seconds = isPayload(body) && typeof body.expires_in === 'number' ? body.expires_in : 0;
    kept = { token, until: clock() + seconds * 1000 - EARLY_MS };
    return token;
  };
}
