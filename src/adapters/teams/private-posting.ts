import type { Reply } from '../../replies';
import type { Arrival } from './arrival';
import { CAPABILITIES } from './capabilities';
import type { ConversationReferenceLike } from './cloud-adapter';
import { DeliveryError } from './delivery-error';
import type { Desk } from './desk';
import { partsOf } from './message-parts';
import { postMessage, sentReply } from './post-message';
import { destinationOf, unopenedChat } from './references';
import { render, type TeamsMessage } from './render';
import type { SentReply } from './replied-turns';

/** What everybody may read where somebody's answer is theirs alone. */
const ANSWERED = 'I have answered you in our own chat, since that is yours alone.';
const NO_CHAT =
  'That is yours alone, and I cannot write to you in private. Add me as an app of your own and ask me in our chat.';

/**
 * Posts a reply that its asker alone may see: in the conversation where Teams keeps it from the others, else in their
 * own chat with the bot, never to all.
 *
 * Teams takes replies to the asker alone as messages of their own that name the one they answer.
 */
export async function postPrivately(
  desk: Desk,
  arrival: Arrival,
  reply: Reply,
): Promise<SentReply> {
  const { activity, reference } = arrival;
  const { activityId, ...place } = reference;
  const { line, card } = partsOf(render(reply, CAPABILITIES.targeted));
  const question = activity.isTargeted ? activityId : undefined;
  const post = (part: TeamsMessage) =>
    desk.outbox.reply(place, answering(part, question), { isTargeted: true });
  try {
    const lineId = line && (await post(line));
    const cardId = card && (await post(card));
    return sentReply(lineId, cardId, true);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return postPersonally(desk, arrival, reply);
  }
}

async function postPersonally(desk: Desk, arrival: Arrival, reply: Reply): Promise<SentReply> {
  try {
    await postMessage(desk.outbox, await openOwnChat(desk, arrival), render(reply));
  } catch (error) {
    if (isRefusal(error)) await pointOut(desk, arrival, NO_CHAT);
    throw error;
  }
  await pointOut(desk, arrival, ANSWERED);
  return { isTargeted: false };
}

/** The asker's own chat with the bot, which is opened where it is not known. */
async function openOwnChat(
  desk: Desk,
  { activity, reference }: Arrival,
): Promise<ConversationReferenceLike> {
  const to = destinationOf({ ...activity, scope: 'personal' });
  const known = await desk.references.find(to);
  if (known) return known;
  const { tenant = '', from, locality } = activity;
  const opened = await desk.outbox.open(unopenedChat(reference, from, tenant));
  await desk.references.keep(to, opened, locality);
  return opened;
}

/** One line for those who saw the question; where only its asker did, there is nobody to tell. */
async function pointOut(desk: Desk, { activity, reference }: Arrival, text: string): Promise<void> {
  if (activity.isTargeted) return;
  await desk.outbox.reply(reference, render({ kind: 'notice', text, choices: [] }));
}

function answering(message: TeamsMessage, question: string | undefined): object {
  if (question === undefined) return message;
  const info = { type: 'targetedMessageInfo', messageId: question };
  return { ...message, entities: [...message.entities, info] };
}

function isRefusal(error: unknown): boolean {
  const status = error instanceof DeliveryError ? error.status : undefined;
  return status !== undefined && status >= 400 && status < 500 && status !== 401 && status !== 429;
}
