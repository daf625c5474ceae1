import type { Kysely } from 'kysely';

/** Makes the tables of enrolments, of counts of erased people, and of journeys as they were. */
export async function createOnboarding(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('enrolments')
    .addColumn('key', 'text', (column) => column.primaryKey().notNull())
    .addColumn('tenant', 'text', (column) => column.notNull())
    .addColumn('owner', 'text', (column) => column.notNull())
    .addColumn('team', 'text')
    .addColumn('certificate', 'text')
    .addColumn('finished_at', 'bigint')
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .execute();
  for (const columns of [['tenant', 'team'], ['owner'], ['certificate']]) {
    const name = `enrolments_${columns.join('_')}`;
    await db.schema.createIndex(name).on('enrolments').columns(columns).execute();
  }
  await db.schema
    .createTable('erased_enrolments')
    .addColumn('tenant', 'text', (column) => column.notNull())
    .addColumn('team', 'text', (column) => column.notNull())
    .addColumn('enrolled', 'integer', (column) => column.notNull())
    .addColumn('finished', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('erased_enrolments_key', ['tenant', 'team'])
    .execute();
  await db.schema
    .createTable('journeys')
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('version', 'text', (column) => column.notNull())
    .addColumn('content', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('journeys_key', ['id', 'version'])
    .execute();
}
