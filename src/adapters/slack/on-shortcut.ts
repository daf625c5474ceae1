import type { RespondFn, webApi } from '@slack/bolt';
import type { AskedMessage } from './parse-shortcut';
import { post, respondPrivately, whisper } from './posting';
import { type RenderedMessage, renderReply, renderSentence } from './render';
import { renderPrivately } from './render-share';
import type { SurfaceDesk } from './surface-desk';
import { failureName } from './web-api';

const WORDLESS = 'That message holds no words I can read. Ask me in words who is responsible.';

/** Tells one person who is responsible for what a message says, beside that message. Never rejects. */
export async function onMessageShortcut(
  desk: SurfaceDesk,
  client: webApi.WebClient,
  respond: RespondFn | undefined,
  asked: AskedMessage,
): Promise<void> {
  const { turn } = asked;
  try {
    if (!(await desk.once(turn.id))) return;
    if (turn.input.kind === 'text' && turn.input.text === '') {
      const message = renderSentence(WORDLESS);
      return await tell(desk, client, respond, asked, message, message);
    }
    const { reply, message } = await desk.answer(turn, renderPrivately(asked.thread));
    const direct = reply === undefined ? message : renderReply(reply, turn.id);
    await tell(desk, client, respond, asked, message, direct);
  } catch (error) {
    desk.logger.error('slack-shortcut-failed', { turn: turn.id, error: failureName(error) });
  }
}

/** In the thread where the bot is a member, else through the `response_url`, else as a direct message. */
async function tell(
  { logger }: SurfaceDesk,
  client: webApi.WebClient,
  respond: RespondFn | undefined,
  { place, user }: AskedMessage,
  message: RenderedMessage,
  direct: RenderedMessage,
): Promise<void> {
  const ways = [
    () => whisper(client, { place, user }, message),
    ...(respond === undefined ? [] : [() => respondPrivately(respond, message, false)]),
    () => post(client, { channel: user }, direct),
  ];
  for (const [index, way] of ways.entries()) {
    try {
      return await way();
    } catch (error) {
      if (index === ways.length - 1) throw error;
      logger.info('slack-shortcut-next-way', { error: failureName(error) });
    }
  }
}
