import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import type { Adapter } from '../../src/adapters/adapter';
import { createSlackAdapter, type SlackOptions, type SlackPorts } from '../../src/adapters/slack';
import type { Turn } from '../../src/dialog';
import { createCatalogue, type Reply } from '../../src/replies';
import { aLogger, type RecordingLogger } from './builders';
import { aControl, aKnowledge, aService } from './dialog-knowledge';
import { type SignedRequestOptions, signedRequest } from './slack-events';
import { type FakeSlack, type FakeSlackOptions, startFakeSlack } from './slack-fake';
import { aNotice, anAnswerReply } from './slack-replies';

/** The signing secret of the fake app. */
export const SIGNING_SECRET = 'shhh';

/** The fixed time of these tests, UTC milliseconds. */
export const NOW = Date.UTC(2026, 10, 23, 12);

/** The Slack adapter between a fake Slack and a fake dialog, over real sockets. */
export interface SlackBot {
  readonly slack: FakeSlack;
  readonly adapter: Adapter;
  /** Turns the dialog was asked. */
  readonly turns: readonly Turn[];
  readonly logger: RecordingLogger;
  /** Opens a page of the bot as a browser would. */
  browse(path: string, cookie?: string): Promise<Response>;
  /** Sends a signed request as Slack would. */
  deliver(payload: unknown, options?: Partial<SignedRequestOptions>): Promise<Response>;
  stop(): Promise<void>;
}

/** What a test may change. */
export interface SlackBotSetup {
  readonly options?: Partial<SlackOptions>;
  readonly ports?: Partial<SlackPorts>;
  readonly slack?: FakeSlackOptions;
  readonly answer?: (turn: Turn) => Promise<Reply> | Reply;
  /** Leaves the start to the test. */
  readonly unstarted?: boolean;
}

/** What menus, commands and the Home tab find. */
const SMALL_KNOWLEDGE = aKnowledge({
  controls: [aControl(), aControl({ id: 'guest-os-patching', name: 'Guest OS patching' })],
  services: [
    aService({ aliases: { proper: ['RDS'] } }),
    aService({ id: 'rds-custom', name: 'Amazon RDS Custom' }),
    aService({ id: 'ec2', name: 'Amazon EC2', aliases: { proper: ['Elastic Compute Cloud'] } }),
    aService({ id: 'lambda', name: 'AWS Lambda' }),
  ],
});

/** Quick times, so that a test of a time-out takes no seconds. */
const QUICK = { webApiPause: 5, forgetPause: 5, socketPause: 5, socketPauseMax: 20 } as const;

/** Starts the fake Slack, the adapter and a host for its endpoint. */
export async function startSlackBot(setup: SlackBotSetup = {}): Promise<SlackBot> {
  const slack = await startFakeSlack(setup.slack);
  const turns: Turn[] = [];
  const logger = aLogger();
  const answer = setup.answer ?? defaultAnswer;
  const adapter = createSlackAdapter(
    {
      mode: 'http',
      botToken: 'xoxb-fake',
      appToken: 'xapp-fake',
      signingSecret: SIGNING_SECRET,
      apiUrl: slack.apiUrl,
      ...setup.options,
      timing: { ...QUICK, ...setup.options?.timing },
    },
    {
      dialog: {
        handleTurn: async (turn) => {
          turns.push(turn);
          return answer(turn);
        },
      },
      catalogue: createCatalogue(SMALL_KNOWLEDGE),
      deliveries: createDeliveries(),
      logger,
      clock: () => NOW,
      tenants: { forgetTenant: async () => undefined },
      ...setup.ports,
    },
  );
  const host = await startHost(adapter);
  const stop = async () => {
    await adapter.stop(1_000);
    await Promise.all([host.close(), slack.close()]);
  };
  if (setup.unstarted !== true) {
    await adapter.start().catch(async (error: unknown) => {
      await stop();
      throw error;
    });
  }
  return {
    slack,
    adapter,
    turns,
    logger,
    browse: (path, cookie) => {
      return fetch(`${host.url}${path}`, cookie === undefined ? {} : { headers: { cookie } });
    },
    deliver: (payload, options) => {
      return fetch(
        `${host.url}/slack/events`,
        signedRequest(payload, { secret: SIGNING_SECRET, now: NOW, ...options }),
      );
    },
    stop,
  };
}

function defaultAnswer(turn: Turn): Reply {
  return turn.input.kind === 'feedback' ? aNotice('Thank you.') : anAnswerReply();
}

function createDeliveries(): SlackPorts['deliveries'] {
  const claimed = new Set<string>();
  return {
    claim: async (id) => {
      const isFirst = !claimed.has(id);
      claimed.add(id);
      return isFirst;
    },
  };
}

async function startHost(adapter: Adapter): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    const path = request.url?.split('?')[0];
    const endpoint = adapter.endpoints.find((each) => each.path === path);
    void buffer(request).then((body) => {
      if (endpoint === undefined) response.writeHead(404).end();
      else return endpoint.handle(request, response, body);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
