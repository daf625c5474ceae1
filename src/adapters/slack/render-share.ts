import type { Reply } from '../../replies';
import type { Render } from './answering';
import { type Block, context } from './blocks';
import { MESSAGE_CAPABILITIES } from './capabilities';
import { LIMITS } from './limits';
import { SHARE_ACTION, SHARED_BY_BLOCK } from './names';
import { type RenderedMessage, renderReply } from './render';
import { plainElement } from './render-buttons';
import { renderUsage } from './render-usage';
import { shareValue } from './share-value';
import { escapeFallback } from './text';

/** Renders what one person alone sees, with a button that shares it; `thread` is where it belongs, if any. */
export function renderPrivately(thread?: string): Render {
  return (reply, answerId) => {
    const after = [...renderUsage(reply), ...renderShareButton(reply, thread)];
    return renderReply(reply, answerId, MESSAGE_CAPABILITIES, { after });
  };
}

/** Renders the private answer after it was shared: the same without the button. */
export function renderAsShared(reply: Reply, answerId: string): RenderedMessage {
  const after = [context('You shared this here.')];
  return renderReply(reply, answerId, MESSAGE_CAPABILITIES, { after });
}

/** Renders an answer for everybody, naming the person who shared it. `user` is a person's id on Slack. */
export function renderShared(user: string): Render {
  return (reply, answerId) => {
    const before = [sharedBy(user)];
    const { blocks, text } = renderReply(reply, answerId, MESSAGE_CAPABILITIES, { before });
    return { blocks, text: `${escapeFallback('Shared from a private answer.')}\n${text}` };
  };
}

function sharedBy(user: string): Block {
  // The one mention the bot ever writes; anything but an id of Slack's own form stays unsaid.
  const isId = user.length <= LIMITS.identifier && /^[UW][A-Z0-9]+$/.test(user);
  const person = isId ? `<@${user}>` : 'somebody here';
  return { ...context(`Shared by ${person} from a private answer`), block_id: SHARED_BY_BLOCK };
}

function renderShareButton(reply: Reply, thread: string | undefined): readonly Block[] {
  const value = shareValue(reply, thread);
  if (value === undefined) return [];
  const text = plainElement('Share in channel');
  return [
    { type: 'actions', elements: [{ type: 'button', action_id: SHARE_ACTION, text, value }] },
  ];
}
