import { joinReplies } from '../../replies';
import type { Arrival } from './arrival';
import type { Desk } from './desk';
import { cardInPlace, type InvokeAnswer, sentenceAtCard } from './invoke-response';
import type { SharePress } from './parse-share';
import { postMessage } from './post-message';
import { renderAsShared, renderShared } from './render-share';
import { reportFailure } from './report-failure';
import { within } from './within';

const ALREADY = 'You have shared this answer already.';
const FAILED = 'I could not share this answer. Please ask again and share the new one.';

/** Posts a private answer where its reader pressed "Share", once, with who shared it. */
export async function onShare(
  desk: Desk,
  { reference }: Arrival,
  press: SharePress,
): Promise<InvokeAnswer> {
  const reply = joinReplies(press.lookups.flatMap((lookup) => desk.show(lookup) ?? []));
  // Before the claim: what could not be answered may be shared by the next press.
  if (!reply) return sentenceAtCard(FAILED);
  if (!(await desk.once(press.id))) return sentenceAtCard(ALREADY);
  const { activityId: _none, ...place } = reference;
  try {
    const posted = postMessage(desk.outbox, place, renderShared(reply, press.name));
    await within(posted, desk.timing.invoke, 'the shared answer');
    desk.logger.info('answer-shared', { platform: 'teams', kind: reply.kind });
    return cardInPlace(renderAsShared(reply));
  } catch (error) {
    reportFailure(desk.logger, 'share-failed', press.id, error);
    return sentenceAtCard(FAILED);
  }
}
