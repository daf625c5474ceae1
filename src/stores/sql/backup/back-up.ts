import type { Kysely } from 'kysely';
import type { Engine } from '../engine';
import { KEPT, TABLE_NAMES } from '../kept';
import { listApplied } from '../list-applied';
import { openBeside } from '../open-beside';
import type { Storage } from '../open-engine';
import { type BackupWriter, createBackupFile, type Row, type RowCounts } from './backup-file';

/** Rows read at once; a page stays well below a megabyte. */
const PAGE = 1_000;

/** Tables as a copy sees them: by name, whatever is in them. */
export type AnyTables = Record<string, Record<string, string | number | null>>;

/**
 * Writes every row into a file, as one moment has them, also while the bot runs; gives how many of each table.
 *
 * Rows are the same on both engines. Secrets stay encrypted. Rejects with a `BotError` and leaves no file where
 * that fails.
 */
export function backUp(storage: Storage, file: string, now: () => number): Promise<RowCounts> {
  return openBeside(storage, async (engine) => {
    const steps = await listApplied(engine);
    const writer = createBackupFile(file, { steps, at: new Date(now()).toISOString() });
    try {
      await copyRows(engine, writer);
      return writer.finish();
    } catch (error) {
      writer.discard();
      throw error;
    }
  });
}

/** One transaction sees one moment: SQLite's by its log, PostgreSQL's where reads can be repeated. */
async function copyRows({ db }: Engine, writer: BackupWriter): Promise<void> {
  await db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (transaction) => {
      for (const table of TABLE_NAMES) {
        await copyTable(transaction as unknown as Kysely<AnyTables>, table, writer);
      }
    });
}

async function copyTable(
  db: Kysely<AnyTables>,
  table: (typeof TABLE_NAMES)[number],
  writer: BackupWriter,
): Promise<void> {
  const { key } = KEPT[table];
  for (let last: Row | undefined; ; ) {
    let query = db.selectFrom(table).selectAll().limit(PAGE);
    for (const column of key) query = query.orderBy(column);
    const end = last;
    if (end !== undefined) {
      query = query.where(({ eb, or, and }) =>
        // Row by row of the key, since not every engine compares tuples of mixed types alike.
        or(
          key.map((column, index) =>
            and([
              ...key.slice(0, index).map((before) => eb(before, '=', end[before] ?? null)),
              eb(column, '>', end[column] ?? null),
            ]),
          ),
        ),
      );
    }
    const rows = await query.execute();
    writer.write(table, rows);
    if (rows.length < PAGE) return;
    last = rows.at(-1);
  }
}
