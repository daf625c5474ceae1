import type { types } from '@slack/bolt';
import { type Catalogue, type Choice, DISCLAIMER, type NoticeReply } from '../../replies';
import { type Block, context, lineSections, section } from './blocks';
import { LIMITS } from './limits';
import { COMMAND, FORGET_ACTION, HOME_ACTION, LEARNING_PLACE, SERVICE_MENU } from './names';
import type { RenderedMessage } from './render';
import { plainElement, renderChoices } from './render-buttons';
import { renderNotice } from './render-notice';
import { escapeText } from './text';
import { menu } from './views';

/** The Home tab, within every limit. */
export type Home = types.HomeView;

const WAYS = [
  '*Three ways to ask*',
  '• *In a channel*: mention me with your question. Everybody sees the answer, in a thread.',
  '• *In the Messages tab*: write to me as you would to a colleague.',
  `• *Privately, anywhere*: \`${COMMAND} who patches RDS?\`. Only you see the answer, and may share it.`,
  'Or use my shortcuts: *Who is responsible?* in the menu of a message, *Look up a responsibility* everywhere.',
];

const PRIVACY =
  '*Privacy* I keep what a conversation is about for 24 hours, your votes on answers and, once you learn, how far you are. I read only what is written to me, what I am asked about, and threads I take part in.';

/**
 * The start of the Home tab: how to ask, the reader's own journey where `learning` tells of it, popular topics, a
 * service to browse, privacy.
 */
export function renderHome(catalogue: Catalogue, learning?: NoticeReply): Home {
  const topics = catalogue.findControls('', LIMITS.popularTopics);
  return {
    type: 'home',
    blocks: [
      { type: 'header', text: plainElement('Who is responsible on AWS: AWS, you, or both?') },
      ...lineSections(WAYS),
      { type: 'divider' },
      ...renderLearning(learning),
      ...(topics.length === 0 ? [] : [section('*Popular topics*')]),
      ...renderChoices(topics.map(topicChoice), () => true),
      section('*Browse a service* See who does what on it, layer by layer.'),
      { type: 'actions', elements: [menu(SERVICE_MENU, 'Type a name, such as RDS')] },
      { type: 'divider' },
      section(PRIVACY),
      { type: 'actions', elements: [forgetButton()] },
      ...renderFooter(catalogue),
    ],
  };
}

/** An answer in the Home tab, with the way back; the answer is what a message would hold at most. */
export function renderHomeAnswer(catalogue: Catalogue, message: RenderedMessage): Home {
  const back: types.Button = {
    type: 'button',
    action_id: HOME_ACTION,
    text: plainElement('Back to the start'),
  };
  return {
    type: 'home',
    blocks: [
      ...message.blocks,
      { type: 'divider' },
      { type: 'actions', elements: [menu(SERVICE_MENU, 'Browse another service'), back] },
      ...renderFooter(catalogue),
    ],
  };
}

function renderLearning(learning: NoticeReply | undefined): readonly Block[] {
  if (learning === undefined) return [];
  return [
    section('*Learn who does what*'),
    ...renderNotice(learning),
    ...renderChoices(learning.choices, () => true, LEARNING_PLACE),
    { type: 'divider' },
  ];
}

function topicChoice({ id, name }: { readonly id: string; readonly name: string }): Choice {
  return { label: name, lookup: { kind: 'control', control: id } };
}

function forgetButton(): types.Button {
  return {
    type: 'button',
    action_id: FORGET_ACTION,
    style: 'danger',
    text: plainElement('Forget me'),
    confirm: {
      title: plainElement('Forget you?'),
      text: plainElement(
        'I will forget your own conversations with me, your votes on answers and your journeys.',
      ),
      confirm: plainElement('Forget me'),
      deny: plainElement('Cancel'),
      style: 'danger',
    },
  };
}

function renderFooter({ version }: Catalogue): readonly Block[] {
  return [context(`Knowledge ${escapeText(version, LIMITS.name)}`), context(DISCLAIMER)];
}
