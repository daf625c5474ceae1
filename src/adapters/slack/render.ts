import { assertNever } from '../../errors';
import { type Choice, type Reply, renderPlainText } from '../../replies';
import { type Block, context, fitMessage, lineSections, section } from './blocks';
import { MESSAGE_CAPABILITIES, type SlackCapabilities } from './capabilities';
import { renderAnswers, renderConcept } from './render-answer';
import { listChoices, renderChoices, renderVotes } from './render-buttons';
import { renderComparison, renderOverview } from './render-lists';
import { labelChoices, renderNotice } from './render-notice';
import { escapeFallback, escapeText } from './text';

/** A message for Slack, within every limit: blocks to look at, text for notifications and screen readers. */
export interface RenderedMessage {
  readonly blocks: Block[];
  readonly text: string;
}

/** What stands around a reply on a surface; always kept whole, so few and short. */
export interface Frame {
  readonly before?: readonly Block[];
  readonly after?: readonly Block[];
  /** What `before` says, for whoever hears the message or sees it in a notification; escaped. */
  readonly opening?: string;
}

/**
 * Renders any reply; total, and the same bytes for the same reply.
 *
 * `answerId` is the turn that is answered, so that a vote finds its answer.
 */
export function renderReply(
  reply: Reply,
  answerId: string,
  capabilities: SlackCapabilities = MESSAGE_CAPABILITIES,
  { before = [], after = [], opening }: Frame = {},
): RenderedMessage {
  const isReading = (choice: Choice) => replacesMessage(reply, choice);
  const buttons = capabilities.buttons ? renderChoices(labelChoices(reply.choices), isReading) : [];
  const words = capabilities.buttons ? [] : lineSections(listChoices(reply.choices));
  const votes = capabilities.feedback && isVotable(reply) ? renderVotes(answerId) : [];
  return {
    blocks: fitMessage(
      [...before, ...renderWarning(reply), ...renderBody(reply), ...words],
      [...buttons, ...votes, ...after],
    ),
    text: [opening ?? [], escapeFallback(renderPlainText(reply))].flat().join('\n'),
  };
}

/** A sentence of the adapter's own. `text` is plain. */
export function renderSentence(text: string): RenderedMessage {
  return { blocks: [section(escapeText(text))], text: escapeFallback(text) };
}

function renderWarning({ warning }: Reply): readonly Block[] {
  return warning === undefined ? [] : [section(escapeText(warning))];
}

function renderBody(reply: Reply): readonly Block[] {
  switch (reply.kind) {
    case 'answer':
      return renderAnswers(reply);
    case 'concept':
      return renderConcept(reply);
    case 'overview':
      return renderOverview(reply);
    case 'comparison':
      return renderComparison(reply);
    case 'choice':
      return [section(escapeText(reply.question))];
    case 'help':
      return [
        section(escapeText(reply.text)),
        ...lineSections(reply.examples.map((example) => `• ${escapeText(example)}`)),
        ...(escapeText(reply.disclaimer) === '' ? [] : [context(escapeText(reply.disclaimer))]),
      ];
    case 'notice':
      return renderNotice(reply);
    case 'fallback':
    case 'smalltalk':
      return [section(escapeText(reply.text))];
    default:
      return assertNever(reply);
  }
}

/**
 * A reading, a page or the next of a journey takes the place of its message; a follow-up leaves the answer above it
 * standing.
 */
function replacesMessage(reply: Reply, choice: Choice): boolean {
  if (choice.lookup.kind === 'learn') return true;
  const isPage = choice.lookup.kind === reply.kind;
  return reply.kind === 'choice' || reply.kind === 'fallback' || isPage;
}

function isVotable(reply: Reply): boolean {
  return !['choice', 'smalltalk', 'help', 'notice'].includes(reply.kind);
}
