import { setTimeout as pause } from 'node:timers/promises';
import type {
  Clock,
  ConversationStore,
  DeliveryStore,
  PersonalStore,
  SecretStore,
  TenantStore,
} from '../../dialog';
import { BotError } from '../../errors';
import type { JobStore } from '../../jobs';
import type { EnrolmentStore } from '../../onboarding';
import type { Keyring } from '../keyring';
import type { ListedFeedbackStore, ListedUnansweredStore } from '../listed';
import type { Engine } from './engine';
import { migrate } from './migrate';
import { openEngine, type Storage } from './open-engine';
import { createPersonalStores } from './personal-data';
import { assertKeys, listKeyIds, reseal } from './reseal';
import { createSqlConversationStore } from './sql-conversation-store';
import { createSqlDeliveryStore } from './sql-delivery-store';
import { createSqlEnrolmentStore } from './sql-enrolment-store';
import { createSqlFeedbackStore } from './sql-feedback-store';
import { createSqlJobStore } from './sql-job-store';
import { createSqlSecretStore } from './sql-secret-store';
import { createSqlUnansweredStore } from './sql-unanswered-store';
import { startSweeper } from './sweeper';
import { writeBehind } from './write-behind';

const REACHABLE_WITHIN_MS = 500;

/** How the stores are opened. */
export interface StoreOptions {
  readonly storage: Storage;
  /** Opens and seals secrets; without it there can be none. */
  readonly keyring?: Keyring;
  readonly clock: Clock;
  /** Told of failures that nobody waits for. */
  readonly onFailure: (store: string, cause: unknown) => void;
}

/**
 * Everything that outlives the process.
 *
 * `forgetTenant` clears every store of what belongs to a workspace, except for claimed deliveries, which hold ids
 * only and go after 24 hours, and for secrets, which are forgotten one by one.
 */
export interface Stores extends TenantStore {
  readonly deliveries: DeliveryStore;
  readonly conversations: ConversationStore;
  readonly feedback: ListedFeedbackStore;
  readonly unanswered: ListedUnansweredStore;
  readonly jobs: JobStore;
  readonly enrolments: EnrolmentStore;
  /** Every store that keeps something about people, by name. */
  readonly personal: Readonly<Record<string, PersonalStore>>;
  /** The stores of secrets; throws a `BotError` (`CONFIG_INVALID`) where no key is set. */
  openSecrets(): SecretStores;
  /** Whether the database answers within half a second. */
  isReachable(): Promise<boolean>;
  /** Deletes what has expired, once at a time, and gives how many rows that were; runs by itself every five minutes. */
  sweep(): Promise<number>;
  /** Closes files and connections after the statements under way; a second call waits for the first. */
  close(): Promise<void>;
}

/** What is encrypted at rest. */
export interface SecretStores {
  /** What workspaces granted when they installed the bot. */
  readonly installations: SecretStore;
  /** Where people and conversations can be written to without having written first. */
  readonly references: SecretStore;
}

/**
 * Opens the database, brings its tables up to date and gives the stores on it.
 *
 * Rejects with a `BotError` when the database cannot be used, is of a newer version, or holds secrets that the
 * keys do not open.
 */
export async function openStores(options: StoreOptions): Promise<Stores> {
  const { storage, keyring, onFailure } = options;
  const engine = await openEngine(storage, migrate, (cause) => onFailure('database', cause));
  try {
    const keyIds = await listKeyIds(engine);
    assertKeys(keyIds, keyring);
    const hasEarlier = keyIds.some((keyId) => keyId !== keyring?.current);
    if (keyring && hasEarlier)
      await reseal(engine, keyring, (cause) => onFailure('secrets', cause));
  } catch (error) {
    await engine.close();
    throw error;
  }
  return createStores(engine, options);
}

function createStores(engine: Engine, options: StoreOptions): Stores {
  const { storage, keyring, clock, onFailure } = options;
  const sweeper = startSweeper(engine, clock, (cause) => onFailure('sweep', cause));
  let closed: Promise<void> | undefined;
  const close = async () => {
    await sweeper.stop();
    await behind?.settled();
    await engine.close().catch((cause: unknown) => onFailure('database', cause));
  };
  const kept = createSqlConversationStore(engine, clock);
  // A folder is this process's alone; behind a server another one may be asked the next question.
  const behind =
    storage.kind === 'folder'
      ? writeBehind(kept, (cause) => onFailure('conversations', cause))
      : undefined;
  const conversations = behind ?? kept;
  const feedback = createSqlFeedbackStore(engine);
  const unanswered = createSqlUnansweredStore(engine);
  const jobs = createSqlJobStore(engine, clock);
  const enrolments = createSqlEnrolmentStore(engine);
  return {
    deliveries: createSqlDeliveryStore(engine, clock, (cause) => onFailure('deliveries', cause)),
    conversations,
    feedback,
    unanswered,
    jobs,
    enrolments,
    personal: { ...createPersonalStores(engine, clock), conversations },
    async forgetTenant(tenant) {
      // Enrolments before the jobs that are made from them.
      const all = [conversations, feedback, unanswered, enrolments, jobs];
      for (const store of all) await store.forgetTenant(tenant);
    },
    openSecrets: () => openSecrets(engine, keyring),
    isReachable: () => isReachable(engine),
    sweep: sweeper.sweep,
    close() {
      closed ??= close();
      return closed;
    },
  };
}

async function isReachable(engine: Engine): Promise<boolean> {
  const asked = engine.query('select 1').then(
    () => true,
    () => false,
  );
  return Promise.race([asked, pause(REACHABLE_WITHIN_MS, false, { ref: false })]);
}

function openSecrets(engine: Engine, keyring: Keyring | undefined): SecretStores {
  if (keyring === undefined) {
    throw new BotError(
      'CONFIG_INVALID',
      'DEMARC_ENCRYPTION_KEY is missing: tokens and addresses are kept encrypted only; make one with "openssl rand -base64 32"',
    );
  }
  return {
    installations: createSqlSecretStore(engine, 'installation', keyring),
    references: createSqlSecretStore(engine, 'reference', keyring),
  };
}
