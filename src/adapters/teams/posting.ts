import type { Turn } from '../../dialog';
import type { Reply } from '../../replies';
import type { TeamsActivity } from './activity';
import type { Arrival } from './arrival';
import { CAPABILITIES } from './capabilities';
import type { Desk } from './desk';
import { renderBoth } from './message-parts';
import { deliveryId, LATEST_REPLY } from './parse';
import { postMessage } from './post-message';
import { postPrivately } from './private-posting';
import { render } from './render';
import type { SentReply } from './replied-turns';
import { reportFailure } from './report-failure';

/** Whether a turn is its asker's alone while others read along. */
export function isPrivate({ conversation, scope }: Turn): boolean {
  return scope !== 'personal' && conversation.owner !== undefined;
}

/** Posts the reply to a turn, to its asker alone where it is private. Never rejects; false = Teams did not take it. */
export async function postReply(
  desk: Desk,
  arrival: Arrival,
  turn: Turn,
  reply: Reply,
): Promise<boolean> {
  const { activity, reference } = arrival;
  try {
    const sent = isPrivate(turn)
      ? await postPrivately(desk, arrival, reply)
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
    if (sent.card) await outbox.update(reference, sent.card, card, { isTargeted });
    if (sent.line) await outbox.update(reference, sent.line, line, { isTargeted });
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
