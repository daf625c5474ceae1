import type { types } from '@slack/bolt';
import { section } from './blocks';
import { LIMITS } from './limits';
import { REASON_FORM } from './names';
import { type JudgedAnswer, REASON_INPUT } from './parse-reason';
import type { RenderedMessage } from './render';

/** The form for an optional reason; `undefined` when the answer's id is too long to travel with it. */
export function renderReasonForm(judged: JudgedAnswer): types.ModalView | undefined {
  const private_metadata = JSON.stringify(judged);
  if (private_metadata.length > LIMITS.privateMetadata) return undefined;
  return {
    type: 'modal',
    callback_id: REASON_FORM,
    private_metadata,
    title: plain('What is not right?'),
    submit: plain('Send'),
    close: plain('Skip'),
    blocks: [
      {
        type: 'input',
        block_id: REASON_INPUT,
        optional: true,
        label: plain('Your reason'),
        hint: plain('The people who keep the knowledge read it. Leave out anything secret.'),
        element: {
          type: 'plain_text_input',
          action_id: REASON_INPUT,
          multiline: true,
          max_length: LIMITS.reason,
        },
      },
      section('Your vote needs no reason. To change it, press the other button under the answer.'),
    ],
  };
}

/** What takes the form's place once it was sent. */
export function renderFeedbackNotice(message: RenderedMessage): types.ModalView {
  return {
    type: 'modal',
    title: plain('Your feedback'),
    close: plain('Close'),
    blocks: message.blocks,
  };
}

function plain(text: string): types.PlainTextElement {
  return { type: 'plain_text', text, emoji: false };
}
