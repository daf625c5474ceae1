import { Kysely, SqliteAdapter, SqliteDialect } from 'kysely';
import type LibsqlDatabase from 'libsql';
import type { Tables } from './tables';

/** SQLite rolls definitions of tables back like everything else; Kysely is more careful than it needs to be here. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl() {
    return true;
  }
}

class TransactionalDialect extends SqliteDialect {
  override createAdapter() {
    return new TransactionalAdapter();
  }
}

/** Creates the query builder on an open file. */
export function createSqliteBuilder(database: LibsqlDatabase.Database): Kysely<Tables> {
  return new Kysely<Tables>({ dialect: new TransactionalDialect({ database }) });
}
