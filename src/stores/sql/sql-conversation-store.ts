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
import { createPersonalConversations } from './personal-conversations';
import { personKey, rowKey, tenantKey } from './row-key';

function toRow(key: string, state: ConversationState) {
  const owner = ownerOf(key);
  const tenant = tenantOf(key);
  return {
    key: rowKey(key),
    state: JSON.stringify(state),
    owner: owner ? personKey(owner) : null,
    tenant: tenant ? tenantKey(tenant) : null,
  };
}

/** Creates a store that keeps conversations for 24 hours; the writes of one tick are one statement. */
export function createSqlConversationStore(
  engine: Pick<Engine, 'db'>,
  clock: Clock,
): ConversationStore & TenantStore {
  const write = createBatch(async (items: readonly (readonly [string, ConversationState])[]) => {
    const expires_at = clock() + LIFETIME_MS;
    const last = new Map(items.map(([key, state]) => [rowKey(key), toRow(key, state)]));
    const rows = [...last.values()]
      .sort((a, b) => (a.key < b.key ? -1 : 1))
      .map((row) => ({ ...row, expires_at }));
    await engine.db
      .insertInto('conversations')
      .values(rows)
      .onConflict((conflict) =>
        conflict.column('key').doUpdateSet(({ ref }) => ({
          state: ref('excluded.state'),
          expires_at: ref('excluded.expires_at'),
        })),
      )
      .execute();
    return items.map(() => undefined);
  });
  return {
    async read(key) {
      const row = await engine.db
        .selectFrom('conversations')
        .select('state')
        .where('key', '=', rowKey(key))
        .where('expires_at', '>', clock())
        .executeTakeFirst();
      return row && JSON.parse(row.state);
    },
    write: (key, state) => write([key, state]),
    async forget(key) {
      await engine.db.deleteFrom('conversations').where('key', '=', rowKey(key)).execute();
    },
    ...createPersonalConversations(engine, clock),
    async forgetTenant(tenant) {
      await engine.db.deleteFrom('conversations').where('tenant', '=', tenantKey(tenant)).execute();
    },
  };
}
