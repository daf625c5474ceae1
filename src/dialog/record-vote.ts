import type { Reply } from '../replies';
import { attempt } from './attempt';
import { aboutOf } from './conversation';
import type { DialogParts } from './dialog-parts';
import { hear, warned } from './hear';
import type { Feedback } from './ports';
import { conversationKey, type FeedbackInput, type Turn } from './turn';

/** Notes a vote on an answer and says whether that worked. No vote changes an answer. */
export async function recordVote(
  parts: DialogParts,
  turn: Turn,
  { answerId, vote, reason }: FeedbackInput,
): Promise<Reply> {
  const { platform, tenant } = turn.conversation;
  const heard = reason === undefined ? undefined : hear(parts, reason);
  const feedback: Feedback = {
    answerId,
    platform,
    tenant,
    user: turn.user.id,
    vote,
    ...(heard?.kept !== undefined && { reason: heard.kept }),
    ...(vote === 'not-right' && (await readDisputed(parts, turn, answerId))),
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

/** What the conversation remembers of the answer, if it was its last one. */
async function readDisputed(
  parts: DialogParts,
  { conversation }: Turn,
  answerId: string,
): Promise<Pick<Feedback, 'about' | 'question'>> {
  const { conversations } = parts;
  const key = conversationKey(conversation);
  const state = await attempt(parts, 'conversations', () => conversations.read(key));
  if (state?.answered?.id !== answerId) return {};
  const about = aboutOf(state);
  const { question } = state.answered;
  return { ...(about !== undefined && { about }), ...(question !== undefined && { question }) };
}
