import type { Reply } from '../replies';
import { attempt } from './attempt';
import type { DialogParts } from './dialog-parts';
import { hear, warned } from './hear';
import type { FeedbackInput, Turn } from './turn';

/** Notes a vote on an answer and says whether that worked. */
export async function recordVote(
  parts: DialogParts,
  turn: Turn,
  { answerId, vote, reason }: FeedbackInput,
): Promise<Reply> {
  const { platform, tenant } = turn.conversation;
  const heard = reason === undefined ? undefined : hear(parts, reason);
  const feedback = {
    answerId,
    platform,
    tenant,
    user: turn.user.id,
    vote,
    ...(heard?.mayKeep && { reason: heard.text }),
    at: parts.clock(),
  };
  const isNoted = await attempt(parts, 'feedback', async () => {
    await parts.feedback.record(feedback);
    return true;
  });
  const text = isNoted
    ? 'Thank you, noted. The people who keep the knowledge will see it.'
    : 'I could not note that just now. Please try again in a minute.';
  return warned({ kind: 'notice', text, choices: [] }, heard?.warning);
}
