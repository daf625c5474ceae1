import type { Turn } from '../../dialog';
import type { Reply } from '../../replies';
import type { TeamsActivity } from './activity';
import { CAPABILITIES } from './capabilities';
import type { ConversationReferenceLike } from './cloud-adapter';
import { DeliveryError } from './delivery-error';
import type { Arrival, Desk, Outbox } from './desk';
import { partsOf, renderBoth } from './message-parts';
import { deliveryId, LATEST_REPLY } from './parse';
import { destinationOf } from './references';
import { render, type TeamsMessage } from './render';
import type { SentReply } from './replied-turns';
import { reportFailure } from './report-failure';

/** Posts a message, its line before its card; rejects with a `DeliveryError` once a part is not taken. */
export async function postMessage(
  outbox: Pick<Outbox, 'reply'>,
  reference: ConversationReferenceLike,
  message: TeamsMessage,
): Promise<SentReply> {
  const { line, card } = partsOf(message);
  const lineId = line && (await outbox.reply(reference, line));
  const cardId = card && (await outbox.reply(reference, card));
  return sentReply(lineId, cardId, false);
}

/**
 * Posts the reply to a turn, to its asker alone where the message came to the bot alone. Never rejects;
 * false = Teams did not take it.
 */
export async function postReply(
  desk: Desk,
  arrival: Arrival,
  turn: Turn,
  reply: Reply,
): Promise<boolean> {
  const { activity, reference } = arrival;
  try {
    const sent =
      activity.isTargeted && activity.scope !== 'personal'
        ? await postTargeted(desk, arrival, reply)
        : await postMessage(desk.outbox, reference, render(reply));
    remember(desk, activity, turn, sent);
    desk.repliedTurns.remember(deliveryId(activity, LATEST_REPLY), turn.id);
    desk.logger.info('turn-answered', { platform: 'teams', kind: reply.kind });
    return true;
  } catch (error) {
    reportFailure(desk.logger, 'reply-failed', turn.id, error);
    return false;
  }
}

/** Puts a reply in the place of one that was posted, its card before its line. Never rejects. */
export async function updateReply(
  desk: Desk,
  { activity, reference }: Arrival,
  turn: Turn,
  reply: Reply,
  sent: SentReply,
): Promise<void> {
  const { isTargeted } = sent;
  const { outbox, logger } = desk;
  try {
    const { line, card } = renderBoth(reply, CAPABILITIES[isTargeted ? 'targeted' : 'message']);
    if (sent.card) await outbox.update(reference, sent.card, card, isTargeted);
    if (sent.line) await outbox.update(reference, sent.line, line, isTargeted);
    remember(desk, activity, turn, sent);
    logger.info('reply-updated', { platform: 'teams', kind: reply.kind });
  } catch (error) {
    reportFailure(logger, 'update-failed', turn.id, error);
  }
}

function remember(desk: Desk, activity: TeamsActivity, turn: Turn, sent: SentReply): void {
  for (const id of [sent.line, sent.card]) {
    if (id) desk.repliedTurns.remember(deliveryId(activity, id), turn.id);
  }
  desk.repliedTurns.rememberReply(turn.id, sent);
}

/** Teams takes replies to the asker alone as messages of their own that name the one they answer. */
async function postTargeted(
  desk: Desk,
  { activity, reference }: Arrival,
  reply: Reply,
): Promise<SentReply> {
  const { activityId, ...place } = reference;
  const { line, card } = partsOf(render(reply, CAPABILITIES.targeted));
  const post = (part: TeamsMessage) => {
    return desk.outbox.reply(place, answering(part, activityId), true);
  };
  try {
    const lineId = line && (await post(line));
    const cardId = card && (await post(card));
    return sentReply(lineId, cardId, true);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return postPersonally(desk, activity, reply, error);
  }
}

/** Where Teams does not take a private reply in the conversation, it goes to the asker's own chat, never to all. */
async function postPersonally(
  desk: Desk,
  activity: TeamsActivity,
  reply: Reply,
  refusal: unknown,
): Promise<SentReply> {
  const own = await desk.references.find(destinationOf({ ...activity, scope: 'personal' }));
  if (!own) throw refusal;
  await postMessage(desk.outbox, own, render(reply));
  return { isTargeted: false };
}

function sentReply(line: string | undefined, card: string | undefined, isTargeted: boolean) {
  return { ...(line && { line }), ...(card && { card }), isTargeted };
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
