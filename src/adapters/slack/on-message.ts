import { webApi } from '@slack/bolt';
import type { Logger } from '../../telemetry';
import type { Answer, AnsweredTurn } from './answering';
import type { EngagedThreads } from './engaged-threads';
import { explainPeople, isAboutLearning } from './learning-words';
import type { IncomingMessage } from './parse';
import { post, whisper } from './posting';
import { renderSentence } from './render';
import { failureName } from './web-api';

/** What answering messages needs. */
export interface MessageDesk {
  readonly answer: Answer;
  readonly once: (id: string) => Promise<boolean>;
  readonly threads: EngagedThreads;
  readonly logger: Logger;
}

/** Replies that show that an overheard sentence was for us; any other one stays unsaid. */
const SURE: readonly string[] = ['answer', 'concept', 'overview', 'comparison', 'choice'];

const MUTED = "I'll be quiet here; mention me to wake me.";

/** A whole message that asks for silence. */
const MUTE = /^(mute|stop|be quiet|quiet|hush)[.!]*$/i;

/** Answers a message once, in its thread; silent when it was overheard and not for us. Never rejects. */
export async function onMessage(
  desk: MessageDesk,
  client: webApi.WebClient,
  incoming: IncomingMessage,
): Promise<void> {
  const { turn, place } = incoming;
  try {
    if (turn.overheard === true && !(await desk.threads.has(turn.conversation))) return;
    if (!(await desk.once(turn.id))) return;
    if (isMute(incoming)) {
      await desk.threads.leave(turn.conversation);
      await whisper(client, { place, user: turn.user.id }, renderSentence(MUTED));
      return;
    }
    if (isAboutLearning(turn) || explainPeople(turn) !== undefined) {
      await answerLearning(desk, client, incoming);
      return;
    }
    const answered = await desk.answer(turn);
    if (turn.overheard === true) {
      // Asked again: silenced while it was thinking, it must not wake by itself.
      const isEngaged = await desk.threads.has(turn.conversation);
      if (!isEngaged || !isSure(answered)) return;
    }
    await Promise.all([
      post(client, place, answered.message),
      // Beside it, so that the database takes it together with what was said.
      turn.scope !== 'personal' && desk.threads.enter(turn.conversation),
    ]);
  } catch (error) {
    desk.logger.error('slack-message-failed', { turn: turn.id, error: failureName(error) });
  }
}

/** A journey is personal: where others are around, its answer is for the asker alone, and the thread is not joined. */
async function answerLearning(
  { answer }: MessageDesk,
  client: webApi.WebClient,
  { turn, place, isInThread }: IncomingMessage,
): Promise<void> {
  const unclear = explainPeople(turn);
  const message = unclear === undefined ? (await answer(turn)).message : renderSentence(unclear);
  if (turn.scope === 'personal') return post(client, place, message);
  // A whisper in a thread that has not begun is seen by nobody.
  const at = isInThread ? place : { channel: place.channel };
  await whisper(client, { place: at, user: turn.user.id }, message).catch((error: unknown) => {
    if (!(error instanceof webApi.WebAPIPlatformError)) throw error;
    return post(client, { channel: turn.user.id }, message);
  });
}

/** Only inside a thread: in a channel's main flow and in a direct message there is nothing to silence. */
function isMute({ turn, isInThread }: IncomingMessage): boolean {
  if (turn.scope === 'personal' || !isInThread) return false;
  return turn.input.kind === 'text' && MUTE.test(turn.input.text);
}

function isSure(answered: AnsweredTurn): boolean {
  return answered.reply !== undefined && SURE.includes(answered.reply.kind);
}
