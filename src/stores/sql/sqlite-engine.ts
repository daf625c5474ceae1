import { chmodSync, closeSync, existsSync, mkdirSync, openSync } from 'node:fs';
import path from 'node:path';
import type { Kysely } from 'kysely';
import type LibsqlDatabase from 'libsql';
import { BotError } from '../../errors';
import type { Engine, EngineCapabilities } from './engine';
import { failureCode } from './failure-code';
import { createLogSync, type LogSync } from './log-sync';
import type { Tables } from './tables';

const FILE = 'demarc.db';
const LOCK = 'demarc.lock';

/** Durable to the last acknowledged statement; at most 5 s of waiting for another process; nothing left of what is deleted. */
const SETTINGS =
  'PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA busy_timeout=5000; PRAGMA foreign_keys=on; PRAGMA secure_delete=on';

/**
 * SQLite waits for the disk only where it moves its log into the file; what is in the log, the builder confirms.
 *
 * Answers wait meanwhile. So it is moved after 4,000 pages (16 MB) rather than 1,000, most of which were then written
 * several times and are moved once.
 */
const CONFIRMED_BESIDE = 'PRAGMA synchronous=NORMAL; PRAGMA wal_autocheckpoint=4000';

/** Moves what the log holds into the file, where deleted rows are zeros, and empties the log; not while somebody reads. */
const EMPTY_LOG =
  'PRAGMA busy_timeout=0; PRAGMA wal_checkpoint(TRUNCATE); PRAGMA busy_timeout=5000';

const CAPABILITIES: EngineCapabilities = {
  sequence: { type: 'integer', define: (column) => column.primaryKey().autoIncrement() },
  // One statement writes at a time.
  takeRows: (query) => query,
};

/**
 * Opens the database of a data folder, for this process alone; makes the folder (0700) and its files (0600).
 *
 * Throws a `BotError` (`DATABASE_UNAVAILABLE`) when the folder cannot be used or another process has it.
 */
export function openFolder(folder: string): Engine {
  const open = (name: string) => {
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      return openFile(path.join(folder, name));
    } catch (cause) {
      throw unavailable(folder, cause);
    }
  };
  const lock = open(LOCK);
  takeLock(lock, folder);
  const release = () => {
    lock.exec('ROLLBACK');
    lock.close();
  };
  try {
    const database = open(FILE);
    const log = createLogSync(path.join(folder, `${FILE}-wal`));
    const engine = createSqliteEngine(database, log, async (end) => {
      try {
        // The file alone then holds everything, whenever the handle itself is let go.
        database.exec(EMPTY_LOG);
      } finally {
        await log.close();
        await end();
        release();
      }
    });
    database.exec(CONFIRMED_BESIDE);
    return engine;
  } catch (cause) {
    release();
    throw cause instanceof BotError ? cause : unavailable(folder, cause);
  }
}

/** Looks into a data folder beside the process that has it; where nothing is there, into an empty database. */
export function peekFolder(folder: string): Engine {
  const file = path.join(folder, FILE);
  try {
    return createSqliteEngine(openDatabase(existsSync(file) ? file : ':memory:'), DURABLE);
  } catch (cause) {
    throw unavailable(folder, cause);
  }
}

function openFile(file: string): LibsqlDatabase.Database {
  closeSync(openSync(file, 'a', 0o600));
  chmodSync(file, 0o600);
  return openDatabase(file);
}

function openDatabase(file: string): LibsqlDatabase.Database {
  const Database = require('libsql') as typeof import('libsql');
  return new Database(file);
}

/** For a database whose every statement is durable when it ends. */
const DURABLE: Pick<LogSync, 'confirm'> = { confirm: async () => undefined };

function createSqliteEngine(
  database: LibsqlDatabase.Database,
  { confirm }: Pick<LogSync, 'confirm'>,
  close: (end: () => Promise<void>) => Promise<void> = (end) => end(),
): Engine {
  database.exec(SETTINGS);
  let db: Kysely<Tables> | undefined;
  const end = async () => {
    if (db) await db.destroy();
    else database.close();
  };
  return {
    capabilities: CAPABILITIES,
    get db() {
      const { createSqliteBuilder } =
        require('./sqlite-builder') as typeof import('./sqlite-builder');
      db ??= createSqliteBuilder(database, confirm);
      return db;
    },
    query: async (statement) => database.prepare(statement).all() as Record<string, unknown>[],
    purge: async () => void database.exec(EMPTY_LOG),
    close: () => close(end),
  };
}

/** The lock belongs to the process by the kernel's word: it ends with the process, however that ends. */
function takeLock(lock: LibsqlDatabase.Database, folder: string): void {
  try {
    lock.exec('PRAGMA busy_timeout=0; BEGIN EXCLUSIVE');
  } catch (cause) {
    lock.close();
    if (failureCode(cause) !== 'SQLITE_BUSY') throw unavailable(folder, cause);
    throw new BotError(
      'DATABASE_UNAVAILABLE',
      `the data folder ${folder} is in use by another process: stop that one, set another DATA_DIR, or set DATABASE_URL to run several`,
      { cause },
    );
  }
}

function unavailable(folder: string, cause: unknown): BotError {
  return new BotError(
    'DATABASE_UNAVAILABLE',
    `the data folder ${folder} cannot be used (${failureCode(cause)}): let this user write there, free space on its disk, restore it from a backup, or set another DATA_DIR`,
    { cause },
  );
}
