import { App, type Authorize, webApi } from '@slack/bolt';
import { BotError } from '../../errors';
import type { Adapter } from '../adapter';
import { createAnswer } from './answering';
import { createSilentLogger } from './bolt-logger';
import { createEngagedThreads } from './engaged-threads';
import { type BotIdentity, readIdentity } from './identity';
import { createIntake, type Intake } from './intake';
import { TIMING } from './limits';
import { registerListeners } from './listeners';
import { createOnce } from './once';
import type { SlackOptions, SlackPorts } from './options';
import { createReceiver } from './receiver';
import { createSocket } from './socket';
import type { Transport } from './transport';
import { createClientOptions } from './web-api';

export { examineSlack, type SlackCredentials } from './examine';
export { createInstallationStore } from './installation-store';
export type { SlackTiming } from './limits';
export type { SlackOptions, SlackPorts } from './options';
export { BOT_SCOPES } from './scopes';

/** Creates the Slack side of the bot; nothing is connected before `start`. */
export function createSlackAdapter(options: SlackOptions, ports: SlackPorts): Adapter {
  const timing = { ...TIMING, ...options.timing };
  const { logger } = ports;
  const intake = createIntake(timing.acknowledge, logger);
  const transport = createTransport(options, ports, intake);
  let identity: BotIdentity | undefined;

  const app = new App({
    // Bolt is fed by the intake; it starts and stops nothing itself.
    receiver: { init: () => undefined, start: async () => undefined, stop: async () => undefined },
    authorize: authorizeAs(options.botToken, () => identity),
    clientOptions: createClientOptions(options.apiUrl, timing),
    logger: createSilentLogger(),
    convoStore: false,
    deferInitialization: true,
  });
  registerListeners(app, {
    answer: createAnswer(ports.dialog, timing.dialog, logger),
    once: createOnce(ports.deliveries, timing.store, logger),
    threads: createEngagedThreads(ports.conversations, ports.clock, timing.store, logger),
    suggestions: ports.suggestions ?? [],
    logger,
    catalogue: ports.catalogue,
    inPlace: timing.inPlace,
  });

  return {
    platform: 'slack',
    endpoints: transport.endpoints,
    async start() {
      const client = new webApi.WebClient(
        options.botToken,
        createClientOptions(options.apiUrl, timing),
      );
      identity = await readIdentity(client, timing.identity);
      await app.init();
      intake.open(app);
      await transport.start();
      logger.info('slack-started', { mode: options.mode, team: identity.teamId });
    },
    async stop(deadlineMs) {
      await intake.close(deadlineMs);
      await transport.stop();
    },
    isReady: () => intake.isOpen && transport.isConnected(),
  };
}

function createTransport(options: SlackOptions, ports: SlackPorts, intake: Intake): Transport {
  const timing = { ...TIMING, ...options.timing };
  if (options.mode === 'http') {
    const { signingSecret } = options;
    const settings = { signingSecret, signatureAge: timing.signatureAge };
    return createReceiver(settings, intake, ports.clock, ports.logger);
  }
  if (options.appToken === undefined) {
    throw new BotError(
      'CONFIG_INVALID',
      'Socket Mode needs SLACK_APP_TOKEN: create an app-level token (xapp-…) with the scope connections:write.',
    );
  }
  const { appToken, apiUrl } = options;
  const onRefused = ports.onRefused ?? (() => undefined);
  return createSocket({ appToken, apiUrl, timing, onRefused }, intake, ports.logger);
}

/** From memory, so that an event never waits for the Web API before it is worked on. */
function authorizeAs(botToken: string, read: () => BotIdentity | undefined): Authorize<boolean> {
  return async (source) => {
    const identity = read();
    const teamId = source.teamId ?? identity?.teamId;
    return {
      botToken,
      ...(identity === undefined ? {} : { botUserId: identity.botUserId }),
      ...(identity?.botId === undefined ? {} : { botId: identity.botId }),
      ...(teamId === undefined ? {} : { teamId }),
    };
  };
}
