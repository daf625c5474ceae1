import { assertNever } from '../../errors';
import { type Reply, renderPlainText } from '../../replies';
import { CAPABILITIES, type TeamsCapabilities } from './capabilities';
import { type AdaptiveCard, adaptiveCard, type CardElement } from './card';
import { CitationNumbers, type MessageEntity } from './citations';
import { headlines } from './headline';
import { CARD_ROOMS, type CardRoom, LIMITS } from './limits';
import { escapeMarkdown, plainLines, plainText } from './markdown';
import { CARD_TYPE } from './names';
import { renderActions } from './render-actions';
import { renderAnswers, renderConcept } from './render-answer';
import { renderComparison, renderOverview } from './render-lists';
import { isLong, renderNotice } from './render-notice';
import { renderHelp, renderSentence } from './render-sentence';

/** A message for Teams, within every limit. */
export interface TeamsMessage {
  readonly type: 'message';
  /** Markdown; empty when the card says it all. */
  readonly text: string;
  /** What a notification shows. */
  readonly summary: string;
  readonly attachments: readonly {
    readonly contentType: typeof CARD_TYPE;
    readonly content: AdaptiveCard;
  }[];
  readonly entities: readonly MessageEntity[];
  readonly channelData?: { readonly feedbackLoop: { readonly type: 'default' } };
}

/**
 * Renders any reply; total, and the same bytes for the same reply.
 *
 * A reply with sources says its verdict in a line that cites them, above a card with the rest; a mere sentence
 * needs a card only for its buttons.
 */
export function render(
  reply: Reply,
  capabilities: TeamsCapabilities = CAPABILITIES.message,
): TeamsMessage {
  const numbers = new CitationNumbers();
  const hasCard = needsCard(reply);
  const words = isSourced(reply) || !hasCard ? renderText(reply, numbers, capabilities) : '';
  const warning = escapeMarkdown(reply.warning ?? '', LIMITS.text);
  const text = [warning, words].filter(Boolean).join('\n\n');
  const entity = numbers.toEntity();
  const content = hasCard ? renderCard(reply, capabilities) : undefined;
  return {
    type: 'message',
    text,
    summary: renderSummary(reply),
    attachments: content ? [{ contentType: CARD_TYPE, content }] : [],
    entities: entity ? [entity] : [],
    ...(capabilities.feedback &&
      isSourced(reply) && { channelData: { feedbackLoop: { type: 'default' } } }),
  };
}

/** The card of any reply: what takes the place of a card whose button was pressed. */
export function renderCard(
  reply: Reply,
  capabilities: TeamsCapabilities = CAPABILITIES.message,
): AdaptiveCard {
  const words = renderPlainText(reply);
  for (const room of CARD_ROOMS) {
    const limit = Math.min(LIMITS.fallbackText, room.sentence * 2);
    const fallback = plainLines(words, limit) || '–';
    const body = renderBody(reply, room);
    const shown = body.length > 0 ? body : renderSentence('', room);
    const card = adaptiveCard(shown, renderActions(reply, capabilities, room), fallback);
    if (Buffer.byteLength(JSON.stringify(card)) <= LIMITS.cardBytes) return card;
  }
  throw new RangeError('a card in the smallest room is too large');
}

function renderBody(reply: Reply, room: CardRoom): readonly CardElement[] {
  switch (reply.kind) {
    case 'answer':
      return renderAnswers(reply, room);
    case 'concept':
      return renderConcept(reply, room);
    case 'overview':
      return renderOverview(reply, room);
    case 'comparison':
      return renderComparison(reply, room);
    case 'choice':
      return renderSentence(reply.question, room);
    case 'help':
      return renderHelp(reply, room);
    case 'notice':
      return renderNotice(reply, room);
    case 'fallback':
    case 'smalltalk':
      return renderSentence(reply.text, room);
    default:
      return assertNever(reply);
  }
}

/** A mere sentence needs a card only for its buttons. */
function needsCard(reply: Reply): boolean {
  if (isSourced(reply) || reply.kind === 'help' || reply.choices.length > 0) return true;
  return reply.kind === 'notice' && isLong(reply);
}

function renderText(
  reply: Reply,
  numbers: CitationNumbers,
  capabilities: TeamsCapabilities,
): string {
  const lines = headlines(reply).map(({ verdict, text, sources }) => {
    const words = escapeMarkdown(text, isSourced(reply) ? LIMITS.name : LIMITS.text);
    const marks = capabilities.citations ? numbers.mark(sources, text) : '';
    return (verdict === undefined ? words : `**${verdict}** · ${words}`) + marks;
  });
  return lines.join('\n\n') || '–';
}

function renderSummary(reply: Reply): string {
  const lines = headlines(reply).map(({ verdict, text }) => {
    return verdict === undefined ? text : `${verdict} · ${text}`;
  });
  return plainText(lines.join('; '), LIMITS.summary) || 'Demarc';
}

/** Answers, explanations and lists: what rests on pages, and what people can vote on. */
function isSourced(reply: Reply): boolean {
  return ['answer', 'concept', 'overview', 'comparison'].includes(reply.kind);
}
