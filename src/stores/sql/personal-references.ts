import type { PersonalStore, PersonRef } from '../../dialog';
import type { Engine } from './engine';
import { rowKey } from './row-key';

/** What is kept encrypted to write to a person: found by its key, never opened. */
export function createPersonalReferences({ db }: Pick<Engine, 'db'>): PersonalStore {
  const keyOf = ({ platform, tenant, user }: PersonRef) =>
    rowKey(JSON.stringify([platform, tenant, 'person', user]));
  return {
    async exportPerson(person) {
      const rows = await db
        .selectFrom('secrets')
        .select('key')
        .where('kind', '=', 'reference')
        .where('key', '=', keyOf(person))
        .execute();
      return rows.map(({ key }) => ({ key, sealed: true }));
    },
    async forgetPerson(person) {
      const { numDeletedRows } = await db
        .deleteFrom('secrets')
        .where('kind', '=', 'reference')
        .where('key', '=', keyOf(person))
        .executeTakeFirst();
      return Number(numDeletedRows);
    },
  };
}
