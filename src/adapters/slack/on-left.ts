import type { webApi } from '@slack/bolt';
import type { TenantStore } from '../../dialog';
import type { Logger } from '../../telemetry';
import type { EngagedThreads } from './engaged-threads';
import type { Workspaces } from './installing/workspaces';
import type { Origin } from './parse';
import { readString, readValue } from './payload';
import { tryAgain } from './try-again';
import { failureName } from './web-api';

/** What forgetting a workspace needs. */
export interface LeavingDesk {
  readonly workspaces: Pick<Workspaces, 'leave'>;
  /** Everything else that is kept of workspaces. */
  readonly tenants: TenantStore;
  readonly threads: EngagedThreads;
  readonly logger: Logger;
  /** First pause before what could not be forgotten is tried again; doubles. Milliseconds. */
  readonly forgetPause: number;
}

/**
 * Forgets everything of a workspace, or an organisation, that has uninstalled the bot or revoked its token.
 *
 * A store that fails is tried again. Never rejects; what could not be forgotten is an error in the log.
 */
export async function onLeft(
  desk: LeavingDesk,
  _client: webApi.WebClient,
  event: unknown,
  { tenant }: Origin,
  envelope: unknown,
): Promise<void> {
  if (!isBotGone(event)) return;
  const work = async () => {
    const at = endOfSecond(readValue(envelope, 'event_time'));
    const isGone = await desk.workspaces.leave({ tenant, at });
    if (isGone) await forget(desk, tenant);
    desk.logger.info(isGone ? 'slack-forgotten' : 'slack-installed-anew', { team: tenant });
  };
  await tryAgain(work, desk.forgetPause, (error, left) => {
    const fields = { team: tenant, left, error: failureName(error) };
    desk.logger.error('slack-not-forgotten', fields);
  });
}

async function forget({ tenants, threads }: LeavingDesk, tenant: string): Promise<void> {
  await Promise.all([
    tenants.forgetTenant({ platform: 'slack', tenant }),
    threads.forgetTenant(tenant),
  ]);
}

/** Tokens of single people, of which the bot has none, may be revoked while its own works on. */
function isBotGone(event: unknown): boolean {
  if (readString(event, 'type') === 'app_uninstalled') return true;
  const revoked = readValue(event, 'tokens', 'bot');
  return Array.isArray(revoked) && revoked.length > 0;
}

/** Slack counts whole seconds; without any, it happened now as far as we know. */
function endOfSecond(seconds: unknown): number {
  return typeof seconds === 'number' ? (seconds + 1) * 1000 : Number.POSITIVE_INFINITY;
}
