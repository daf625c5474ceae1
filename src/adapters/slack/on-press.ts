import { type RespondFn, webApi } from '@slack/bolt';
import type { Reply } from '../../replies';
import type { Logger } from '../../telemetry';
import type { Answer, Render } from './answering';
import { isAboutLearning } from './learning-words';
import type { IncomingPress } from './parse-action';
import { post, replace, replaceAtOnce, respondPrivately, whisper } from './posting';
import { type RenderedMessage, renderSentence } from './render';
import { renderPrivately } from './render-share';
import { failureName } from './web-api';

const OLD_BUTTON =
  'This button is from another time and does not work any more. Please ask me again.';

/** Answers a pressed choice or vote where it was pressed. Never rejects. */
export async function onPress(
  answer: Answer,
  logger: Logger,
  client: webApi.WebClient,
  respond: RespondFn | undefined,
  press: IncomingPress,
): Promise<void> {
  try {
    const { reply, message } = await answer(press.turn, renderFor(press));
    if (press.on.isPrivate) {
      const replaces = press.kind === 'choice' && press.replaces && reply !== undefined;
      if (respond !== undefined) await respondPrivately(respond, message, replaces);
    } else {
      await answerOpenly(client, respond, press, reply, message).catch((error: unknown) => {
        // Under an answer shared where the bot is no member, only the response_url may speak.
        const isRefused = error instanceof webApi.WebAPIPlatformError;
        if (!isRefused || respond === undefined) throw error;
        return respondPrivately(respond, message, false);
      });
    }
  } catch (error) {
    logger.error('slack-press-failed', { turn: press.turn.id, error: failureName(error) });
  }
}

/** Beside the message that carries the button, or in its place. */
async function answerOpenly(
  client: webApi.WebClient,
  respond: RespondFn | undefined,
  { kind, turn, on, replaces }: IncomingPress,
  reply: Reply | undefined,
  message: RenderedMessage,
): Promise<void> {
  // A journey is the presser's own, whoever else sees the button.
  const isLearning = isAboutLearning(turn);
  const isPersonal = isLearning && turn.scope !== 'personal';
  if (kind === 'feedback' || reply === undefined || isPersonal) await whisper(client, on, message);
  else if (replaces && isLearning) await replaceAtOnce(client, respond, on, message);
  else if (replaces) await replace(client, on, message);
  else await post(client, on.place, message);
}

/** A private answer can be shared, in its thread where it stands in one. */
function renderFor({ on }: IncomingPress): Render | undefined {
  const { thread } = on.place;
  return on.isPrivate ? renderPrivately(thread === on.ts ? undefined : thread) : undefined;
}

/** Says that a button nobody knows any more is old. Never rejects. */
export async function onUnknownPress(
  logger: Logger,
  respond: RespondFn | undefined,
): Promise<void> {
  logger.info('slack-button-unknown');
  if (respond === undefined) return;
  try {
    await respondPrivately(respond, renderSentence(OLD_BUTTON), false);
  } catch (error) {
    logger.error('slack-press-failed', { error: failureName(error) });
  }
}
