import type { RespondFn } from '@slack/bolt';
import type { Turn } from '../../dialog';
import type { Logger } from '../../telemetry';
import type { Answer } from './answering';
import { respondPrivately } from './posting';
import { failureName } from './web-api';

/** Answers a slash command so that only the asker sees it. Never rejects. */
export async function onCommand(
  answer: Answer,
  logger: Logger,
  respond: RespondFn,
  turn: Turn,
): Promise<void> {
  try {
    const { message } = await answer(turn);
    await respondPrivately(respond, message, false);
  } catch (error) {
    logger.error('slack-command-failed', { turn: turn.id, error: failureName(error) });
  }
}
