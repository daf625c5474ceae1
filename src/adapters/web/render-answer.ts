import {
  type Answer,
  basisWords,
  type Citation,
  type ConceptReply,
  checkedWords,
  VERDICT_WORDS,
} from '../../replies';
import { type Html, html } from './html';

/** One verdict: the word first, then both sides' duties, what changes it, and the source. */
export function renderAnswer(answer: Answer): Html {
  return html`<section class="answer">
${answer.lead && html`<p class="lead">${answer.lead}</p>`}
<h2><strong class="verdict verdict-${answer.party}">${VERDICT_WORDS[answer.party]}</strong> <span>${answer.title}</span></h2>
<dl>
${renderDuty('AWS does', answer.aws)}
${renderDuty('You do', answer.customer)}
${renderNotes(answer.notes)}
</dl>
${renderSplit(answer)}
${renderSources(answer.sources, answer.reviewed, basisWords(answer.basis, answer.confirmed))}
</section>`;
}

/** An explanation of the model, with its verdict first when it settles one. */
export function renderConcept(reply: ConceptReply): Html {
  const verdict =
    reply.party &&
    html`<strong class="verdict verdict-${reply.party}">${VERDICT_WORDS[reply.party]}</strong> `;
  return html`<section class="answer">
<h2>${verdict}<span>${reply.concept.name}</span></h2>
<p>${reply.short}</p>
${reply.detail && html`<p>${reply.detail}</p>`}
${reply.example && html`<dl>${renderDuty('Example', reply.example)}</dl>`}
${renderSources(reply.sources, reply.reviewed)}
</section>`;
}

/** The pages a reply rests on and when they were checked. */
export function renderSources(
  sources: readonly Citation[],
  reviewed: string,
  basis?: string,
): Html {
  const marks = [basis, checkedWords(reviewed)].filter(Boolean).join(' · ');
  if (sources.length === 0) return html`<p class="source">${marks}</p>`;
  const links = sources.map((source, index) => [index > 0 && ', ', renderLink(source)]);
  return html`<p class="source">${sources.length > 1 ? 'Sources' : 'Source'}: ${links}${marks && ` · ${marks}`}</p>`;
}

/** Only web addresses become links, whatever the data says. */
function renderLink(source: Citation): Html {
  if (!/^https?:\/\//.test(source.url)) return html`${source.title}`;
  return html`<a href="${source.url}" rel="noopener noreferrer" target="_blank">${source.title}</a>`;
}

function renderDuty(label: string, text: string | null): Html {
  return text ? html`<div><dt>${label}</dt><dd>${text}</dd></div>` : html``;
}

function renderNotes(notes: readonly string[]): Html {
  if (notes.length === 0) return html``;
  return html`<div class="notes"><dt>Good to know</dt>${notes.map((note) => html`<dd>${note}</dd>`)}</div>`;
}

function renderSplit(answer: Answer): Html {
  const lines = answer.split.filter((side) => side.names.length > 0);
  if (lines.length === 0) return html``;
  return html`<ul class="split">${lines.map(
    (side) =>
      html`<li><strong>${VERDICT_WORDS[side.party]}</strong>: ${side.names.join(', ')}</li>`,
  )}</ul>`;
}
