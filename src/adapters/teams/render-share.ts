import type { Reply } from '../../replies';
import { CAPABILITIES } from './capabilities';
import { type AdaptiveCard, textBlock } from './card';
import { LIMITS } from './limits';
import { escapeMarkdown, plainText } from './markdown';
import { render, renderCard, type TeamsMessage } from './render';

/** Renders an answer for everybody, naming the person who shared it. `name` may be empty. */
export function renderShared(reply: Reply, name: string): TeamsMessage {
  const message = render(reply);
  const sharer = escapeMarkdown(name.replace(/\s+/g, ' '), LIMITS.personName) || 'somebody here';
  return {
    ...message,
    text: `Shared by ${sharer} from a private answer\n\n${message.text}`,
    summary: plainText(`Shared: ${message.summary}`, LIMITS.summary),
  };
}

/** Renders the private answer after it was shared: the same without the button. */
export function renderAsShared(reply: Reply): AdaptiveCard {
  const { share: _none, ...capabilities } = CAPABILITIES.targeted;
  const card = renderCard(reply, capabilities);
  const note = textBlock('You shared this here.', { size: 'Small', isSubtle: true });
  return { ...card, body: [...card.body, note] };
}
