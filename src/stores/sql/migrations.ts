import type { Kysely, Migration } from 'kysely';
import { createOnboarding } from './create-onboarding';
import type { EngineCapabilities, SequenceColumn } from './engine';

/** The table in which a database keeps the names of the steps behind it. */
export const RECORD = 'demarc_migrations';

/**
 * Every step from an empty database to the newest tables, by name, in the order of the names.
 *
 * A step that was released is never changed: what comes later is a further step, and there is no way back.
 */
export function createMigrations({
  sequence,
}: EngineCapabilities): Readonly<Record<string, Migration>> {
  return {
    '0001-first-stores': { up: (db: Kysely<unknown>) => createFirstStores(db, sequence) },
    '0002-conversations-of-a-tenant': { up: nameTenants },
    '0003-inbox': { up: createInbox },
    '0004-jobs': { up: createJobs },
    '0005-onboarding': { up: createOnboarding },
  };
}

async function createFirstStores(db: Kysely<unknown>, sequence: SequenceColumn): Promise<void> {
  await createExpiring(db, 'deliveries', 'id');
  await createExpiring(db, 'conversations', 'key', 'state');
  await db.schema.alterTable('conversations').addColumn('owner', 'text').execute();
  await db.schema.createIndex('conversations_owner').on('conversations').column('owner').execute();
  await db.schema
    .createTable('feedback')
    .addColumn('platform', 'text', (column) => column.notNull())
    .addColumn('tenant', 'text', (column) => column.notNull())
    .addColumn('user_id', 'text', (column) => column.notNull())
    .addColumn('answer_id', 'text', (column) => column.notNull())
    .addColumn('vote', 'text', (column) => column.notNull())
    .addColumn('reason', 'text')
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('feedback_key', ['platform', 'tenant', 'user_id', 'answer_id'])
    .execute();
  await db.schema
    .createTable('unanswered')
    .addColumn('id', sequence.type, sequence.define)
    .addColumn('platform', 'text', (column) => column.notNull())
    .addColumn('tenant', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('secrets')
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('key_id', 'text', (column) => column.notNull())
    .addColumn('sealed', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('secrets_key', ['kind', 'key'])
    .execute();
}

/** What was written before stays without one, and expires within a day. */
async function nameTenants(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('conversations').addColumn('tenant', 'text').execute();
  await db.schema
    .createIndex('conversations_tenant')
    .on('conversations')
    .column('tenant')
    .execute();
}

async function createInbox(db: Kysely<unknown>): Promise<void> {
  for (const column of ['about', 'question']) {
    await db.schema.alterTable('feedback').addColumn(column, 'text').execute();
  }
  for (const table of ['feedback', 'unanswered']) {
    await db.schema.createIndex(`${table}_at`).on(table).column('at').execute();
  }
  await db.schema
    .createTable('ignored')
    .addColumn('key', 'text', (column) => column.primaryKey().notNull())
    .addColumn('words', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .execute();
}

async function createExpiring(
  db: Kysely<unknown>,
  table: string,
  key: string,
  ...texts: readonly string[]
): Promise<void> {
  let statement = db.schema
    .createTable(table)
    .addColumn(key, 'text', (column) => column.primaryKey().notNull());
  for (const text of texts) statement = statement.addColumn(text, 'text', (each) => each.notNull());
  await statement.addColumn('expires_at', 'bigint', (column) => column.notNull()).execute();
  await db.schema.createIndex(`${table}_expires_at`).on(table).column('expires_at').execute();
}

async function createJobs(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('jobs')
    .addColumn('key', 'text', (column) => column.primaryKey().notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('tenant', 'text')
    .addColumn('owner', 'text')
    .addColumn('payload', 'text', (column) => column.notNull())
    .addColumn('due_at', 'bigint', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('attempts', 'integer', (column) => column.notNull())
    .addColumn('lease', 'text')
    .addColumn('leased_until', 'bigint', (column) => column.notNull())
    .addColumn('begun_at', 'bigint')
    .addColumn('expires_at', 'bigint')
    .execute();
  for (const columns of [['state', 'due_at'], ['tenant'], ['owner'], ['expires_at']]) {
    const name = `jobs_${columns.join('_')}`;
    await db.schema.createIndex(name).on('jobs').columns(columns).execute();
  }
}
