import type { Kysely } from 'kysely';
import { BotError } from '../../../errors';
import type { Engine } from '../engine';
import { failureCode } from '../failure-code';
import { TABLE_NAMES } from '../kept';
import { migrate } from '../migrate';
import { createMigrations } from '../migrations';
import { nameOf, openEngine, type Storage } from '../open-engine';
import type { AnyTables } from './back-up';
import {
  type BackupHead,
  type Row,
  type RowCounts,
  readBackupRows,
  verifyBackupFile,
} from './backup-file';

/** Rows written by one statement. */
const PAGE = 500;

/** How a backup is restored. */
export interface RestoreOptions {
  /** Rows that are there already are deleted first. */
  readonly replace?: boolean;
}

/**
 * Puts every row of a backup into a storage of either engine; gives how many of each table.
 *
 * All or nothing. Rejects with a `BotError`: `BACKUP_UNUSABLE` for a file that is not whole, `DATABASE_NOT_EMPTY`
 * where rows would be lost without `replace`, `DATABASE_NEWER` for a backup of a later version.
 */
export async function restore(
  storage: Storage,
  file: string,
  { replace = false }: RestoreOptions = {},
): Promise<RowCounts> {
  const { head, counts } = await verifyBackupFile(file);
  const fill = async (engine: Engine) => {
    assertKnown(engine, head);
    await migrate(engine);
    await engine.db.transaction().execute(async (transaction) => {
      const db = transaction as unknown as Kysely<AnyTables>;
      if (!replace) await assertEmpty(db, storage);
      await rebuild(engine, db, head, () => insertAll(db, file));
      await assertCounts(db, file, counts);
    });
    await engine.purge();
  };
  const engine = await openEngine(storage, fill, () => undefined);
  await engine.close();
  return counts;
}

function assertKnown({ capabilities }: Engine, { steps }: BackupHead): void {
  const known = createMigrations(capabilities);
  const unknown = steps.find((step) => !(step in known));
  if (unknown === undefined) return;
  throw new BotError(
    'DATABASE_NEWER',
    `the backup was made by a newer version of Demarc (step ${unknown}): restore it with that version or a later one`,
  );
}

async function assertEmpty(db: Kysely<AnyTables>, storage: Storage): Promise<void> {
  const counts = await countRows(db, TABLE_NAMES);
  const full = Object.entries(counts).filter(([, count]) => count > 0);
  if (full.length === 0) return;
  const rows = full.map(([table, count]) => `${table}: ${count}`).join(', ');
  throw new BotError(
    'DATABASE_NOT_EMPTY',
    `${nameOf(storage)} holds rows already (${rows}): back them up and give --replace to delete them, or restore into another place`,
  );
}

/** Makes the tables anew as the backup knew them, has them filled, and takes the steps that came later. */
async function rebuild(
  { capabilities }: Engine,
  db: Kysely<AnyTables>,
  { steps }: BackupHead,
  insert: () => Promise<void>,
): Promise<void> {
  for (const table of TABLE_NAMES) await db.schema.dropTable(table).execute();
  const migrations = Object.entries(createMigrations(capabilities));
  const isBefore = ([name]: readonly [string, unknown]) => steps.includes(name);
  for (const [, step] of migrations.filter(isBefore)) await step.up(db);
  await insert();
  for (const [, step] of migrations.filter((each) => !isBefore(each))) await step.up(db);
}

async function insertAll(db: Kysely<AnyTables>, file: string): Promise<void> {
  const numbered = await listNumberedColumns(db);
  let page: Row[] = [];
  let last = '';
  const flush = async () => {
    if (page.length > 0) await insertRows(db, file, last, page);
    page = [];
  };
  for await (const { table, row } of readBackupRows(file)) {
    if (table !== last || page.length === PAGE) await flush();
    last = table;
    // The database numbers rows itself, in the order they come.
    page.push(
      Object.fromEntries(Object.entries(row).filter(([name]) => !numbered.has(`${table}.${name}`))),
    );
  }
  await flush();
}

async function insertRows(
  db: Kysely<AnyTables>,
  file: string,
  table: string,
  rows: readonly Row[],
): Promise<void> {
  try {
    await db.insertInto(table).values(rows).execute();
  } catch (cause) {
    throw new BotError(
      'BACKUP_UNUSABLE',
      `the backup ${file} does not fit the table ${table} (${failureCode(cause)}): nothing was changed; take another backup`,
      { cause },
    );
  }
}

async function listNumberedColumns(db: Kysely<AnyTables>): Promise<ReadonlySet<string>> {
  const tables = await db.introspection.getTables();
  return new Set(
    tables.flatMap(({ name, columns }) =>
      columns.filter((each) => each.isAutoIncrementing).map((each) => `${name}.${each.name}`),
    ),
  );
}

async function assertCounts(
  db: Kysely<AnyTables>,
  file: string,
  expected: RowCounts,
): Promise<void> {
  const tables = Object.keys(expected);
  const counts = await countRows(db, tables);
  const wrong = tables.find((table) => counts[table] !== expected[table]);
  if (wrong === undefined) return;
  throw new BotError(
    'BACKUP_UNUSABLE',
    `the backup ${file} gave ${counts[wrong]} rows of ${wrong} in place of ${expected[wrong]}: nothing was changed; take another backup`,
  );
}

async function countRows(
  db: Kysely<AnyTables>,
  tables: readonly string[],
): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of tables) {
    const { rows } = await db
      .selectFrom(table)
      .select(({ fn }) => fn.countAll<number>().as('rows'))
      .executeTakeFirstOrThrow();
    counts[table] = Number(rows);
  }
  return counts;
}
