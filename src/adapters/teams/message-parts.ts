import type { Reply } from '../../replies';
import type { TeamsCapabilities } from './capabilities';
import { LIMITS } from './limits';
import { escapeMarkdown } from './markdown';
import { CARD_TYPE } from './names';
import { render, renderCard, type TeamsMessage } from './render';

/**
 * A message as Teams takes it: the line that cites its sources, and the card with everything and the thumbs.
 *
 * Of a text and a card in one message Teams makes two, each with thumbs of its own, and tells the id of neither, so
 * that votes could not be matched and nothing could be changed later.
 */
export interface MessageParts {
  readonly line?: TeamsMessage;
  readonly card?: TeamsMessage;
}

/** Parts a message; one that is only a text or only a card stays whole. */
export function partsOf(message: TeamsMessage): MessageParts {
  if (message.text === '') return { card: message };
  if (message.attachments.length === 0) return { line: message };
  const { channelData, ...line } = message;
  return {
    line: { ...line, attachments: [] },
    card: { ...message, text: '', entities: [] },
  };
}

/** Renders a reply with both parts, whatever it needs: to take the place of a message that has them. */
export function renderBoth(reply: Reply, capabilities: TeamsCapabilities): Required<MessageParts> {
  const message = render(reply, capabilities);
  const text = message.text || escapeMarkdown(message.summary, LIMITS.text);
  const content = renderCard(reply, capabilities);
  const { channelData, ...line } = message;
  return {
    line: { ...line, text, attachments: [] },
    card: {
      ...message,
      text: '',
      entities: [],
      attachments: [{ contentType: CARD_TYPE, content }],
    },
  };
}
