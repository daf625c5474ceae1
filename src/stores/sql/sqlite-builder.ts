import { Kysely, SqliteAdapter, type SqliteDatabase, SqliteDialect, SqliteDriver } from 'kysely';
import type { Tables } from './tables';

/** More than the stores have; a batch is a statement of its own for each number of rows, and a large one is not kept. */
const KEPT_STATEMENTS = 300;
const KEPT_LENGTH = 4_000;

/**
 * How statements begin that nobody has to wait for: they write nothing, or only what a thread was about. That survives
 * the end of the process as it is, and a power cut together with the next thing that is confirmed.
 */
const UNCONFIRMED = /^(select|insert into "conversations") /;

/** SQLite rolls definitions of tables back like everything else; Kysely is more careful than it needs to be here. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl() {
    return true;
  }
}

/** Prepares each statement once, and tells whether any was prepared that has to be confirmed. */
class KeptStatements implements SqliteDatabase {
  readonly #database: SqliteDatabase;
  readonly #kept = new Map<string, ReturnType<SqliteDatabase['prepare']>>();
  #isWritten = false;

  constructor(database: SqliteDatabase) {
    this.#database = database;
  }

  prepare(sql: string) {
    this.#isWritten ||= !UNCONFIRMED.test(sql);
    const statement = this.#kept.get(sql) ?? this.#database.prepare(sql);
    const isKept = sql.length <= KEPT_LENGTH && this.#kept.size < KEPT_STATEMENTS;
    if (isKept) this.#kept.set(sql, statement);
    return statement;
  }

  /** Whether something was written since it was last asked. */
  takeWritten(): boolean {
    const isWritten = this.#isWritten;
    this.#isWritten = false;
    return isWritten;
  }

  close() {
    this.#kept.clear();
    this.#database.close();
  }
}

/** Settles what was written once it is confirmed; the next statement does not wait for that. */
class ConfirmingDriver extends SqliteDriver {
  readonly #statements: KeptStatements;
  readonly #confirm: () => Promise<void>;

  constructor(statements: KeptStatements, confirm: () => Promise<void>) {
    super({ database: statements });
    this.#statements = statements;
    this.#confirm = confirm;
  }

  override async releaseConnection() {
    const isWritten = this.#statements.takeWritten();
    await super.releaseConnection();
    if (isWritten) await this.#confirm();
  }
}

/**
 * Creates the query builder on an open file.
 *
 * A statement or a transaction that writes settles after `confirm`, which makes everything written so far durable;
 * only what conversations are about is not waited for.
 */
export function createSqliteBuilder(
  database: SqliteDatabase,
  confirm: () => Promise<void>,
): Kysely<Tables> {
  const statements = new KeptStatements(database);
  const dialect = new SqliteDialect({ database: statements });
  return new Kysely<Tables>({
    dialect: {
      createAdapter: () => new TransactionalAdapter(),
      createDriver: () => new ConfirmingDriver(statements, confirm),
      createIntrospector: (db) => dialect.createIntrospector(db),
      createQueryCompiler: () => dialect.createQueryCompiler(),
    },
  });
}
