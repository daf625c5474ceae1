import {
  type ComparisonReply,
  listWords,
  movedWords,
  type OverviewReply,
  VERDICT_WORDS,
} from '../../replies';
import { type Html, html } from './html';
import { comparePath, servicePath } from './paths';
import { renderSources } from './render-answer';

/** Who does what on one service, by layer. */
export function renderOverview(reply: OverviewReply): Html {
  const sections = reply.sections.map(
    (section) => html`<h3>${section.title}</h3>
<ul class="lines">${section.lines.map(
      (line) =>
        html`<li><span class="tag tag-${line.party}">${VERDICT_WORDS[line.party]}</span> <strong>${line.control.name}</strong>: ${line.text}</li>`,
    )}</ul>`,
  );
  return html`<section class="answer">
<h2><span>${reply.service.name}</span></h2>
<p>${reply.summary}</p>
<p><a href="${servicePath(reply.service.id)}">See ${reply.service.name} drawn as its stack</a></p>
${sections}
${reply.note && html`<p>${reply.note}</p>`}
${renderPage(reply)}
${renderSources(reply.sources, reply.reviewed)}
</section>`;
}

/** What moves between two services, by topic. */
export function renderComparison(reply: ComparisonReply): Html {
  const [left, right, ...others] = reply.services;
  const table = html`<p><a href="${comparePath(left.id, right.id)}">See all of it in one table</a></p>`;
  const sections = reply.sections.map(
    (section) => html`<h3>${section.title}</h3>
<ul class="lines">${section.lines.map(
      (line) =>
        html`<li><span class="tag tag-${line.parties.at(-1) ?? 'none'}">${movedWords(line.parties)}</span> <strong>${line.control.name}</strong>: ${line.text}</li>`,
    )}</ul>`,
  );
  return html`<section class="answer">
<h2><span>${listWords(reply.services.map(({ name }) => name))}</span></h2>
<p>${reply.summary}</p>
${others.length === 0 && table}
${sections}
${renderPage(reply)}
${renderSources(reply.sources, reply.reviewed)}
</section>`;
}

function renderPage({ page, pages }: { readonly page: number; readonly pages: number }): Html {
  return pages > 1 ? html`<p class="source">Part ${page} of ${pages}</p>` : html``;
}
