import type { Kysely } from 'kysely';
import type { Pool } from 'pg';
import { BotError } from '../../errors';
import type { Engine, SequenceColumn } from './engine';
import { failureCode } from './failure-code';
import type { Tables } from './tables';

const INT8 = 20;
const CONNECTIONS = 10;
const SEQUENCE: SequenceColumn = {
  type: 'bigint',
  define: (column) => column.primaryKey().generatedAlwaysAsIdentity(),
};

/** How long a server may take, in milliseconds. */
export interface PostgresPatience {
  readonly connect: number;
  /** Absent = as long as it needs. */
  readonly statement?: number;
}

/** At the start a server may be waking up, and a step may have to wait for another process's. */
export const PATIENT: PostgresPatience = { connect: 10_000 };

/** While a person waits for an answer; memory is lost, never the answer. */
export const PROMPT: PostgresPatience = { connect: 2_000, statement: 2_000 };

/**
 * Connects to a PostgreSQL server.
 *
 * Rejects with a `BotError` (`DATABASE_UNAVAILABLE`) when nothing answers or the address is refused. `onFailure`
 * hears of connections that break later; new ones are made when they are needed.
 */
export async function openPostgres(
  url: string,
  patience: PostgresPatience,
  onFailure: (cause: unknown) => void,
): Promise<Engine> {
  const pool = createPool(url, patience);
  // Without a listener the break of an idle connection would end the process.
  pool.on('error', onFailure);
  // So would that of a taken one between two statements; its next statement fails and is heard of.
  pool.on('connect', (client) => client.on('error', () => undefined));
  const query = async (statement: string) => (await pool.query(statement)).rows;
  try {
    const [row] = await query('select current_schema() as schema');
    if (!row?.schema) throw new Error('the search path names no schema');
    return createPostgresEngine(pool, query, row.schema);
  } catch (cause) {
    await pool.end();
    throw unavailable(url, cause);
  }
}

function createPostgresEngine(pool: Pool, query: Engine['query'], schema: string): Engine {
  let db: Kysely<Tables> | undefined;
  return {
    capabilities: {
      schema,
      sequence: SEQUENCE,
      takeRows: (query) => query.forUpdate().skipLocked(),
    },
    get db() {
      const { createPostgresBuilder } =
        require('./postgres-builder') as typeof import('./postgres-builder');
      db ??= createPostgresBuilder(pool);
      return db;
    },
    query,
    // What is deleted goes with the server's own vacuum.
    purge: async () => undefined,
    close: () => (db ? db.destroy() : pool.end()),
  };
}

function createPool(url: string, { connect, statement }: PostgresPatience): Pool {
  const pg = require('pg') as typeof import('pg');
  return new pg.Pool({
    connectionString: url,
    application_name: 'demarc',
    max: CONNECTIONS,
    keepAlive: true,
    connectionTimeoutMillis: connect,
    ...(statement === undefined ? {} : { query_timeout: statement, statement_timeout: statement }),
    types: {
      // Instants in milliseconds fit a number exactly.
      getTypeParser: (oid, format) => (oid === INT8 ? Number : pg.types.getTypeParser(oid, format)),
    },
  });
}

/** Names the server without user and password. */
function unavailable(url: string, cause: unknown): BotError {
  const { host, pathname } = new URL(url);
  return new BotError(
    'DATABASE_UNAVAILABLE',
    `the database ${host}${pathname} cannot be used (${failureCode(cause)}): start the server, or correct DATABASE_URL`,
    { cause },
  );
}
