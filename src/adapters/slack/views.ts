import type { types } from '@slack/bolt';
import { context, section } from './blocks';
import { LIMITS } from './limits';
import { ANSWER_VIEW, LOOKUP_FORM, SERVICE_MENU, SHARE_TARGET, TOPIC_MENU } from './names';
import type { RenderedMessage } from './render';
import { plainElement } from './render-buttons';

/** A modal, within every limit. */
export type Modal = types.ModalView;

const TITLE = plainElement('Who is responsible?');

/** A menu of services or topics that Slack fills as people type, popular ones first. */
export function menu(action: string, placeholder: string): types.ExternalSelect {
  return {
    type: 'external_select',
    action_id: action,
    min_query_length: 0,
    placeholder: plainElement(placeholder),
  };
}

/** The form that asks for a service, a topic, or both. */
export function renderLookupForm(): Modal {
  return {
    type: 'modal',
    callback_id: LOOKUP_FORM,
    title: TITLE,
    submit: plainElement('Look up'),
    close: plainElement('Close'),
    blocks: [
      section('Pick a service, a topic, or both. A service alone shows everything on it.'),
      field('Service', SERVICE_MENU, menu(SERVICE_MENU, 'Type a name, such as RDS')),
      field('Topic', TOPIC_MENU, menu(TOPIC_MENU, 'Type a topic, such as backups')),
    ],
  };
}

/** What the form says when it was submitted empty. */
export const LOOKUP_FORM_ERRORS = { [SERVICE_MENU]: 'Pick a service or a topic.' } as const;

/** An answer in a modal; with `share` (what `shareValue` gave) it can be shared to a conversation. */
export function renderAnswerView(message: RenderedMessage, share: string | undefined): Modal {
  if (share === undefined) return show(message.blocks);
  return {
    ...show([...message.blocks, shareField()]),
    callback_id: ANSWER_VIEW,
    private_metadata: share,
    submit: plainElement('Share'),
  };
}

/** An answer in a modal with a line under it and nothing more to do. */
export function renderNotedView(message: RenderedMessage, note: string): Modal {
  return show([...message.blocks, context(note)]);
}

/** What a modal shows while its answer is on the way. */
export function renderWaitingView(): Modal {
  return show([section('One moment…')]);
}

function show(blocks: readonly types.AnyBlock[]): Modal {
  return {
    type: 'modal',
    title: TITLE,
    close: plainElement('Close'),
    blocks: blocks.slice(0, LIMITS.blocksPerView),
  };
}

function shareField(): types.AnyBlock {
  return {
    type: 'input',
    block_id: SHARE_TARGET,
    label: plainElement('Share to a conversation'),
    element: {
      type: 'conversations_select',
      action_id: SHARE_TARGET,
      default_to_current_conversation: true,
      // Slack then hands over a response_url: no scope, and no membership of the bot, is needed to post there.
      response_url_enabled: true,
      placeholder: plainElement('Pick a channel or a person'),
    },
  };
}

function field(label: string, id: string, element: types.ExternalSelect): types.AnyBlock {
  return { type: 'input', block_id: id, optional: true, label: plainElement(label), element };
}
