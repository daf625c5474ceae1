import { type RespondArguments, type RespondFn, webApi } from '@slack/bolt';
import { withoutPictures } from './blocks';
import type { Place } from './parse';
import type { PressedMessage } from './parse-action';
import type { RenderedMessage } from './render';

type Client = webApi.WebClient;

/** What no message of ours ever does: show previews of the pages it cites. */
const QUIET = { unfurl_links: false, unfurl_media: false } as const;

/** Slack's words for a message whose layout it does not take, as on servers that lack a newer block. */
const LAYOUT_REFUSED: readonly string[] = [
  'invalid_blocks',
  'invalid_blocks_format',
  'msg_blocks_too_long',
  'msg_too_long',
];

/** Posts into a thread or a direct message. */
export async function post(client: Client, place: Place, message: RenderedMessage): Promise<void> {
  const to = {
    channel: place.channel,
    ...(place.thread === undefined ? {} : { thread_ts: place.thread }),
    ...QUIET,
  };
  await withPlainFallback(message, (content) =>
    client.apiCall('chat.postMessage', { ...to, ...content }),
  );
}

/** Puts a message in the place of the one that carries the pressed button. */
export async function replace(
  client: Client,
  on: PressedMessage,
  message: RenderedMessage,
): Promise<void> {
  const which = { channel: on.place.channel, ts: on.ts };
  await withPlainFallback(message, (content) =>
    client.apiCall('chat.update', { ...which, ...content }),
  );
}

/**
 * Puts a message in the place of the one that carries the pressed button, through the `response_url` of the press
 * where there is one: `chat.update` is allowed some fifty times a minute in a workspace, and a whole company may be
 * answering questions.
 */
export async function replaceAtOnce(
  client: Client,
  respond: RespondFn | undefined,
  on: PressedMessage,
  message: RenderedMessage,
): Promise<void> {
  if (respond === undefined) return replace(client, on, message);
  const answer: RespondArguments = { replace_original: true, ...QUIET, ...message };
  await respond(answer).catch(() => replace(client, on, message));
}

/** Shows a message to one person only, in a thread or a channel's main flow. */
export async function whisper(
  client: Client,
  to: Pick<PressedMessage, 'place' | 'user'>,
  message: RenderedMessage,
): Promise<void> {
  const { channel, thread } = to.place;
  const where = {
    channel,
    user: to.user,
    ...(thread === undefined ? {} : { thread_ts: thread }),
  };
  await withPlainFallback(message, (content) =>
    client.apiCall('chat.postEphemeral', { ...where, ...content }),
  );
}

/** Answers a command or a press privately through its `response_url`; one more try, without pictures, when the first fails. */
export async function respondPrivately(
  respond: RespondFn,
  message: RenderedMessage,
  replaces: boolean,
): Promise<void> {
  const answer: RespondArguments = {
    response_type: 'ephemeral',
    replace_original: replaces,
    ...QUIET,
    ...message,
  };
  const again = { ...answer, blocks: withoutPictures(message.blocks) };
  await respond(answer).catch(() => respond(again));
}

/** Posts for everybody where a private answer stands, through its `response_url`; one try, so never twice. */
export async function respondPublicly(respond: RespondFn, message: RenderedMessage): Promise<void> {
  const answer: RespondArguments = {
    response_type: 'in_channel',
    replace_original: false,
    ...QUIET,
    ...message,
  };
  await respond(answer);
}

/**
 * Sends the message, plainer where its layout is refused. The blocks go out as the text they are sent as anyway:
 * objects would be copied by the client for a log that nobody reads.
 */
async function withPlainFallback(
  message: RenderedMessage,
  send: (content: { text: string; blocks: string }) => Promise<unknown>,
): Promise<void> {
  const plainer = withoutPictures(message.blocks);
  const hasPicture = plainer.length < message.blocks.length;
  const layouts = [message.blocks, ...(hasPicture ? [plainer] : []), []];
  for (const [index, blocks] of layouts.entries()) {
    try {
      await send({ text: message.text, blocks: JSON.stringify(blocks) });
      return;
    } catch (error) {
      const isRefused =
        error instanceof webApi.WebAPIPlatformError && LAYOUT_REFUSED.includes(error.data.error);
      if (!isRefused || index === layouts.length - 1) throw error;
    }
  }
}
