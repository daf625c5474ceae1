import { setTimeout as wait } from 'node:timers/promises';
import { Agent } from 'undici';
import type { Clock, DeliveryStore, Dialog, People, PersonRef, SecretStore } from '../../dialog';
import { BotError } from '../../errors';
import type { Catalogue, Lookup, Reply } from '../../replies';
import type { Logger } from '../../telemetry';
import type { Adapter } from '../adapter';
import { createAdmission } from './admission';
import { createAnswer } from './answering';
import { BOT_FRAMEWORK, TeamsCredentials } from './authentication';
import { TeamsCloudAdapter } from './cloud-adapter';
import { createConnector } from './connector';
import type { Desk } from './desk';
import { Directory } from './directory';
import { LIMITS, type TeamsTiming, TIMING } from './limits';
import { createListeners } from './listeners';
import { ENDPOINT_PATH } from './names';
import { createOnce } from './once';
import { assertOptions, type TeamsOptions } from './options';
import { createPace } from './pace';
import { createPeople } from './people';
import { createProactiveSender, type SendProactively } from './proactive';
import { createReceiver } from './receiver';
import { References } from './references';
import { RepliedTurns } from './replied-turns';
import { createServiceUrlCheck } from './service-url';
import { createPlainTokenSource, shareFetch, type TokenSource } from './tokens';
import { TurnQueue } from './turn-queue';
import { within } from './within';

export { examineTeams } from './examine';
export type { TeamsTiming } from './limits';
export type { TeamsCredential, TeamsEndpoints, TeamsOptions } from './options';
export type { SendProactively } from './proactive';
export type { Destination } from './references';

/** What the Teams side needs from the rest of the bot. */
export interface TeamsPorts {
  readonly dialog: Dialog;
  readonly deliveries: DeliveryStore;
  /** Where people and groups can be written to. */
  readonly references: SecretStore;
  readonly catalogue: Catalogue;
  /** What a lookup shows apart from any conversation; `undefined` when the knowledge does not hold it. */
  readonly show: (lookup: Lookup) => Reply | undefined;
  /** To be told of every person, no guest and no bot, who joins. */
  readonly joined?: (person: PersonRef) => Promise<void>;
  readonly logger: Logger;
  readonly clock: Clock;
  /** From 0 to 1; spreads retries. */
  readonly random?: () => number;
}

/** The Teams side of the bot. */
export interface TeamsAdapter extends Adapter {
  readonly people: People;
  /** Writes to a person or a group that has the bot, without having been written to. */
  readonly sendProactively: SendProactively;
}

/**
 * Creates the Teams side of the bot; nothing is connected before `start`.
 *
 * Throws a `BotError` for options that would leave it open to anyone.
 */
export function createTeamsAdapter(options: TeamsOptions, ports: TeamsPorts): TeamsAdapter {
  assertOptions(options);
  const timing = { ...TIMING, ...options.timing };
  const { logger } = ports;
  const { agent, readToken, adapter } = createWayOut(options, ports, timing);
  const references = new References({ store: ports.references, logger, limit: timing.store });
  const outward = { outbox: adapter, references, logger };
  const directory = new Directory({ ...outward, limit: timing.roster });
  const listeners = createListeners(createDesk(ports, { ...outward, directory, timing }));
  const sendProactively = createSender(outward, timing, ports.clock);
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
    sendProactively,
    people: createPeople(directory, sendProactively),
  };
}

/** What every surface answers with. */
function createDesk(
  ports: TeamsPorts,
  outward: Pick<Desk, 'outbox' | 'references' | 'logger' | 'directory' | 'timing'>,
): Desk {
  const { catalogue, show, joined } = ports;
  const { logger, timing } = outward;
  return {
    ...outward,
    answer: createAnswer(ports.dialog, logger),
    once: createOnce(ports.deliveries, timing.store, logger),
    catalogue,
    show,
    ...(joined && { joined }),
    repliedTurns: new RepliedTurns(LIMITS.rememberedReplies),
    thinking: new TurnQueue(),
    posting: new TurnQueue(),
  };
}

/** What writes to people of its own accord. */
function createSender(
  outward: Pick<Desk, 'outbox' | 'references' | 'logger'>,
  timing: TeamsTiming,
  clock: Clock,
): SendProactively {
  const gaps = { any: timing.proactiveGap, conversation: timing.proactiveConversationGap };
  const pause = (milliseconds: number, signal?: AbortSignal) =>
    wait(milliseconds, undefined, { signal }).catch(() => undefined);
  return createProactiveSender({ ...outward, pace: createPace(gaps, clock, pause) });
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
