import type { Feedback, UnansweredQuestion } from '../../dialog';
import { openBeside } from './open-beside';
import type { Storage } from './open-engine';
import { createSqlFeedbackStore } from './sql-feedback-store';
import { createSqlUnansweredStore } from './sql-unanswered-store';

/** Questions that were set aside, by the hashes of their words. */
export interface IgnoredWords {
  readonly id: string;
  readonly signature: readonly string[];
}

/** What the people who keep the knowledge look at. */
export interface InboxData {
  readonly unanswered: readonly UnansweredQuestion[];
  /** Votes against an answer. */
  readonly disputed: readonly Feedback[];
  readonly ignored: readonly IgnoredWords[];
}

/** Reads what is in the inbox, also beside the process that has the storage open. */
export function readInboxData(storage: Storage): Promise<InboxData> {
  return openBeside(storage, async (engine) => {
    const votes = await createSqlFeedbackStore(engine).list();
    const ignored = await engine.db.selectFrom('ignored').selectAll().orderBy('at').execute();
    return {
      unanswered: await createSqlUnansweredStore(engine).list(),
      disputed: votes.filter(({ vote }) => vote === 'not-right'),
      ignored: ignored.map(({ key, words }) => ({ id: key, signature: JSON.parse(words) })),
    };
  });
}

/** Sets questions aside until `unignoreWords`. */
export function ignoreWords(
  storage: Storage,
  { id, signature }: IgnoredWords,
  now: () => number,
): Promise<void> {
  return openBeside(storage, async ({ db }) => {
    await db
      .insertInto('ignored')
      .values({ key: id, words: JSON.stringify(signature), at: now() })
      .onConflict((conflict) => conflict.column('key').doNothing())
      .execute();
  });
}

/** Takes back that questions were set aside; false where they were not. */
export function unignoreWords(storage: Storage, id: string): Promise<boolean> {
  return openBeside(storage, async ({ db }) => {
    const { numDeletedRows } = await db
      .deleteFrom('ignored')
      .where('key', '=', id)
      .executeTakeFirst();
    return numDeletedRows > 0n;
  });
}
