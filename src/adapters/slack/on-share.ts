import { type RespondFn, webApi } from '@slack/bolt';
import { answerAgain } from './answer-again';
import type { Place } from './parse';
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
    // Before the claim: what could not be answered may be shared by the next press.
    const reply = await answerAgain(answer, press.turns);
    if (reply === undefined) return await tell(renderSentence(FAILED), false);
    if (!(await once(press.id))) return await tell(renderSentence(ALREADY), false);
    await publish(client, respond, press.place, renderShared(press.user)(reply, press.id));
    await tell(renderAsShared(reply, press.id), true);
  } catch (error) {
    logger.error('slack-share-failed', { id: press.id, error: failureName(error) });
    await tell(renderSentence(FAILED), false).catch(() => undefined);
  }
}

/**
 * Through the `response_url`, which speaks even where the bot is no member, such as between two people; it knows no
 * threads, so into one as the bot itself, where it may.
 */
async function publish(
  client: webApi.WebClient,
  respond: RespondFn | undefined,
  place: Place,
  message: RenderedMessage,
): Promise<void> {
  if (respond === undefined) return post(client, place, message);
  if (place.thread === undefined) return respondPublicly(respond, message);
  await post(client, place, message).catch((error: unknown) => {
    if (!(error instanceof webApi.WebAPIPlatformError)) throw error;
    return respondPublicly(respond, message);
  });
}
