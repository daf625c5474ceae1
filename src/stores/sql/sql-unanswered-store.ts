import type { PersonRef } from '../../dialog';
import type { ListedUnansweredStore } from '../listed';
import type { Engine } from './engine';
import { createNaming, likeNaming } from './naming';
import { rowKey, rowText } from './row-key';

/** Creates a store that keeps every question that got no answer; nobody's id is kept with it. */
export function createSqlUnansweredStore({ db }: Pick<Engine, 'db'>): ListedUnansweredStore {
  const naming = async (person: PersonRef) => {
    const rows = await db
      .selectFrom('unanswered')
      .selectAll()
      .where('platform', '=', person.platform)
      .where('tenant', '=', rowKey(person.tenant))
      .where('text', 'like', likeNaming(person))
      .execute();
    const isNaming = createNaming(person);
    return rows.filter(({ text }) => isNaming(text));
  };
  return {
    async record({ platform, tenant, text, reason, at }) {
      await db
        .insertInto('unanswered')
        .values({ platform, tenant: rowKey(tenant), text: rowText(text), reason, at })
        .execute();
    },
    async exportPerson(person) {
      const rows = await naming(person);
      return rows.map(({ id: _, ...question }) => question);
    },
    async forgetPerson(person) {
      const rows = await naming(person);
      for (const { id } of rows) await db.deleteFrom('unanswered').where('id', '=', id).execute();
      return rows.length;
    },
    async forgetTenant({ platform, tenant }) {
      await db
        .deleteFrom('unanswered')
        .where('platform', '=', platform)
        .where('tenant', '=', rowKey(tenant))
        .execute();
    },
    list() {
      return db
        .selectFrom('unanswered')
        .select(['platform', 'tenant', 'text', 'reason', 'at'])
        .orderBy('id')
        .execute();
    },
  };
}
