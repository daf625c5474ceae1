import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Adapter } from './adapters/adapter';
import type { Config } from './config';
import {
  type Clock,
  type ConversationStore,
  createDialog,
  type DeliveryStore,
  type Dialog,
  type DialogParts,
  replyToLookup,
  type SecretStore,
  type TenantStore,
} from './dialog';
import { type HttpServer, type Readiness, startHttpServer } from './http';
import { loadKnowledge } from './knowledge';
import { KNOWLEDGE_FOLDER, MODEL_FILE } from './locations';
import { loadMatcher } from './matcher';
import {
  type Catalogue,
  createCatalogue,
  type Lookup,
  type Reply,
  type SuggestedQuestion,
  suggestQuestions,
} from './replies';
import { createKeyring, createMemorySecretStore } from './stores';
import type { Logger } from './telemetry';

/** Questions offered to begin with; no platform shows more. */
const SUGGESTIONS = 4;

/** What a caller may replace; everything else has one answer. */
export interface AppOptions {
  readonly logger: Logger;
  readonly clock?: Clock;
  readonly knowledgeFolder?: string;
  readonly modelFile?: string;
  /** Told when a platform has withdrawn the credentials of the running bot. */
  readonly onRefused?: (error: Error) => void;
}

/** The whole bot, put together and ready to start. */
export interface App {
  /** True when the bot answers on pages of its own: no platform is configured, or they are public. */
  readonly hasLocalPage: boolean;
  /** Listens and connects; gives the address of the one port. Rejects with a `BotError` and leaves nothing running. */
  start(): Promise<string>;
  /** Takes no new work, finishes what was acknowledged, then closes; within `deadlineMs`. */
  stop(deadlineMs: number): Promise<void>;
}

/** What every adapter gets. */
interface Ports {
  readonly dialog: Dialog;
  /** For an adapter that needs a dialog of its own. */
  readonly dialogParts: DialogParts;
  readonly catalogue: Catalogue;
  readonly deliveries: DeliveryStore;
  readonly conversations: ConversationStore;
  readonly tenants: TenantStore;
  readonly installations?: SecretStore;
  readonly references: SecretStore;
  readonly show: (lookup: Lookup) => Reply | undefined;
  readonly suggestions: readonly SuggestedQuestion[];
  readonly logger: Logger;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly onRefused: (error: Error) => void;
}

/**
 * Puts the rooms together; the only place that knows them all.
 *
 * Rejects with a `BotError` on broken data or a database that cannot be used, and leaves nothing open.
 */
export async function createApp(config: Config, options: AppOptions): Promise<App> {
  const { logger, clock = Date.now } = options;
  const knowledge = loadKnowledge(options.knowledgeFolder ?? KNOWLEDGE_FOLDER);
  const matcher = loadMatcher(options.modelFile ?? MODEL_FILE, knowledge);
  const onStoreFailure = (store: string, cause: unknown) => {
    logger.error('store-failed', { store, ...describeFailure(cause) });
  };
  const { openStores } = require('./stores/sql') as typeof import('./stores/sql');
  const { encryptionKey, previousKeys, storage } = config;
  const stores = await openStores({
    storage,
    ...(encryptionKey && { keyring: createKeyring(encryptionKey, previousKeys) }),
    clock,
    onFailure: onStoreFailure,
  });
  try {
    const dialogParts: DialogParts = {
      knowledge,
      matcher,
      conversations: stores.conversations,
      feedback: stores.feedback,
      unanswered: stores.unanswered,
      clock,
      onStoreFailure,
    };
    const adapters = createAdapters(config, {
      dialog: createDialog(dialogParts),
      dialogParts,
      catalogue: createCatalogue(knowledge),
      deliveries: stores.deliveries,
      conversations: stores.conversations,
      tenants: stores,
      ...(config.slack?.oauth && { installations: stores.openSecrets().installations }),
      // Nothing that opens a door is kept unencrypted: without a key it ends with the process.
      references: encryptionKey ? stores.openSecrets().references : createMemorySecretStore(),
      show: (lookup) => replyToLookup(knowledge, lookup),
      suggestions: suggestQuestions(knowledge, SUGGESTIONS),
      logger,
      clock,
      newId: randomUUID,
      onRefused: options.onRefused ?? (() => undefined),
    });
    return createLifecycle(config, adapters, knowledge.version, logger, stores.close);
  } catch (error) {
    await stores.close();
    throw error;
  }
}

/** The kind of a failure; its text may hold what a person wrote. */
function describeFailure(cause: unknown): { readonly error: string; readonly code?: string } {
  if (!(cause instanceof Error)) return { error: 'unknown' };
  const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : undefined;
  return { error: cause.name, ...(code && { code }) };
}

/** A platform's code is loaded only when it is configured: each SDK costs a quarter of a second. */
function createAdapters(config: Config, ports: Ports): readonly Adapter[] {
  const adapters: Adapter[] = [];
  if (config.slack) {
    const { createSlackAdapter } = require('./adapters/slack') as typeof import('./adapters/slack');
    adapters.push(createSlackAdapter(config.slack, ports));
  }
  if (config.teams) {
    const { createTeamsAdapter } = require('./adapters/teams') as typeof import('./adapters/teams');
    adapters.push(createTeamsAdapter(config.teams, ports));
  }
  if (adapters.length === 0 || config.playground === 'public') {
    const { createPlayground } = require('./playground') as typeof import('./playground');
    const { dialogParts, catalogue, newId } = ports;
    adapters.push(createPlayground(config, { dialog: dialogParts, catalogue, newId }));
  }
  return adapters;
}

/** Starts and stops adapters, the one port and the stores together; every path out leaves nothing running. */
export function createLifecycle(
  config: Pick<Config, 'host' | 'port' | 'publicUrl'>,
  adapters: readonly Adapter[],
  knowledgeVersion: string,
  logger: Logger,
  closeStores: () => Promise<void> = async () => undefined,
): App {
  let server: HttpServer | undefined;
  let isDraining = false;
  const readReadiness = (): Readiness => ({
    ready: !isDraining && adapters.every((adapter) => adapter.isReady()),
    knowledgeVersion,
    adapters: Object.fromEntries(adapters.map((each) => [each.platform, each.isReady()])),
  });
  const stop = async (deadlineMs: number) => {
    isDraining = true;
    const begun = Date.now();
    await Promise.allSettled(adapters.map((adapter) => adapter.stop(deadlineMs)));
    const left = () => Math.max(0, deadlineMs - (Date.now() - begun));
    await server?.close(left());
    // Last, so that what was acknowledged is remembered; a database that hangs keeps nobody longer.
    await Promise.race([closeStores(), pause(left(), undefined, { ref: false })]);
    logger.info('stopped');
  };
  return {
    hasLocalPage: adapters.some((adapter) => adapter.platform === 'web'),
    stop,
    async start() {
      server = await startHttpServer({
        host: config.host,
        port: config.port,
        endpoints: adapters.flatMap((adapter) => adapter.endpoints),
        readReadiness,
        logger,
      }).catch(async (error: unknown) => {
        await closeStores();
        throw error;
      });
      try {
        await Promise.all(adapters.map((adapter) => adapter.start()));
      } catch (error) {
        await stop(0);
        throw error;
      }
      logger.info('started', { url: server.url, publicUrl: config.publicUrl, knowledgeVersion });
      return server.url;
    },
  };
}
