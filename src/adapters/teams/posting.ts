import type { Turn } from '../../dialog';
import type { Reply } from '../../replies';
import { CAPABILITIES } from './capabilities';
import { DeliveryError } from './delivery-error';
import type { Arrival, Desk } from './desk';
import { deliveryId, LATEST_REPLY } from './parse';
import { destinationOf } from './references';
import { render, type TeamsMessage } from './render';
import type { SentReply } from './replied-turns';
import { reportFailure } from './report-failure';

/** Posts the reply to a turn, to its asker alone where the message came to the bot alone. Never rejects. */
export async function postReply(
  desk: Desk,
  arrival: Arrival,
  turn: Turn,
  reply: Reply,
): Promise<void> {
  const { activity, reference } = arrival;
  const isTargeted = activity.isTargeted && activity.scope !== 'personal';
  try {
    const id = isTargeted
      ? await postTargeted(desk, arrival, reply)
      : await desk.outbox.reply(reference, render(reply));
    for (const replied of [id, LATEST_REPLY]) {
      desk.repliedTurns.remember(deliveryId(activity, replied), turn.id);
    }
    if (id !== '') desk.repliedTurns.rememberReply(turn.id, { id, isTargeted });
    desk.logger.info('turn-answered', { platform: 'teams', kind: reply.kind });
  } catch (error) {
    reportFailure(desk.logger, 'reply-failed', turn.id, error);
  }
}

/** Puts a reply in the place of one that was posted. Never rejects. */
export async function updateReply(
  desk: Desk,
  { activity, reference }: Arrival,
  turn: Turn,
  reply: Reply,
  { id, isTargeted }: SentReply,
): Promise<void> {
  const capabilities = isTargeted ? CAPABILITIES.targeted : CAPABILITIES.message;
  try {
    await desk.outbox.update(reference, id, render(reply, capabilities), isTargeted);
    desk.repliedTurns.remember(deliveryId(activity, id), turn.id);
    desk.logger.info('reply-updated', { platform: 'teams', kind: reply.kind });
  } catch (error) {
    reportFailure(desk.logger, 'update-failed', turn.id, error);
  }
}

/** Teams takes replies to the asker alone as messages of their own that name the one they answer. */
async function postTargeted(desk: Desk, { activity, reference }: Arrival, reply: Reply) {
  const { activityId, ...place } = reference;
  const message = render(reply, CAPABILITIES.targeted);
  try {
    return await desk.outbox.reply(place, answering(message, activityId), true);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return await postPersonally(desk, activity, reply, error);
  }
}

/** Where Teams does not take a private reply in the conversation, it goes to the asker's own chat, never to all. */
async function postPersonally(
  desk: Desk,
  activity: Arrival['activity'],
  reply: Reply,
  refusal: unknown,
): Promise<string> {
  const own = await desk.references.find(destinationOf({ ...activity, scope: 'personal' }));
  if (!own) throw refusal;
  await desk.outbox.reply(own, render(reply));
  return '';
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
