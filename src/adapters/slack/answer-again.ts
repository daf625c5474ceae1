import type { Turn } from '../../dialog';
import { joinReplies, type Reply } from '../../replies';
import type { Answer } from './answering';

/**
 * The reply that the turns give together: the verdicts of all in one, or the first where it is something else;
 * `undefined` when the knowledge holds none of it any more or the dialog failed.
 */
export async function answerAgain(
  answer: Answer,
  turns: readonly Turn[],
): Promise<Reply | undefined> {
  const replies: Reply[] = [];
  for (const turn of turns) {
    const { reply } = await answer(turn);
    if (reply !== undefined) replies.push(reply);
  }
  return joinReplies(replies);
}
