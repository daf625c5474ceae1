import type { Feedback } from '../../dialog';
import type { ListedFeedbackStore } from '../listed';
import type { Engine } from './engine';
import { rowKey, rowText } from './row-key';

/** Creates a store that keeps votes; a user's last vote on an answer replaces the one before. */
export function createSqlFeedbackStore(engine: Pick<Engine, 'db'>): ListedFeedbackStore {
  return {
    async record({ platform, tenant, user, answerId, vote, reason, at }) {
      const last = { vote, reason: reason === undefined ? null : rowText(reason), at };
      await engine.db
        .insertInto('feedback')
        .values({
          platform,
          tenant: rowKey(tenant),
          user_id: rowKey(user),
          answer_id: rowKey(answerId),
          ...last,
        })
        .onConflict((conflict) =>
          conflict.columns(['platform', 'tenant', 'user_id', 'answer_id']).doUpdateSet(last),
        )
        .execute();
    },
    async forgetPerson({ platform, tenant, user }) {
      await engine.db
        .deleteFrom('feedback')
        .where('platform', '=', platform)
        .where('tenant', '=', rowKey(tenant))
        .where('user_id', '=', rowKey(user))
        .execute();
    },
    async forgetTenant({ platform, tenant }) {
      await engine.db
        .deleteFrom('feedback')
        .where('platform', '=', platform)
        .where('tenant', '=', rowKey(tenant))
        .execute();
    },
    async list() {
      const rows = await engine.db.selectFrom('feedback').selectAll().orderBy('at').execute();
      return rows.map((row) => ({
        answerId: row.answer_id,
        platform: row.platform,
        tenant: row.tenant,
        user: row.user_id,
        vote: row.vote as Feedback['vote'],
        ...(row.reason === null ? {} : { reason: row.reason }),
        at: row.at,
      }));
    },
  };
}
