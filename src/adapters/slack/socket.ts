import { SocketModeReceiver, webApi } from '@slack/bolt';
import { BotError } from '../../errors';
import type { Logger } from '../../telemetry';
import { createSilentLogger } from './bolt-logger';
import type { Intake } from './intake';
import type { SlackTiming } from './limits';
import { createPauses } from './pauses';
import { isPayload } from './payload';
import type { Transport } from './transport';
import { createClientOptions, failureName } from './web-api';
import { within } from './within';

type SocketClient = SocketModeReceiver['client'];

/** Slack's answers that no further try can change: a person has to act. */
const FINAL: readonly string[] = [
  'not_authed',
  'invalid_auth',
  'account_inactive',
  'token_revoked',
  'token_expired',
  'not_allowed_token_type',
  'missing_scope',
  'team_disabled',
  'user_removed_from_team',
];

/** What the socket needs to connect. */
export interface SocketSettings {
  readonly appToken: string;
  readonly apiUrl: string | undefined;
  readonly timing: SlackTiming;
  readonly onRefused: (error: BotError) => void;
}

/**
 * Takes deliveries through Socket Mode and keeps the socket open.
 *
 * A lost socket is opened again, at first after a quarter of a second, then ever more slowly up to ten seconds
 * apart. The library's own reconnection is off: a refused token there rejects a promise nobody holds.
 */
export function createSocket(settings: SocketSettings, intake: Intake, logger: Logger): Transport {
  return new Socket(settings, intake, logger);
}

class Socket implements Transport {
  readonly endpoints = [];
  private readonly settings: SocketSettings;
  private readonly logger: Logger;
  private readonly client: SocketClient;
  private readonly pauses: ReturnType<typeof createPauses>;
  private state: 'closed' | 'opening' | 'open' | 'stopped' = 'closed';

  constructor(settings: SocketSettings, intake: Intake, logger: Logger) {
    this.settings = settings;
    this.logger = logger;
    // One try a call: the pauses between tries are kept here, so that an old try never outlives a new one.
    const timing = { ...settings.timing, webApiRetries: 0, retryAfter: 0 };
    const clientOptions = createClientOptions(settings.apiUrl, timing);
    this.client = createClient(settings.appToken, clientOptions, logger);
    this.pauses = createPauses(timing.socketPause, timing.socketPauseMax);
    takeDeliveries(this.client, intake);
    this.client.on('disconnected', () => {
      if (this.state === 'open') void this.reopen();
    });
  }

  async start(): Promise<void> {
    await this.openPatiently(1 + this.settings.timing.webApiRetries).catch((error: unknown) => {
      this.state = 'closed';
      throw socketError(error);
    });
  }

  async stop(): Promise<void> {
    this.state = 'stopped';
    this.pauses.cancel();
    drop(this.client);
  }

  isConnected(): boolean {
    return this.state === 'open';
  }

  private isStopped(): boolean {
    return this.state === 'stopped';
  }

  private async open(): Promise<void> {
    this.state = 'opening';
    try {
      await within(this.client.start(), this.settings.timing.socketOpen, 'socket');
    } catch (error) {
      drop(this.client);
      throw error;
    }
    if (this.isStopped()) return drop(this.client);
    this.state = 'open';
    this.pauses.reset();
    this.logger.info('slack-socket-open');
  }

  private async openPatiently(tries: number): Promise<void> {
    for (let left = tries - 1; !this.isStopped(); left -= 1) {
      try {
        return await this.open();
      } catch (error) {
        if (isFinal(error) || left <= 0) throw error;
        this.logger.warn('slack-socket-retry', { error: failureName(error) });
      }
      await this.pauses.next();
    }
  }

  private async reopen(): Promise<void> {
    this.state = 'opening';
    this.logger.warn('slack-socket-lost');
    await this.pauses.next();
    await this.openPatiently(Number.POSITIVE_INFINITY).catch((error: unknown) => {
      this.state = 'stopped';
      const refusal = socketError(error);
      this.logger.error('slack-socket-refused', {
        code: refusal.code,
        error: failureName(error),
      });
      this.settings.onRefused(refusal);
    });
  }
}

function createClient(
  appToken: string,
  clientOptions: webApi.WebClientOptions,
  logger: Logger,
): SocketClient {
  const { client } = new SocketModeReceiver({
    appToken,
    logger: createSilentLogger(),
    autoReconnectEnabled: false,
    // Only here does the receiver look for them.
    installerOptions: { clientOptions },
  });
  guardMessages(client, logger);
  return client;
}

function takeDeliveries(client: SocketClient, intake: Intake): void {
  client.removeAllListeners('slack_event');
  client.on('slack_event', (delivery: SocketDelivery) => {
    if (!isPayload(delivery.body)) return;
    intake.accept({
      body: { ...delivery.body },
      ...(delivery.retry_num === undefined ? {} : { retryNum: delivery.retry_num }),
      ...(delivery.retry_reason === undefined ? {} : { retryReason: delivery.retry_reason }),
      acknowledge: (response) => delivery.ack(response),
    });
  });
}

interface SocketDelivery {
  readonly body: unknown;
  readonly ack: (response?: unknown) => Promise<void>;
  readonly retry_num?: number;
  readonly retry_reason?: string;
}

/** The library reads frames in a promise it never looks at; a frame of an unknown shape would end the process. */
function guardMessages(client: SocketClient, logger: Logger): void {
  const readers = client.listeners('ws_message');
  client.removeAllListeners('ws_message');
  client.on('ws_message', (...frame: unknown[]) => {
    for (const read of readers) {
      void Promise.resolve(read(...frame)).catch((error: unknown) => {
        logger.warn('slack-socket-frame-unread', { error: failureName(error) });
      });
    }
  });
}

/** Twice, because the first call waits up to 30 s for a peer that may be gone. */
function drop(client: SocketClient): void {
  for (let call = 0; call < 2; call += 1) client.disconnect().catch(() => undefined);
}

function isFinal(error: unknown): boolean {
  return error instanceof webApi.WebAPIPlatformError && FINAL.includes(error.data.error);
}

function socketError(error: unknown): BotError {
  return isFinal(error)
    ? new BotError(
        'PLATFORM_REFUSED',
        `Slack refused SLACK_APP_TOKEN (${failureName(error)}): create an app-level token (xapp-…) with the scope connections:write under "Basic Information" of your Slack app, and start again.`,
        { cause: error },
      )
    : new BotError(
        'DELIVERY_FAILED',
        `The socket to Slack could not be opened (${failureName(error)}): check that this machine may open WebSocket connections to slack.com, and start again.`,
        { cause: error },
      );
}
