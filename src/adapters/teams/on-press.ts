import { conversationKey } from '../../dialog';
import { apology } from './apology';
import { CAPABILITIES } from './capabilities';
import type { Arrival, Desk } from './desk';
import { cardInPlace, type InvokeAnswer, sentenceAtCard } from './invoke-response';
import type { LookupPress } from './parse';
import { updateReply } from './posting';
import { renderCard } from './render';

/** What is said of a button that nobody knows any more. */
export const OLD_BUTTON =
  'This button is from another time and does not work any more. Please ask me again.';

/**
 * Answers a pressed button with a card in the place of its own.
 *
 * Where the card stands under a line of ours, the whole message is updated too: the line, its citations and the
 * notification are to say what the card says, to everybody who reads along.
 */
export async function onPress(
  desk: Desk,
  arrival: Arrival,
  { turn, surface }: LookupPress,
): Promise<InvokeAnswer> {
  const key = conversationKey(turn.conversation);
  const { invoke } = desk.timing;
  const { reply, failure } = await desk.thinking.run(key, () => desk.answer(turn, invoke));
  if (failure !== undefined) return sentenceAtCard(apology(failure));
  desk.logger.info('turn-answered', { platform: 'teams', kind: reply.kind });
  const id = arrival.activity.replyToId;
  if (id !== undefined && surface !== 'inserted') {
    const sent = { id, isTargeted: surface === 'targeted' };
    void desk.posting.run(key, () => updateReply(desk, arrival, turn, reply, sent));
  }
  return cardInPlace(renderCard(reply, CAPABILITIES[surface]));
}
