import { Agent } from 'undici';
import type { Clock, DeliveryStore, Dialog } from '../../dialog';
import { BotError } from '../../errors';
import type { Logger } from '../../telemetry';
import type { Adapter } from '../adapter';
import { createAdmission } from './admission';
import { BOT_FRAMEWORK, TeamsCredentials } from './authentication';
import { TeamsCloudAdapter } from './cloud-adapter';
import { createConnector } from './connector';
import { LIMITS, type TeamsTiming, TIMING } from './limits';
import { Listeners } from './listeners';
import { ENDPOINT_PATH } from './names';
import { assertOptions, type TeamsOptions } from './options';
import { createReceiver } from './receiver';
import { RepliedTurns } from './replied-turns';
import { createServiceUrlCheck } from './service-url';
import { createPlainTokenSource, shareFetch, type TokenSource } from './tokens';
import { within } from './within';

export { examineTeams } from './examine';
export type { TeamsTiming } from './limits';
export type { TeamsCredential, TeamsEndpoints, TeamsOptions } from './options';

/** What the Teams side needs from the rest of the bot. */
export interface TeamsPorts {
  readonly dialog: Dialog;
  readonly deliveries: DeliveryStore;
  readonly logger: Logger;
  readonly clock: Clock;
  /** From 0 to 1; spreads retries. */
  readonly random?: () => number;
}

/**
 * Creates the Teams side of the bot; nothing is connected before `start`.
 *
 * Throws a `BotError` for options that would leave it open to anyone.
 */
export function createTeamsAdapter(options: TeamsOptions, ports: TeamsPorts): Adapter {
  assertOptions(options);
  const timing = { ...TIMING, ...options.timing };
  const { logger } = ports;
  const { agent, readToken, adapter } = createWayOut(options, ports, timing);
  const listeners = new Listeners({
    dialog: ports.dialog,
    deliveries: ports.deliveries,
    logger,
    timing,
    repliedTurns: new RepliedTurns(LIMITS.rememberedReplies),
    post: (reference, message) => adapter.reply(reference, message),
  });
  let isOpen = false;
  const receive = createReceiver({
    admit: createAdmission(options),
    adapter,
    listeners,
    logger,
    timing,
    isOpen: () => isOpen,
  });

  return {
    platform: 'teams',
    endpoints: [{ method: 'POST', path: ENDPOINT_PATH, handle: receive }],
    async start() {
      await checkCredential(options, readToken);
      isOpen = true;
      logger.info('teams-started', { credential: options.credential.kind });
    },
    async stop(deadlineMs) {
      isOpen = false;
      await within(listeners.idle(), deadlineMs, 'the last replies').catch(() => {
        logger.warn('teams-stopped-early', { pending: listeners.pending });
      });
      await agent.destroy();
    },
    isReady: () => isOpen,
  };
}

/** Everything that reaches out to Microsoft: the connections, the token and the adapter that posts. */
function createWayOut(options: TeamsOptions, ports: TeamsPorts, timing: TeamsTiming) {
  const { clock } = ports;
  const agent = new Agent({
    connect: { timeout: timing.connect },
    headersTimeout: timing.delivery,
    bodyTimeout: timing.delivery,
  });
  const credentials = new TeamsCredentials(options);
  const readToken = shareFetch(createTokenSource(options, credentials, agent, clock), timing.token);
  const connector = createConnector({
    isAllowed: createServiceUrlCheck(options),
    readToken,
    dispatcher: agent,
    timing,
    clock,
    random: ports.random ?? Math.random,
  });
  return { agent, readToken, adapter: new TeamsCloudAdapter(options, credentials, connector) };
}

function createTokenSource(
  options: TeamsOptions,
  credentials: TeamsCredentials,
  agent: Agent,
  clock: Clock,
): TokenSource {
  const { credential, appId, endpoints, tenantId } = options;
  if (credential.kind === 'anonymous') return async () => undefined;
  if (endpoints?.loginUrl && credential.kind === 'password') {
    const url = `${endpoints.loginUrl}/${tenantId ?? 'botframework.com'}/oauth2/v2.0/token`;
    const { password } = credential;
    return createPlainTokenSource({ url, appId, password, scope: BOT_FRAMEWORK }, agent, clock);
  }
  return (fresh) => credentials.readToken(appId, fresh);
}

async function checkCredential(options: TeamsOptions, readToken: TokenSource) {
  try {
    await readToken(false);
  } catch (cause) {
    throw new BotError(
      'PLATFORM_REFUSED',
      `Microsoft gave no access token for the Teams app ${options.appId}: check TEAMS_APP_ID, TEAMS_TENANT_ID and the ${options.credential.kind}, and that this machine reaches login.microsoftonline.com.`,
      { cause },
    );
  }
}
