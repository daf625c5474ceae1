import type { webApi } from '@slack/bolt';
import { type Modal, renderWaitingView } from './views';
import { TimeLimitError, within } from './within';

/** Acknowledges a submitted form with the modal that takes its place. */
export type AcknowledgeWith = (answer: {
  readonly response_action: 'update';
  readonly view: Modal;
}) => Promise<void>;

/**
 * Puts a modal in the place of a submitted form: in the acknowledgement when it is ready within `milliseconds`,
 * else first one that says that it is coming, since Slack closes a form that hears nothing for three seconds.
 */
export async function answerInPlace(
  client: webApi.WebClient,
  viewId: string,
  milliseconds: number,
  acknowledge: AcknowledgeWith,
  work: Promise<Modal>,
): Promise<void> {
  try {
    const view = await within(work, milliseconds, 'form');
    await acknowledge({ response_action: 'update', view });
  } catch (error) {
    if (!(error instanceof TimeLimitError)) throw error;
    await acknowledge({ response_action: 'update', view: renderWaitingView() });
    await client.views.update({ view_id: viewId, view: await work });
  }
}
