import type { RespondFn, webApi } from '@slack/bolt';
import { answerAgain } from './answer-again';
import type { SharePress } from './parse-share';
import { post, respondPrivately, respondPublicly } from './posting';
import { type RenderedMessage, renderSentence } from './render';
import { renderAsShared, renderShared } from './render-share';
import type { SurfaceDesk } from './surface-desk';
import { failureName } from './web-api';

const ALREADY = 'You have shared this answer already.';
const FAILED = 'I could not share this answer. Please ask again and share the new one.';

/** Posts a private answer where its reader pressed "Share in channel", once, with who shared it. Never rejects. */
export async function onShare(
  desk: SurfaceDesk,
  client: webApi.WebClient,
  respond: RespondFn | undefined,
  press: SharePress,
): Promise<void> {
  const { answer, once, logger } = desk;
  const tell = async (message: RenderedMessage, replaces: boolean) => {
    if (respond !== undefined) await respondPrivately(respond, message, replaces);
  };
  try {
    if (!(await once(press.id))) return await tell(renderSentence(ALREADY), false);
    const reply = await answerAgain(answer, press.turns);
    if (reply === undefined) return await tell(renderSentence(FAILED), false);
    const message = renderShared(press.user)(reply, press.id);
    // Where the bot is no member, in a conversation of two people say, only the response_url may speak.
    await post(client, press.place, message).catch((error: unknown) => {
      logger.info('slack-share-by-response', { error: failureName(error) });
      if (respond === undefined) throw error;
      return respondPublicly(respond, message);
    });
    await tell(renderAsShared(reply, press.id), true);
  } catch (error) {
    logger.error('slack-share-failed', { id: press.id, error: failureName(error) });
    await tell(renderSentence(FAILED), false).catch(() => undefined);
  }
}
