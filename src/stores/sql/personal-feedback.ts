import type { Feedback, PersonalStore, PersonRef } from '../../dialog';
import type { Engine } from './engine';
import { createNaming, likeNaming } from './naming';
import { rowHash, rowKey } from './row-key';
import type { Tables } from './tables';

/** What names a vote. */
export const FEEDBACK_KEY = ['platform', 'tenant', 'user_id', 'answer_id'] as const;

/** A person's votes, and what others' votes tell of the person. */
export function createPersonalFeedback({ db }: Pick<Engine, 'db'>): PersonalStore {
  return {
    async exportPerson({ platform, tenant, user }) {
      const rows = await db
        .selectFrom('feedback')
        .selectAll()
        .where('platform', '=', platform)
        .where('tenant', '=', rowKey(tenant))
        .where('user_id', '=', rowKey(user))
        .orderBy('at')
        .execute();
      return rows.map(toFeedback);
    },
    async forgetPerson(person) {
      const theirs = await db
        .deleteFrom('feedback')
        .where('platform', '=', person.platform)
        .where('tenant', '=', rowKey(person.tenant))
        .where('user_id', '=', rowKey(person.user))
        .executeTakeFirst();
      return Number(theirs.numDeletedRows) + (await forgetMentions({ db }, person));
    },
  };
}

/** A row as the vote it holds. */
export function toFeedback({
  user_id,
  answer_id,
  reason,
  about,
  question,
  ...row
}: Tables['feedback']) {
  return {
    answerId: answer_id,
    platform: row.platform,
    tenant: row.tenant,
    user: user_id,
    vote: row.vote as Feedback['vote'],
    ...(reason === null ? {} : { reason }),
    ...(about === null ? {} : { about }),
    ...(question === null ? {} : { question }),
    at: row.at,
  };
}

/** Others' votes on what this person asked stay, without the id and without words that name them. */
async function forgetMentions({ db }: Pick<Engine, 'db'>, person: PersonRef): Promise<number> {
  const like = likeNaming(person);
  const isNaming = createNaming(person);
  const rows = await db
    .selectFrom('feedback')
    .selectAll()
    .where('platform', '=', person.platform)
    .where('tenant', '=', rowKey(person.tenant))
    .where(({ or, eb }) =>
      or([eb('answer_id', 'like', like), eb('reason', 'like', like), eb('question', 'like', like)]),
    )
    .execute();
  const naming = rows.filter((row) => [row.answer_id, row.reason, row.question].some(isNaming));
  for (const row of naming) {
    await db
      .updateTable('feedback')
      .set({
        answer_id: isNaming(row.answer_id) ? rowHash(row.answer_id) : row.answer_id,
        reason: isNaming(row.reason) ? null : row.reason,
        question: isNaming(row.question) ? null : row.question,
      })
      .where(({ and, eb }) => and(FEEDBACK_KEY.map((column) => eb(column, '=', row[column]))))
      .execute();
  }
  return naming.length;
}
