import { App, webApi } from '@slack/bolt';
import { BotError } from '../../errors';
import type { Adapter } from '../adapter';
import { createAnswer } from './answering';
import { createSilentLogger } from './bolt-logger';
import { createClients } from './clients';
import { createEngagedThreads } from './engaged-threads';
import { createManyWorkspaces } from './installing/many-workspaces';
import { createOneWorkspace } from './installing/one-workspace';
import type { Workspaces } from './installing/workspaces';
import { createIntake, type Intake } from './intake';
import { type SlackTiming, TIMING } from './limits';
import { registerListeners } from './listeners';
import { createOnce } from './once';
import type { SlackOptions, SlackPorts } from './options';
import { createReceiver } from './receiver';
import { createSocket } from './socket';
import type { SurfaceDesk } from './surface-desk';
import type { Transport } from './transport';
import { createClientOptions, createFetch } from './web-api';

export { examineSlack, type SlackCredentials } from './examine';
export { examineInstallations, type KeptInstallations } from './examine-installations';
export type { SlackOAuth } from './installing/oauth';
export type { SlackTiming } from './limits';
export type { SlackOptions, SlackPorts } from './options';
export { BOT_SCOPES } from './scopes';

/** Creates the Slack side of the bot; nothing is connected before `start`. */
export function createSlackAdapter(options: SlackOptions, ports: SlackPorts): Adapter {
  const timing = { ...TIMING, ...options.timing };
  const { logger } = ports;
  const intake = createIntake(timing.acknowledge, logger, ports.metrics);
  const transport = createTransport(options, ports, intake);
  const workspaces = createWorkspaces(options, ports, timing);
  const fetch = createFetch(timing);
  const createOptions = () => createClientOptions(options.apiUrl, timing, fetch);

  const app = new App({
    // Bolt is fed by the intake; it starts and stops nothing itself.
    receiver: { init: () => undefined, start: async () => undefined, stop: async () => undefined },
    authorize: workspaces.authorize,
    clientOptions: createOptions(),
    logger: createSilentLogger(),
    convoStore: false,
    deferInitialization: true,
  });
  const clientOf = createClients((token, teamId) => {
    const team = teamId === undefined ? {} : { teamId };
    return new webApi.WebClient(token, { ...createOptions(), ...team });
  });
  registerListeners(app, { ...createDesk(ports, timing, workspaces), clientOf });

  return {
    platform: 'slack',
    endpoints: [...transport.endpoints, ...workspaces.endpoints],
    async start() {
      await workspaces.start();
      await app.init();
      intake.open(app);
      await transport.start();
      logger.info('slack-started', { mode: options.mode, isOAuth: options.oauth !== undefined });
    },
    async stop(deadlineMs) {
      await intake.close(deadlineMs);
      await transport.stop();
    },
    isReady: () => intake.isOpen && transport.isConnected(),
  };
}

function createDesk(
  ports: SlackPorts,
  timing: SlackTiming,
  workspaces: Workspaces,
): Omit<SurfaceDesk, 'clientOf'> {
  const { dialog, deliveries, conversations, tenants, clock, catalogue, logger, metrics } = ports;
  return {
    answer: createAnswer(dialog, timing.dialog, logger),
    once: createOnce(deliveries, timing.store, logger, metrics),
    threads: createEngagedThreads(conversations, tenants, clock, timing.store, logger),
    suggestions: ports.suggestions ?? [],
    catalogue,
    inPlace: timing.inPlace,
    workspaces,
    tenants,
    forgetPause: timing.forgetPause,
    logger,
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

function createWorkspaces(
  { botToken, oauth, apiUrl }: SlackOptions,
  { installations, clock, logger, onRefused = () => undefined }: SlackPorts,
  timing: SlackTiming,
): Workspaces {
  if (oauth === undefined) {
    return createOneWorkspace({ botToken, apiUrl, timing, onRefused });
  }
  if (installations === undefined) {
    throw new BotError(
      'CONFIG_INVALID',
      'Many workspaces need DEMARC_ENCRYPTION_KEY: make one with "openssl rand -base64 32".',
    );
  }
  return createManyWorkspaces({ oauth, apiUrl, timing }, installations, clock, logger);
}
