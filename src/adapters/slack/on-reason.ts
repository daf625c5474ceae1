import type { types, webApi } from '@slack/bolt';
import type { Logger } from '../../telemetry';
import type { Answer } from './answering';
import type { Origin } from './parse';
import type { IncomingPress } from './parse-action';
import { parseReason } from './parse-reason';
import { renderSentence } from './render';
import { renderFeedbackNotice, renderReasonForm } from './render-reason';
import { failureName } from './web-api';

const OLD_FORM = 'This form is from another time and does not work any more. Please vote again.';

/**
 * Asks the voter why, where the vote was "not right"; any other press asks nothing.
 *
 * The vote counts whether or not the form opens. Never rejects.
 */
export async function askReason(
  logger: Logger,
  client: webApi.WebClient,
  press: IncomingPress,
  trigger: string | undefined,
): Promise<void> {
  const { input } = press.turn;
  if (input.kind !== 'feedback' || input.vote !== 'not-right' || trigger === undefined) return;
  const view = renderReasonForm({ answerId: input.answerId, channel: press.on.place.channel });
  if (view === undefined) return;
  try {
    await client.views.open({ trigger_id: trigger, view });
  } catch (error) {
    logger.warn('slack-form-unopened', { turn: press.turn.id, error: failureName(error) });
  }
}

/** Notes the reason and gives what takes the form's place, seen by the voter alone. Never rejects. */
export async function onReason(
  answer: Answer,
  logger: Logger,
  body: unknown,
  origin: Origin,
): Promise<{ readonly response_action: 'update'; readonly view: types.ModalView }> {
  const turn = parseReason(body, origin);
  if (turn === undefined) logger.info('slack-form-unknown');
  const { message } =
    turn === undefined ? { message: renderSentence(OLD_FORM) } : await answer(turn);
  return { response_action: 'update', view: renderFeedbackNotice(message) };
}
