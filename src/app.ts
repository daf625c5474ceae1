import { randomUUID } from 'node:crypto';
import type { Adapter, Finding } from './adapters/adapter';
import { type Config, keptIn } from './config';
import {
  type Clock,
  type ConversationStore,
  createDialog,
  type DeliveryStore,
  type Dialog,
  type DialogParts,
  type PersonRef,
  replyToLookup,
  type SecretStore,
  type TenantStore,
} from './dialog';
import { createLegalPages, createMetricsEndpoint, watchEndpoint } from './http';
import { createWorker, type JobHandlers, type JobStore } from './jobs';
import { countStale, type KnowledgeBase, loadKnowledge } from './knowledge';
import { catchUpBeside, createLearning, createPeople, type Learning } from './learning';
import { type App, type Backing, createLifecycle } from './lifecycle';
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
import type { Stores } from './stores/sql';
import {
  createMetrics,
  type Logger,
  type Metrics,
  watchDeliveries,
  watchDialog,
} from './telemetry';

/** Questions offered to begin with; no platform shows more. */
const SUGGESTIONS = 4;

/** What a caller may replace; everything else has one answer. */
export interface AppOptions {
  readonly logger: Logger;
  readonly clock?: Clock;
  readonly knowledgeFolder?: string;
  readonly modelFile?: string;
  /** What is done at its own time, by the kind of job. */
  readonly handlers?: JobHandlers;
  /** Looks at what a restart would find; shown on the playground of this machine. */
  readonly examine?: () => Promise<readonly Finding[]>;
  /** Told when a platform has withdrawn the credentials of the running bot. */
  readonly onRefused?: (error: Error) => void;
}

/** What every adapter gets. */
interface Ports {
  readonly dialog: Dialog;
  /** For an adapter that needs a dialog of its own. */
  readonly dialogParts: DialogParts;
  /** Counts and logs what a dialog replies. */
  readonly watch: (dialog: Dialog) => Dialog;
  readonly examine: () => Promise<readonly Finding[]>;
  readonly catalogue: Catalogue;
  readonly deliveries: DeliveryStore;
  readonly conversations: ConversationStore;
  readonly tenants: TenantStore;
  readonly installations?: SecretStore;
  readonly references: SecretStore;
  readonly show: (lookup: Lookup) => Reply | undefined;
  /** To be told of every person, no guest and no bot, who joins a workspace. */
  readonly joined: (person: PersonRef) => Promise<void>;
  readonly suggestions: readonly SuggestedQuestion[];
  readonly logger: Logger;
  readonly metrics: Metrics;
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
  const { logger, clock = Date.now, knowledgeFolder = KNOWLEDGE_FOLDER } = options;
  const knowledge = loadKnowledge(knowledgeFolder);
  const matcher = loadMatcher(options.modelFile ?? MODEL_FILE, knowledge);
  const metrics = createMetrics();
  const onStoreFailure = createFailureReport(metrics, logger);
  const stores = await openStorage(config, clock, onStoreFailure);
  try {
    const watch = (dialog: Dialog) => watchDialog(dialog, metrics, logger);
    const adapters: Adapter[] = [];
    const learning = createLearning(config, {
      ...{ knowledge, knowledgeFolder, stores, clock, logger, metrics, newId: randomUUID },
      people: createPeople(() => adapters),
    });
    const dialogParts: DialogParts = {
      ...{ knowledge, matcher, clock, onStoreFailure },
      ...storesOf(stores),
      keepQuestions: (tenant) => keptIn(config.keepQuestions, tenant),
      learning: learning.desk,
    };
    const ports: Ports = {
      dialog: watch(createDialog(dialogParts)),
      dialogParts,
      watch,
      examine: options.examine ?? (async () => []),
      catalogue: createCatalogue(knowledge),
      deliveries: stores.deliveries,
      conversations: stores.conversations,
      tenants: stores,
      ...(config.slack?.oauth && { installations: stores.openSecrets().installations }),
      references: openReferences(config, stores),
      show: (lookup) => replyToLookup(knowledge, lookup),
      suggestions: suggestQuestions(knowledge, SUGGESTIONS),
      logger,
      metrics,
      clock,
      newId: randomUUID,
      joined: learning.joined,
      onRefused: options.onRefused ?? (() => undefined),
    };
    adapters.push(...createAdapters(config, ports));
    readGauges(metrics, knowledge, stores.jobs, clock);
    const backing = createBacking(options, stores, learning, metrics, clock);
    return createLifecycle(config, adapters, knowledge.version, logger, backing);
  } catch (error) {
    await stores.close();
    throw error;
  }
}

