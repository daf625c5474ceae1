import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import type { Adapter } from '../../src/adapters/adapter';
import {
  createTeamsAdapter,
  type TeamsAdapter,
  type TeamsOptions,
  type TeamsPorts,
} from '../../src/adapters/teams';
import { replyToLookup, type Turn } from '../../src/dialog';
import { loadKnowledge } from '../../src/knowledge';
import { KNOWLEDGE_FOLDER } from '../../src/locations';
import { createCatalogue, type Reply } from '../../src/replies';
import { createMemorySecretStore } from '../../src/stores';
import type { Logger } from '../../src/telemetry';
import { aLogger, type RecordingLogger } from './builders';
import {
  type ActivityJson,
  APP_ID,
  APP_PASSWORD,
  type FakeConnector,
  type OpenIdServer,
  signedToken,
  startFakeConnector,
  startOpenIdServer,
  TENANT_ID,
  type TokenParts,
} from './teams-fake';
import { REPLIES } from './teams-replies';

const knowledge = loadKnowledge(KNOWLEDGE_FOLDER);

/** The Teams adapter between a fake connector, a local key server and a fake dialog, over real sockets. */
export interface TeamsBot {
  readonly connector: FakeConnector;
  readonly openId: OpenIdServer;
  readonly adapter: TeamsAdapter;
  /** Turns the dialog was asked. */
  readonly turns: readonly Turn[];
  readonly logger: RecordingLogger;
  /** Resolves once `count` lines of an event are logged. */
  logged(event: string, count?: number): Promise<void>;
  /** Sends an activity as Teams would, signed for its `serviceUrl`. */
  deliver(activity: ActivityJson, token?: Partial<TokenParts>): Promise<Response>;
  /** Sends any bytes. */
  post(body: string | Buffer, authorization?: string): Promise<Response>;
  /** Lets every acknowledged turn end, then stops everything. */
  stop(): Promise<void>;
}

/** What a test may change. */
export interface TeamsBotSetup {
  readonly options?: Partial<TeamsOptions>;
  readonly ports?: Partial<TeamsPorts>;
  /** A sentence unless given, which Teams takes as one message. */
  readonly answer?: (turn: Turn) => Promise<Reply> | Reply;
  /** Leaves the start to the test. */
  readonly unstarted?: boolean;
}

/** Starts the fakes, the adapter and a host for its endpoint. */
export async function startTeamsBot(setup: TeamsBotSetup = {}): Promise<TeamsBot> {
  const [connector, openId] = await Promise.all([startFakeConnector(), startOpenIdServer()]);
  const turns: Turn[] = [];
  const { logger, logged } = watchLogger();
  const answer = setup.answer ?? (() => REPLIES.notice);
  const adapter = createTeamsAdapter(
    {
      appId: APP_ID,
      tenantId: TENANT_ID,
      credential: { kind: 'password', password: APP_PASSWORD },
      endpoints: { openIdUrl: openId.openIdUrl, loginUrl: openId.loginUrl },
      ...setup.options,
      // Quick pauses, so that no test takes seconds.
      timing: {
        deliveryPause: 4,
        proactiveGap: 0,
        proactiveConversationGap: 0,
        ...setup.options?.timing,
      },
    },
    {
      dialog: {
        handleTurn: async (turn) => {
          turns.push(turn);
          return answer(turn);
        },
      },
      deliveries: rememberDeliveries(),
      references: createMemorySecretStore(),
      catalogue: createCatalogue(knowledge),
      show: (lookup) => replyToLookup(knowledge, lookup),
      logger,
      clock: Date.now,
      random: () => 0.5,
      ...setup.ports,
    },
  );
  const host = await startHost(adapter);
  if (!setup.unstarted) await adapter.start();

  const post: TeamsBot['post'] = (body, authorization) =>
    fetch(host.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(authorization !== undefined && { authorization }),
      },
      body,
    });
  return {
    connector,
    openId,
    adapter,
    turns,
    logger,
    logged,
    post,
    async deliver(activity, token) {
      const serviceUrl = typeof activity.serviceUrl === 'string' ? activity.serviceUrl : '';
      return post(JSON.stringify(activity), await signedToken(openId, { serviceUrl, ...token }));
    },
    async stop() {
      await adapter.stop(5_000);
      await Promise.all([host.stop(), connector.stop(), openId.stop()]);
    },
  };
}

function watchLogger() {
  const logger = aLogger();
  const waiting = new Set<() => void>();
  const count = (event: string) => logger.lines.filter((line) => line.event === event).length;
  const watch = (write: Logger['info']): Logger['info'] => {
    return (event, fields) => {
      write(event, fields);
      for (const check of waiting) check();
    };
  };
  const logged = (event: string, times = 1) =>
    new Promise<void>((resolve) => {
      const check = () => {
        if (count(event) < times) return;
        waiting.delete(check);
        resolve();
      };
      waiting.add(check);
      check();
    });
  return {
    logger: {
      lines: logger.lines,
      debug: watch(logger.debug),
      info: watch(logger.info),
      warn: watch(logger.warn),
      error: watch(logger.error),
    },
    logged,
  };
}

function rememberDeliveries(): TeamsPorts['deliveries'] {
  const seen = new Set<string>();
  return {
    async claim(id) {
      const isNew = !seen.has(id);
      seen.add(id);
      return isNew;
    },
  };
}

async function startHost(adapter: Adapter) {
  const [endpoint] = adapter.endpoints;
  const server = createServer((request, response) => {
    Promise.resolve(buffer(request))
      .then((body) => endpoint?.handle(request, response, body))
      .catch((error: unknown) => response.destroy(error as Error));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${endpoint?.path}`,
    async stop() {
      server.closeAllConnections();
      server.close();
      if (server.listening) await once(server, 'close');
    },
  };
}
