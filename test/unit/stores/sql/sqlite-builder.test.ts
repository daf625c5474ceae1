import Database from 'libsql';
import type { Engine } from '../../../../src/stores/sql/engine';
import type { LogSync } from '../../../../src/stores/sql/log-sync';
import { createSqlConversationStore } from '../../../../src/stores/sql/sql-conversation-store';
import { createSqlDeliveryStore } from '../../../../src/stores/sql/sql-delivery-store';
import { createSqliteBuilder } from '../../../../src/stores/sql/sqlite-builder';

const TABLES = `
  create table deliveries (id text primary key, expires_at integer);
  create table conversations (key text primary key, state text, owner text, tenant text, expires_at integer)`;

/** A disk that confirms when it is told to. */
function aDisk() {
  const waiting: { when: 'soon' | 'now'; settle: () => void; fail: (cause: Error) => void }[] = [];
  return {
    waiting,
    confirm: (when: 'soon' | 'now' = 'now') =>
      new Promise<void>((settle, fail) => {
        waiting.push({ when, settle, fail });
      }),
  };
}

function open(confirm: LogSync['confirm']): Pick<Engine, 'db'> {
  const database = new Database(':memory:');
  database.exec(TABLES);
  return { db: createSqliteBuilder(database, confirm) };
}

/** As long as everything takes that waits for no disk. */
const aTurn = () =>
  new Promise<false>((resolve) => setImmediate(() => setImmediate(resolve, false)));

const settled = (work: Promise<unknown>) => Promise.race([work.then(() => true), aTurn()]);

const insert = ({ db }: Pick<Engine, 'db'>, id: string) =>
  db.insertInto('deliveries').values({ id, expires_at: 1 }).execute();
const count = async ({ db }: Pick<Engine, 'db'>) =>
  (await db.selectFrom('deliveries').selectAll().execute()).length;

describe('createSqliteBuilder', () => {
  it('settles what was written once the disk has it, and lets others read meanwhile', async () => {
    const disk = aDisk();
    const engine = open(disk.confirm);

    const written = insert(engine, 'a');

    expect(await settled(written)).toBe(false);
    expect(await count(engine)).toBe(1);
    disk.waiting[0]?.settle();
    expect(await settled(written)).toBe(true);
    expect(disk.waiting).toHaveLength(1);
  });

  it('has each of two writes confirmed', async () => {
    const disk = aDisk();
    const engine = open(disk.confirm);

    const written = [insert(engine, 'a'), insert(engine, 'b')];
    await settled(Promise.all(written));
    disk.waiting[0]?.settle();

    expect(await Promise.all(written.map(settled))).toEqual([true, false]);
    disk.waiting[1]?.settle();
    await Promise.all(written);
  });

  it('has a transaction confirmed once, as a whole', async () => {
    const disk = aDisk();
    const engine = open(disk.confirm);

    const written = engine.db.transaction().execute(async (db) => {
      await insert({ db }, 'a');
      await insert({ db }, 'b');
    });
    await settled(written);

    expect(disk.waiting.map(({ when }) => when)).toEqual(['now']);
    disk.waiting[0]?.settle();
    await written;
  });

  it('rejects what the disk does not take', async () => {
    const disk = aDisk();

    const written = insert(open(disk.confirm), 'a');
    await settled(written);
    disk.waiting[0]?.fail(new RangeError('full'));

    await expect(written).rejects.toThrow('full');
  });

  it('waits for no disk with what a conversation is about', async () => {
    const disk = aDisk();
    const store = createSqlConversationStore(open(disk.confirm), () => 1);

    await store.write('one', { service: 'rds', at: 1 });

    expect(await store.read('one')).toEqual({ service: 'rds', at: 1 });
    expect(disk.waiting).toEqual([]);
  });
});

describe('createSqlDeliveryStore', () => {
  it('tells a claim before the disk has confirmed it, which it has to', async () => {
    const disk = aDisk();
    const store = createSqlDeliveryStore(open(disk.confirm), () => 1);

    expect([await store.claim('a'), await store.claim('a')]).toEqual([true, false]);
    await aTurn();
    expect(disk.waiting.map(({ when }) => when)).toEqual(['soon', 'soon']);
  });

  it('reports a claim that the disk does not confirm', async () => {
    const disk = aDisk();
    const unconfirmed: unknown[] = [];
    const store = createSqlDeliveryStore(
      open(disk.confirm),
      () => 1,
      (cause) => unconfirmed.push(cause),
    );
    await store.claim('a');
    await aTurn();
    const failure = new RangeError('full');

    disk.waiting[0]?.fail(failure);
    await aTurn();

    expect(unconfirmed).toEqual([failure]);
  });
});
