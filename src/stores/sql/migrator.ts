import { DummyDriver, Kysely, Migrator } from 'kysely';
import { BotError } from '../../errors';
import type { Engine } from './engine';
import { failureCode } from './failure-code';
import { listApplied } from './list-applied';
import { createMigrations, RECORD } from './migrations';

/**
 * Applies what is missing, under the database's own lock, and gives the names of what it applied.
 *
 * Several processes may call it at once: one applies, the others wait. A step that fails leaves nothing behind.
 * Rejects with a `BotError`: `DATABASE_NEWER` when a newer version of Demarc has already changed the database,
 * `DATABASE_UNAVAILABLE` when a step fails.
 */
export async function applyMigrations(engine: Engine): Promise<readonly string[]> {
  const { error, results = [] } = await createMigrator(engine).migrateToLatest();
  if (error === undefined) return results.map(({ migrationName }) => migrationName);
  await assertNotNewer(engine);
  const step = results.find(({ status }) => status === 'Error')?.migrationName ?? 'the record';
  throw new BotError(
    'DATABASE_UNAVAILABLE',
    `the tables of the database could not be brought up to date (${step}: ${failureCode(error)}): give Demarc a database of its own, free space on its disk and the right to make tables there`,
    { cause: error },
  );
}

/** One step that would run. */
export interface PendingMigration {
  readonly name: string;
  /** Its statements, one a line. */
  readonly statements: readonly string[];
}

/** What `applyMigrations` would do now; changes nothing. Rejects as it does. */
export async function listPending(engine: Engine): Promise<readonly PendingMigration[]> {
  await assertNotNewer(engine);
  const all = await createMigrator(engine).getMigrations();
  const pending: PendingMigration[] = [];
  for (const { name, executedAt } of all) {
    if (executedAt === undefined) pending.push({ name, statements: await spell(engine, name) });
  }
  return pending;
}

function createMigrator({ db, capabilities }: Engine): Migrator {
  const { schema } = capabilities;
  return new Migrator({
    db,
    provider: { getMigrations: async () => ({ ...createMigrations(capabilities) }) },
    migrationTableName: RECORD,
    migrationLockTableName: `${RECORD}_lock`,
    ...(schema === undefined ? {} : { migrationTableSchema: schema }),
  });
}

async function assertNotNewer(engine: Engine): Promise<void> {
  const { db, capabilities } = engine;
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  const { schema } = capabilities;
  const isThere = tables.some(
    (table) => table.name === RECORD && (schema === undefined || table.schema === schema),
  );
  if (!isThere) return;
  const known = createMigrations(capabilities);
  const unknown = (await listApplied(engine)).find((name) => !(name in known));
  if (unknown === undefined) return;
  throw new BotError(
    'DATABASE_NEWER',
    `the database was changed by a newer version of Demarc (step ${unknown}): run that version or a later one, or restore the backup made before it`,
  );
}

/** Runs a step on a driver that only listens. */
async function spell({ db, capabilities }: Engine, name: string): Promise<readonly string[]> {
  const statements: string[] = [];
  const executor = db.getExecutor();
  const listener = new Kysely<unknown>({
    dialect: {
      createAdapter: () => executor.adapter,
      createDriver: () => new DummyDriver(),
      createIntrospector: () => db.introspection,
      createQueryCompiler: () => ({
        compileQuery(node, queryId) {
          const query = executor.compileQuery(node, queryId);
          statements.push(query.sql);
          return query;
        },
      }),
    },
  });
  await createMigrations(capabilities)[name]?.up(listener);
  return statements;
}
