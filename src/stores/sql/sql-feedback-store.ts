import type { Feedback } from '../../dialog';
import type { ListedFeedbackStore } from '../listed';
import type { Engine } from './engine';
import { createPersonalFeedback, FEEDBACK_KEY, toFeedback } from './personal-feedback';
import { rowKey, rowText } from './row-key';
import type { Tables } from './tables';

/** Creates a store that keeps votes; a user's last vote on an answer replaces the one before. */
export function createSqlFeedbackStore({ db }: Pick<Engine, 'db'>): ListedFeedbackStore {
  return {
    async record(feedback) {
      const row = toRow(feedback);
      const { vote, reason, at } = row;
      await db
        .insertInto('feedback')
        .values(row)
        .onConflict((conflict) =>
          conflict.columns(FEEDBACK_KEY).doUpdateSet(({ fn, ref }) => ({
            vote,
            reason,
            at,
            // A form sent after the press knows less of the answer than the press did.
            about: vote === 'helpful' ? null : fn.coalesce('excluded.about', ref('feedback.about')),
            question:
              vote === 'helpful'
                ? null
                : fn.coalesce('excluded.question', ref('feedback.question')),
          })),
        )
        .execute();
    },
    ...createPersonalFeedback({ db }),
    async forgetTenant({ platform, tenant }) {
      await db
        .deleteFrom('feedback')
        .where('platform', '=', platform)
        .where('tenant', '=', rowKey(tenant))
        .execute();
    },
    async list() {
      const rows = await db.selectFrom('feedback').selectAll().orderBy('at').execute();
      return rows.map(toFeedback);
    },
  };
}

function toRow(feedback: Feedback): Tables['feedback'] {
  const { platform, tenant, user, answerId, vote, reason, about, question, at } = feedback;
  return {
    platform,
    tenant: rowKey(tenant),
    user_id: rowKey(user),
    answer_id: rowKey(answerId),
    vote,
    reason: reason === undefined ? null : rowText(reason),
    about: about ?? null,
    question: question === undefined ? null : rowText(question),
    at,
  };
}
