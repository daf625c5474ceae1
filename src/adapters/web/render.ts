import { assertNever } from '../../errors';
import type { Reply } from '../../replies';
import { readCapabilities } from './capabilities';
import { type Html, html } from './html';
import { renderAnswer, renderConcept } from './render-answer';
import { renderComparison, renderOverview } from './render-lists';
import { renderNotice } from './render-notice';
import { renderViewLinks } from './render-views';

/** Where a reply stands, so that its buttons lead back to it. */
export interface ReplyPlace {
  readonly conversation: string;
  /** The turn that is answered. */
  readonly answerId: string;
  readonly exposure: 'local' | 'public';
}

/** Renders any reply as one `<article>`; total, and the same bytes for the same reply and place. */
export function renderReply(reply: Reply, place: ReplyPlace): Html {
  return html`<article class="reply" data-answer="${place.answerId}">
<div class="panel">
${reply.warning === undefined ? html`` : html`<p role="alert"><strong>${reply.warning}</strong></p>`}
${renderBody(reply)}
${renderButtons(reply, place)}
</div>
${renderViewLinks(place.answerId, 'answer')}
</article>
`;
}

/** What a reply says, without anything to press. */
export function renderBody(reply: Reply): Html {
  switch (reply.kind) {
    case 'answer':
      return html`${reply.answers.map(renderAnswer)}`;
    case 'concept':
      return renderConcept(reply);
    case 'overview':
      return renderOverview(reply);
    case 'comparison':
      return renderComparison(reply);
    case 'choice':
      return html`<p>${reply.question}</p>`;
    case 'help':
      return html`<p>${reply.text}</p>
<p class="source">${reply.disclaimer}</p>`;
    case 'fallback':
    case 'smalltalk':
      return html`<p>${reply.text}</p>`;
    case 'notice':
      return renderNotice(reply);
    default:
      return assertNever(reply);
  }
}

/** One form a reply: without JavaScript a press loads the page anew, with it the answer is added below. */
function renderButtons(reply: Reply, { conversation, answerId, exposure }: ReplyPlace): Html {
  const capabilities = readCapabilities(reply, exposure);
  const buttons =
    reply.kind === 'help'
      ? // Its choices are some of these again, as lookups.
        reply.examples.map((text) => html`<button name="text" value="${text}">${text}</button>`)
      : reply.choices.map(
          ({ label, lookup }) =>
            html`<button name="lookup" value="${JSON.stringify(lookup)}">${label}</button>`,
        );
  const votes = html`<span class="votes" role="group" aria-label="Was this right?">
<button name="vote" value="helpful">Helpful</button>
<button name="vote" value="not-right">Not right</button></span>`;
  if (!capabilities.votes && buttons.length === 0) return html``;
  return html`<form class="buttons" method="post" action="/">
<input type="hidden" name="conversation" value="${conversation}">
<input type="hidden" name="answerId" value="${answerId}">
${buttons.length > 0 && html`<span class="choices">${buttons}</span>`}${capabilities.votes && votes}
</form>`;
}
