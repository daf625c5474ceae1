import type { webApi } from '@slack/bolt';
import type { Clock } from '../../../dialog';
import type { Logger } from '../../../telemetry';
import { failureName } from '../web-api';
import type { Installation, InstallationStore } from './installation-store';
import type { SlackOAuth } from './oauth';

/** A token is renewed this long before it expires; it lives twelve hours. The same margin as in Slack's own packages. */
const MARGIN_MS = 2 * 60 * 60 * 1000;
/** After a try the token, good for two hours yet, works on for this long before the next, even if that failed. */
const HOLD_OFF_MS = 60_000;

/** Gives an installation whose token is good: the one it got, or the next one where that expires soon. */
export type Renew = (tenant: string, kept: Installation) => Promise<Installation>;

/**
 * Renews tokens that expire, each once however many deliveries ask at the same time.
 *
 * Slack revokes a refresh token with its use, so a second use of the same one would lock the workspace out. Where
 * another process was faster, its token is taken from the store. Never rejects: a failure is logged and the old
 * token stays. Each renewal has a client of its own, since a client that is held back holds all its calls back.
 */
export function createTokenRotation(
  createClient: () => webApi.WebClient,
  oauth: SlackOAuth,
  installations: InstallationStore,
  clock: Clock,
  logger: Logger,
): Renew {
  const flights = new Map<string, Promise<Installation>>();
  const heldUntil = new Map<string, number>();

  async function renew(tenant: string): Promise<Installation | undefined> {
    const kept = await installations.read(tenant);
    if (kept?.rotation === undefined || !isExpiring(kept, clock())) return kept;
    heldUntil.set(tenant, clock() + HOLD_OFF_MS);
    let renewed: Installation;
    try {
      const next = await exchange(createClient(), oauth, kept.rotation.refreshToken, clock);
      renewed = { ...kept, ...next };
    } catch (error) {
      const now = await installations.read(tenant);
      if (now?.token !== kept.token) return now;
      logger.error('slack-token-not-renewed', { team: tenant, error: failureName(error) });
      return kept;
    }
    // Uninstalled or installed anew in the meantime: that counts.
    const now = await installations.read(tenant);
    if (now?.token !== kept.token) return now;
    // Where the store fails it is remembered, and written with the next delivery.
    await installations.write(tenant, renewed).catch(() => undefined);
    logger.info('slack-token-renewed', { team: tenant });
    return renewed;
  }

  return async (tenant, kept) => {
    const running = flights.get(tenant);
    if (running !== undefined) return running;
    const isHeld = (heldUntil.get(tenant) ?? 0) > clock();
    if (!isExpiring(kept, clock()) || isHeld) return kept;
    const flight = renew(tenant)
      .then((renewed) => renewed ?? kept)
      .finally(() => flights.delete(tenant));
    flights.set(tenant, flight);
    return flight;
  };
}

async function exchange(
  client: webApi.WebClient,
  { clientId, clientSecret }: SlackOAuth,
  refreshToken: string,
  clock: Clock,
): Promise<Pick<Installation, 'token' | 'rotation'>> {
  const answer = await client.oauth.v2.access({
    client_id: clientId,
    client_secret: clientSecret,
    grant_type: 'refresh_token',
    refresh_token: refreshToken,
  });
  const { access_token: token, refresh_token: next, expires_in: seconds } = answer;
  if (!token || !next || seconds === undefined) throw new TypeError('an incomplete answer');
  return { token, rotation: { refreshToken: next, expiresAt: clock() + seconds * 1000 } };
}

function isExpiring({ rotation }: Installation, now: number): boolean {
  return rotation !== undefined && rotation.expiresAt - now <= MARGIN_MS;
}
