import { Kysely, SqliteAdapter, type SqliteDatabase, SqliteDialect, SqliteDriver } from 'kysely';
import type { LogSync } from './log-sync';
import type { Tables } from './tables';

/** More than the stores have; a batch is a statement of its own for each number of rows, and a large one is not kept. */
const KEPT_STATEMENTS = 300;
const KEPT_LENGTH = 4_000;

/**
 * How statements begin that nobody has to wait for: they write nothing, or only what a thread was about or a question
 * without an answer. That survives the end of the process as it is, and a power cut together with the next thing that
 * is confirmed.
 */
const UNCONFIRMED = /^(select|insert into "(conversations|unanswered)") /;

/** How claims begin, which are told before they are confirmed. */
const TOLD_BEFORE = /^insert into "deliveries" /;

/** When what was written has to be confirmed. */
type Urgency = 'soon' | 'now';

/** SQLite rolls definitions of tables back like everything else; Kysely is more careful than it needs to be here. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl() {
    return true;
  }
}

/** Prepares each statement once, and tells how soon what was prepared has to be confirmed. */
class KeptStatements implements SqliteDatabase {
  readonly #database: SqliteDatabase;
  readonly #kept = new Map<string, ReturnType<SqliteDatabase['prepare']>>();
  #urgency: Urgency | undefined;

  constructor(database: SqliteDatabase) {
    this.#database = database;
  }

  prepare(sql: string) {
    if (this.#urgency !== 'now' && !UNCONFIRMED.test(sql)) {
      this.#urgency = TOLD_BEFORE.test(sql) ? 'soon' : 'now';
    }
    const statement = this.#kept.get(sql) ?? this.#database.prepare(sql);
    const isKept = sql.length <= KEPT_LENGTH && this.#kept.size < KEPT_STATEMENTS;
    if (isKept) this.#kept.set(sql, statement);
    return statement;
  }

  /** How soon what was written since it was last asked has to be confirmed; `undefined` = nothing has. */
  takeUrgency(): Urgency | undefined {
    const urgency = this.#urgency;
    this.#urgency = undefined;
    return urgency;
  }

  close() {
    this.#kept.clear();
    this.#database.close();
  }
}

/** Settles what was written once it is confirmed; the next statement does not wait for that. */
class ConfirmingDriver extends SqliteDriver {
  readonly #statements: KeptStatements;
  readonly #confirm: LogSync['confirm'];

  constructor(statements: KeptStatements, confirm: LogSync['confirm']) {
    super({ database: statements });
    this.#statements = statements;
    this.#confirm = confirm;
  }

  override async releaseConnection() {
    const urgency = this.#statements.takeUrgency();
    await super.releaseConnection();
    if (urgency === 'soon') await this.#confirm('soon');
    else if (urgency === 'now') await this.#confirm();
  }
}

/**
 * Creates the query builder on an open file.
 *
 * A statement or a transaction that writes settles after `confirm`, which makes everything written so far durable;
 * only what conversations are about and unanswered questions are not waited for, and claims not hurried.
 */
export function createSqliteBuilder(
  database: SqliteDatabase,
  confirm: LogSync['confirm'],
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
