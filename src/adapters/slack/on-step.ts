import type { webApi } from '@slack/bolt';
import type { Turn } from '../../dialog';
import { readMarkup } from './markup';
import { STEP } from './names';
import type { MessageDesk } from './on-message';
import type { Origin } from './parse';
import { readString } from './payload';
import { renderStep } from './render-step';
import { failureName } from './web-api';

const NO_QUESTION = 'The step got no question. Fill in its input "Question" in Workflow Builder.';
const NOT_TAKEN = 'The answer could not be handed to the workflow. Please run it again.';

/**
 * Answers the question of a Workflow Builder step, once.
 *
 * A step always ends: with the answer, or with a sentence about what went wrong. That we do not know is an
 * answer; the workflow goes on with it. `client` carries the token of this one execution.
 */
export async function onStep(
  desk: Pick<MessageDesk, 'answer' | 'once' | 'logger'>,
  client: webApi.WebClient,
  event: unknown,
  origin: Origin,
): Promise<void> {
  const execution = readString(event, 'function_execution_id');
  if (readString(event, 'function', 'callback_id') !== STEP || execution === undefined) return;
  const turn = turnOf(event, execution, origin);
  if (!(await desk.once(turn.id))) return;
  const fail = (error: string) => {
    return client.functions.completeError({ function_execution_id: execution, error });
  };

  if (turn.input.kind === 'text' && turn.input.text === '') {
    await fail(NO_QUESTION);
    return;
  }
  const { reply, message } = await desk.answer(turn);
  if (reply === undefined) {
    await fail(message.text);
    return;
  }
  try {
    const outputs = { ...renderStep(reply) };
    await client.functions.completeSuccess({ function_execution_id: execution, outputs });
  } catch (error) {
    desk.logger.error('slack-step-failed', { turn: turn.id, error: failureName(error) });
    await fail(NOT_TAKEN);
  }
}

/** Each execution is a conversation of its own: nothing of an earlier run may colour it. */
function turnOf(event: unknown, execution: string, origin: Origin): Turn {
  const { text } = readMarkup(readString(event, 'inputs', 'question') ?? '', origin.botUserId);
  return {
    id: `slack:${origin.tenant}:step:${execution}`,
    conversation: {
      platform: 'slack',
      tenant: origin.tenant,
      channel: 'workflow',
      thread: execution,
    },
    user: { id: 'workflow' },
    scope: 'channel',
    input: { kind: 'text', text },
  };
}
