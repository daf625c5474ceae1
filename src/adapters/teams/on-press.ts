import { conversationKey } from '../../dialog';
import { apology } from './apology';
import type { Arrival } from './arrival';
import { CAPABILITIES } from './capabilities';
import type { Desk } from './desk';
import { cardInPlace, type InvokeAnswer, sentenceAtCard } from './invoke-response';
import { deliveryId, type LookupPress } from './parse';
import { isPrivate, updateReply } from './posting';
import { renderCard } from './render';

/** What is said of a button that nobody knows any more. */
export const OLD_BUTTON =
  'This button is from another time and does not work any more. Please ask me again.';

/**
 * Answers a pressed button with a card in the place of its own.
 *
 * A card of ours is updated for everybody who reads along too, and so is the line above it, which is to cite what the
 * card says; but what is the presser's alone is shown to nobody else.
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
  const { replyToId } = arrival.activity;
  // Neither a card in somebody's own message, nor one of a journey that others see.
  const isOthersToo = surface === 'inserted' || (isPrivate(turn) && surface !== 'targeted');
  if (replyToId !== undefined && !isOthersToo) {
    const pressed = desk.repliedTurns.find(deliveryId(arrival.activity, replyToId));
    const known = desk.repliedTurns.findReply(pressed);
    const sent = known ?? { card: replyToId, isTargeted: surface === 'targeted' };
    void desk.posting.run(key, () => updateReply(desk, arrival, turn, reply, sent));
  }
  return cardInPlace(renderCard(reply, CAPABILITIES[surface]));
}
