import type { ListedUnansweredStore } from '../listed';
import type { Engine } from './engine';
import { rowKey, rowText } from './row-key';

/** Creates a store that keeps every question that got no answer. */
export function createSqlUnansweredStore(engine: Pick<Engine, 'db'>): ListedUnansweredStore {
  return {
    async record({ platform, tenant, text, reason, at }) {
      await engine.db
        .insertInto('unanswered')
        .values({ platform, tenant: rowKey(tenant), text: rowText(text), reason, at })
        .execute();
    },
    async forgetTenant({ platform, tenant }) {
      await engine.db
        .deleteFrom('unanswered')
        .where('platform', '=', platform)
        .where('tenant', '=', rowKey(tenant))
        .execute();
    },
    list() {
      return engine.db
        .selectFrom('unanswered')
        .select(['platform', 'tenant', 'text', 'reason', 'at'])
        .orderBy('id')
        .execute();
    },
  };
}
