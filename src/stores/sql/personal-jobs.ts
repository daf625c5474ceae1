import type { PersonalStore } from '../../dialog';
import type { Engine } from './engine';
import { personKey } from './row-key';

/** The jobs that are about a person, done or not. */
export function createPersonalJobs({ db }: Pick<Engine, 'db'>): PersonalStore {
  return {
    async exportPerson(person) {
      const rows = await db
        .selectFrom('jobs')
        .select(['key', 'kind', 'payload', 'due_at', 'state'])
        .where('owner', '=', personKey(person))
        .orderBy('key')
        .execute();
      return rows.map(({ payload, due_at, ...row }) => ({
        ...row,
        payload: JSON.parse(payload),
        dueAt: due_at,
      }));
    },
    async forgetPerson(person) {
      const { numDeletedRows } = await db
        .deleteFrom('jobs')
        .where('owner', '=', personKey(person))
        .executeTakeFirst();
      return Number(numDeletedRows);
    },
  };
}
