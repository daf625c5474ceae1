import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import type { Storage } from '../../src/stores/sql';

/** A storage of a test's own. */
export interface TestStorage {
  readonly storage: Storage;
  remove(): Promise<void>;
}

/** A schema on a server. */
export interface TestSchema extends TestStorage {
  readonly url: string;
  /** Takes its tables away from under whoever has it open. */
  spoil(): Promise<void>;
}

/** The server that tests of PostgreSQL use; each makes a schema of its own there and drops it. */
const SERVER = process.env.TEST_DATABASE_URL ?? 'postgres://postgres@127.0.0.1:5432/test';

/** An empty data folder that is not there yet. */
export async function aFolderStorage(): Promise<TestStorage> {
  const parent = mkdtempSync(path.join(tmpdir(), 'demarc-stores-'));
  return {
    storage: { kind: 'folder', folder: path.join(parent, 'data') },
    remove: async () => rmSync(parent, { recursive: true, force: true }),
  };
}

/** An empty schema on the server. */
export async function aPostgresStorage(): Promise<TestSchema> {
  const schema = `demarc_${randomUUID().replaceAll('-', '')}`;
  await runOnServer(`create schema ${schema}`);
  const url = new URL(SERVER);
  url.searchParams.set('options', `-c search_path=${schema}`);
  url.searchParams.set('application_name', schema);
  const href = url.href.replaceAll('+', '%20');
  return {
    url: href,
    storage: { kind: 'postgres', url: href },
    spoil: () => runOnServer(`drop schema ${schema} cascade; create schema ${schema}`),
    remove: () => runOnServer(`drop schema ${schema} cascade`),
  };
}

/** Runs one statement on the server, beside every store. */
export async function runOnServer(statement: string): Promise<void> {
  const client = new Client({ connectionString: SERVER });
  await client.connect();
  await client.query(statement);
  await client.end();
}

/**
 * The `describe` for tests that need a PostgreSQL server: skips them, saying so, where none answers. Where tests
 * are run for others (`CI` is set) they are never skipped.
 */
export function describePostgres(): typeof describe | typeof describe.skip {
  if (process.env.CI) return describe;
  const { hostname, port } = new URL(SERVER);
  const knock = `require('node:net').connect(${port || 5432}, '${hostname}').on('connect', () => process.exit(0)).on('error', () => process.exit(1))`;
  if (spawnSync(process.execPath, ['-e', knock], { timeout: 10_000 }).status === 0) return describe;
  process.stderr.write(
    `skipped: no PostgreSQL server answers at ${hostname}:${port || 5432}; start one, or set TEST_DATABASE_URL\n`,
  );
  return describe.skip;
}