function createFailureReport(metrics: Metrics, logger: Logger) {
  return (store: string, cause: unknown): void => {
    metrics.count('demarc_store_failures_total', { store });
    logger.error('store-failed', { store, ...describeFailure(cause) });
  };
}

/** The code of the stores is loaded late: a command line that keeps nothing must not wait for it. */
function openStorage(
  { encryptionKey, previousKeys, storage }: Config,
  clock: Clock,
  onFailure: (store: string, cause: unknown) => void,
): Promise<Stores> {
  const { openStores } = require('./stores/sql') as typeof import('./stores/sql');
  const keyring = encryptionKey && createKeyring(encryptionKey, previousKeys);
  return openStores({ storage, ...(keyring && { keyring }), clock, onFailure });
}

/** Nothing that opens a door is kept unencrypted: without a key it ends with the process. */
function openReferences({ encryptionKey }: Config, { openSecrets }: Stores): SecretStore {
  return encryptionKey ? openSecrets().references : createMemorySecretStore();
}

function storesOf({ conversations, feedback, unanswered, personal }: Stores) {
  return { conversations, feedback, unanswered, personal };
}

function createBacking(
  { logger, handlers: more }: AppOptions,
  { jobs, isReachable, close }: Stores,
  learning: Learning,
  metrics: Metrics,
  clock: Clock,
): Backing {
  const onSettled = (kind: string, how: string) => {
    metrics.count('demarc_jobs_settled_total', { kind, how });
  };
  const { describeKept } = require('./stores/sql') as typeof import('./stores/sql');
  const handlers = { ...learning.handlers, ...more };
  const worker = createWorker({
    ...{ store: jobs, handlers, logger, clock, random: Math.random, onSettled },
  });
  return {
    endpoints: [
      createMetricsEndpoint(metrics),
      ...createLegalPages(describeKept()),
      ...learning.endpoints,
    ],
    worker: catchUpBeside(worker, learning, logger),
    isReachable,
    close,
  };
}

function readGauges(
  metrics: Metrics,
  knowledge: KnowledgeBase,
  jobs: JobStore,
  clock: Clock,
): void {
  metrics.gauge('demarc_stale_facts', async () => [
    { labels: {}, value: countStale(knowledge, clock()) },
  ]);
  metrics.gauge('demarc_knowledge_info', async () => [
    { labels: { version: knowledge.version }, value: 1 },
  ]);
  metrics.gauge('demarc_jobs', async () => {
    const { lateness: _, ...states } = await jobs.count();
    return Object.entries(states).map(([state, value]) => ({ labels: { state }, value }));
  });
  metrics.gauge('demarc_queue_age_seconds', async () => [
    { labels: {}, value: (await jobs.count()).lateness / 1000 },
  ]);
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
    const deliveries = watchDeliveries(ports.deliveries, 'teams', ports.metrics);
    const teams = createTeamsAdapter(config.teams, { ...ports, deliveries });
    const endpoints = teams.endpoints.map((each) => watchEndpoint(each, 'teams', ports.metrics));
    adapters.push({ ...teams, endpoints });
  }
  if (adapters.length === 0 || config.playground === 'public') {
    const { createPlayground } = require('./playground') as typeof import('./playground');
    adapters.push(createPlayground(config.playground, ports));
  }
  return adapters;
}
