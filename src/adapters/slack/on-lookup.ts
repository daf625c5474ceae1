import type { RespondFn, webApi } from '@slack/bolt';
import type { Turn } from '../../dialog';
import type { Reply } from '../../replies';
import { answerAgain } from './answer-again';
import { VIEW_CAPABILITIES } from './capabilities';
import { type AcknowledgeWith, answerInPlace } from './in-place';
import type { OpenView, ShareForm } from './parse-view';
import { post, respondPublicly } from './posting';
import { type RenderedMessage, renderReply, renderSentence } from './render';
import { renderShared } from './render-share';
import { shareValue } from './share-value';
import type { SurfaceDesk } from './surface-desk';
import { type Modal, renderAnswerView, renderLookupForm, renderNotedView } from './views';
import { failureName } from './web-api';

const TOO_SLOW = 'Slack did not let me open the form. Please try again, or ask me with /demarc.';
const NOT_SHARED =
  'I could not share it there. Ask me in that conversation with /demarc and share the answer.';

/** Opens the form; at once, since Slack's permission to do so lasts three seconds. Never rejects. */
export async function onLookupShortcut(
  { logger }: SurfaceDesk,
  client: webApi.WebClient,
  trigger: string,
  user: string,
): Promise<void> {
  try {
    await client.views.open({ trigger_id: trigger, view: renderLookupForm() });
  } catch (error) {
    logger.warn('slack-form-not-opened', { error: failureName(error) });
    await post(client, { channel: user }, renderSentence(TOO_SLOW)).catch((failure: unknown) => {
      logger.error('slack-shortcut-failed', { error: failureName(failure) });
    });
  }
}

/** Answers the submitted form in its place. Never rejects. */
export async function onLookupForm(
  desk: SurfaceDesk,
  client: webApi.WebClient,
  acknowledge: AcknowledgeWith,
  view: OpenView,
  turn: Turn,
): Promise<void> {
  const work = answerView(desk, turn);
  await settle(desk, answerInPlace(client, view.id, desk.inPlace, acknowledge, work));
}

/** Answers a button of a modal in the modal. Never rejects. */
export async function onModalPress(
  desk: SurfaceDesk,
  client: webApi.WebClient,
  view: OpenView,
  turn: Turn,
): Promise<void> {
  const update = async () => {
    await client.views.update({ view_id: view.id, view: await answerView(desk, turn) });
  };
  await settle(desk, update());
}

/** Shares the answer of a modal to the conversation that was picked there, once. Never rejects. */
export async function onShareForm(
  desk: SurfaceDesk,
  client: webApi.WebClient,
  respond: RespondFn | undefined,
  acknowledge: AcknowledgeWith,
  form: ShareForm,
): Promise<void> {
  const work = share(desk, client, respond, form);
  await settle(desk, answerInPlace(client, form.view.id, desk.inPlace, acknowledge, work));
}

async function answerView({ answer }: SurfaceDesk, turn: Turn): Promise<Modal> {
  const { reply, message } = await answer(turn, renderInView);
  return renderAnswerView(message, reply && shareValue(reply));
}

async function share(
  { answer, once, logger }: SurfaceDesk,
  client: webApi.WebClient,
  respond: RespondFn | undefined,
  { turn, lookups, view, channel }: ShareForm,
): Promise<Modal> {
  const turns = lookups.map((lookup): Turn => ({ ...turn, input: { kind: 'lookup', lookup } }));
  const reply = await answerAgain(answer, turns);
  if (reply === undefined) return renderNotedView(renderSentence(NOT_SHARED), 'Not shared.');
  const shown = renderInView(reply, turn.id);
  try {
    if (await once(`${turn.id}:share`)) {
      const message = renderShared(view.user)(reply, turn.id);
      if (respond === undefined) await post(client, { channel }, message);
      else await respondPublicly(respond, message);
    }
    return renderNotedView(shown, 'Shared.');
  } catch (error) {
    logger.error('slack-share-failed', { turn: turn.id, error: failureName(error) });
    return renderNotedView(shown, NOT_SHARED);
  }
}

function renderInView(reply: Reply, answerId: string): RenderedMessage {
  return renderReply(reply, answerId, VIEW_CAPABILITIES);
}

async function settle({ logger }: SurfaceDesk, work: Promise<void>): Promise<void> {
  await work.catch((error: unknown) => {
    logger.error('slack-form-failed', { error: failureName(error) });
  });
}
