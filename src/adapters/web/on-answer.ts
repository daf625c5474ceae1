import { html } from './html';
import type { KeptAnswers } from './kept-answers';
import type { WebPorts } from './ports';
import { renderReply } from './render';
import { renderShell } from './render-shell';
import { renderView, renderViewLinks, VIEWS } from './render-views';
import { type Answer, page } from './respond';

const GONE =
  'This answer is no longer at hand: Demarc was restarted, or many were given since. Ask the question again.';

/** Shows an answer that was given, `/answers/<id>`, or one of its views, `/answers/<id>/slack`. */
export function onAnswer(ports: WebPorts, answers: KeptAnswers, { pathname }: URL): Answer {
  const [, , id = '', name] = pathname.split('/');
  const view = VIEWS.find((one) => one === name);
  const answer = answers.find(id);
  const isKnown = answer !== undefined && (name === undefined || view !== undefined);
  if (!isKnown) {
    return frame(
      html`<article class="reply"><div class="panel"><p>${GONE}</p></div></article>`,
      404,
    );
  }
  if (!view)
    return frame(renderReply(answer.reply, { ...placeOf(answer), exposure: ports.exposure }));
  return frame(html`<article class="reply" data-answer="${id}">
<div class="panel">${renderView(answer, view, ports.platforms)}</div>
${renderViewLinks(id, view)}
</article>`);
}

function placeOf({ id, conversation }: { readonly id: string; readonly conversation: string }) {
  return { answerId: id, conversation };
}

function frame(content: ReturnType<typeof html>, status = 200): Answer {
  return page(
    renderShell({
      title: 'An answer of Demarc',
      current: 'chat',
      styles: ['chat.css', 'views.css'],
      scripts: ['views.js'],
      main: html`<main id="main"><h1 class="visually-hidden">An answer of Demarc</h1>${content}<p><a href="/">Ask another question</a></p></main>`,
    }),
    status,
  );
}
