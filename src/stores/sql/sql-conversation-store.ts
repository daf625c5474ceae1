import {
  type Clock,
  type ConversationState,
  type ConversationStore,
  ownerOf,
  type TenantStore,
  tenantOf,
} from '../../dialog';
import { LIFETIME_MS } from '../lifetime';
import { createBatch } from './batch';
import type { Engine } from './engine';
import { keepQuery } from './kept-query';
import { createPersonalConversations } from './personal-conversations';
import { personKey, rowKey, tenantKey } from './row-key';

/** What is to be written: key, state, and when it may go. */
type Written = readonly [string, ConversationState, number];

/** The values of a row, in the order of `insertLast`. */
function toValues([key, state, until]: Written) {
  const owner = ownerOf(key);
  const tenant = tenantOf(key);
  return [
    rowKey(key),
    JSON.stringify(state),
    owner ? personKey(owner) : null,
    tenant ? tenantKey(tenant) : null,
    until,
  ];
}

/** Creates a store that keeps conversations for 24 hours; the writes of one tick are one statement. */
export function createSqlConversationStore(
  engine: Pick<Engine, 'db'>,
  clock: Clock,
): ConversationStore & TenantStore {
  const upsert = keepQuery((rows) => insertLast(engine, rows));
  const select = keepQuery(() => selectState(engine));
  const write = createBatch(async (items: readonly Written[]) => {
    const last = new Map(items.map((item) => [rowKey(item[0]), toValues(item)]));
    const rows = [...last].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, values]) => values);
    await engine.db.executeQuery(upsert(rows.flat(), rows.length));
    return items.map(() => undefined);
  });
  return {
    async read(key) {
      const { rows } = await engine.db.executeQuery(select([rowKey(key), clock()]));
      return rows[0] && JSON.parse(rows[0].state);
    },
    write: (key, state) => write([key, state, clock() + LIFETIME_MS]),
    async forget(key) {
      await engine.db.deleteFrom('conversations').where('key', '=', rowKey(key)).execute();
    },
    ...createPersonalConversations(engine, clock),
    async forgetTenant(tenant) {
      await engine.db.deleteFrom('conversations').where('tenant', '=', tenantKey(tenant)).execute();
    },
  };
}

function selectState({ db }: Pick<Engine, 'db'>) {
  return db
    .selectFrom('conversations')
    .select('state')
    .where('key', '=', '')
    .where('expires_at', '>', 0);
}

function insertLast({ db }: Pick<Engine, 'db'>, rows: number) {
  const row = { key: '', state: '', owner: '', tenant: '', expires_at: 0 };
  return db
    .insertInto('conversations')
    .values(Array.from({ length: rows }, () => row))
    .onConflict((conflict) =>
      conflict.column('key').doUpdateSet(({ ref }) => ({
        state: ref('excluded.state'),
        expires_at: ref('excluded.expires_at'),
      })),
    );
}
