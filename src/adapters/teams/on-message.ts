import { setImmediate } from 'node:timers/promises';
import { conversationKey, readSubcommand, type Turn } from '../../dialog';
import type { Reply } from '../../replies';
import type { TeamsActivity } from './activity';
import type { Arrival } from './arrival';
import type { Desk } from './desk';
import { namePeople } from './name-people';
import type { EditedQuestion } from './parse-edit';
import { isPrivate, postReply, updateReply } from './posting';
import { destinationOf } from './references';

const NOT_FORGOTTEN = 'I could not forget everything just now. Please try again in a minute.';

/** Hands a message off: it is answered once, in its conversation, apart from the request that brought it. */
export function onMessage(desk: Desk, arrival: Arrival, turn: Turn): void {
  const key = conversationKey(turn.conversation);
  const answer = desk.thinking.run(key, () => answerOnce(desk, arrival, turn));
  void desk.posting.run(key, async () => {
    const answered = await answer;
    if (!answered) return;
    const isPosted = await postReply(desk, arrival, turn, answered.reply);
    if (isPosted && turn.scope === 'personal' && !answered.isForgotten) {
      const { activity, reference } = arrival;
      const locality = desk.directory.localityOf(activity, turn.user.id);
      await desk.references.keep(destinationOf(activity), reference, locality);
    }
  });
}

/** Puts a new answer in the place of the one that a changed question got; silent when it got none from us. */
export function onEdit(desk: Desk, arrival: Arrival, { turn, question }: EditedQuestion): void {
  const key = conversationKey(turn.conversation);
  // In the queue of posting, since the answer to the question as it was may still be on its way.
  void desk.posting.run(key, async () => {
    const sent = desk.repliedTurns.findReply(question);
    if (!sent) return;
    const answered = await desk.thinking.run(key, () => answerOnce(desk, arrival, turn));
    if (!answered) return;
    // What has become somebody's own must not stand where everybody reads it.
    if (isPrivate(turn) && !sent.isTargeted) await postReply(desk, arrival, turn, answered.reply);
    else await updateReply(desk, arrival, turn, answered.reply, sent);
  });
}

interface Answered {
  readonly reply: Reply;
  /** The person asked to be forgotten. */
  readonly isForgotten?: boolean;
}

async function answerOnce(desk: Desk, arrival: Arrival, turn: Turn): Promise<Answered | undefined> {
  // The request is acknowledged before the answer takes the processor.
  await setImmediate();
  if (!(await desk.once(turn.id))) return undefined;
  if (turn.input.kind !== 'text') return desk.answer(turn, desk.timing.dialog);
  const { kind, text } = await namePeople(desk, arrival, turn.input.text);
  if (kind === 'unknown') return { reply: notice(text) };
  const asked = readSubcommand(text, desk.catalogue, '');
  if (asked.kind === 'say') return { reply: notice(asked.text) };
  if (asked.kind === 'choose') return asked;
  const command = { ...turn, input: asked.input };
  return asked.input.kind === 'forget-me'
    ? forgetMe(desk, arrival.activity, command)
    : desk.answer(command, desk.timing.dialog);
}

function notice(text: string): Reply {
  return { kind: 'notice', text, choices: [] };
}

async function forgetMe(desk: Desk, activity: TeamsActivity, turn: Turn): Promise<Answered> {
  const user = turn.user.id;
  const isForgotten = await desk.references.forget({
    kind: 'person',
    tenant: activity.tenant ?? '',
    user,
  });
  desk.directory.forget(activity.tenant, user);
  const { reply } = await desk.answer(turn, desk.timing.dialog);
  return { reply: isForgotten ? reply : notice(NOT_FORGOTTEN), isForgotten: true };
}
