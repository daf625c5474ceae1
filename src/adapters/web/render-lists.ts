import { type ComparisonReply, movedWords, type OverviewReply, VERDICT_WORDS } from '../../replies';
import { type Html, html } from './html';
import { renderSources } from './render-answer';

/** Who does what on one service, by layer. */
export function renderOverview(reply: OverviewReply): Html {
  const sections = reply.sections.map(
    (section) => html`<h3>${section.title}</h3>
<ul>${section.lines.map(
      (line) =>
        html`<li><strong>${line.control.name}</strong> (${VERDICT_WORDS[line.party]}): ${line.text}</li>`,
    )}</ul>`,
  );
  return html`<section class="answer">
<h2><span>${reply.service.name}</span></h2>
<p>${reply.summary}</p>
${sections}
${reply.note && html`<p>${reply.note}</p>`}
${renderPage(reply)}
${renderSources(reply.sources, reply.reviewed)}
</section>`;
}

/** What moves between two services, by topic. */
export function renderComparison(reply: ComparisonReply): Html {
  const [left, right] = reply.services;
  const sections = reply.sections.map(
    (section) => html`<h3>${section.title}</h3>
<ul>${section.lines.map(
      (line) =>
        html`<li><strong>${line.control.name}</strong> (${movedWords(line.parties)}): ${line.text}</li>`,
    )}</ul>`,
  );
  return html`<section class="answer">
<h2><span>${left.name} and ${right.name}</span></h2>
<p>${reply.summary}</p>
${sections}
${renderPage(reply)}
${renderSources(reply.sources, reply.reviewed)}
</section>`;
}

function renderPage({ page, pages }: { readonly page: number; readonly pages: number }): Html {
  return pages > 1 ? html`<p class="source">Part ${page} of ${pages}</p>` : html``;
}
