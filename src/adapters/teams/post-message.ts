import type { ConversationReferenceLike } from './cloud-adapter';
import { partsOf } from './message-parts';
import type { Outbox } from './outbox';
import type { TeamsMessage } from './render';
import type { SentReply } from './replied-turns';

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

/** What came of a message, by the ids of its parts. */
export function sentReply(
  line: string | undefined,
  card: string | undefined,
  isTargeted: boolean,
): SentReply {
  return { ...(line && { line }), ...(card && { card }), isTargeted };
}
