import { conversationKey, type FeedbackInput, type Turn } from '../../dialog';
import type { Desk } from './desk';
import { ACKNOWLEDGED, type InvokeAnswer } from './invoke-response';

/** Notes a thumb under an answer; Teams says thank you by itself. */
export function onVote(desk: Desk, turn: Turn, input: FeedbackInput): InvokeAnswer {
  const answerId = desk.repliedTurns.find(input.answerId);
  const vote: Turn = { ...turn, input: { ...input, answerId } };
  void desk.thinking.run(conversationKey(turn.conversation), async () => {
    const { failure } = await desk.answer(vote, desk.timing.dialog);
    if (failure !== undefined) return;
    desk.logger.info('feedback-received', { platform: 'teams', vote: input.vote });
  });
  return ACKNOWLEDGED;
}
