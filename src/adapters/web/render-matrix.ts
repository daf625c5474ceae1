import {
  type Chart,
  type MatrixView,
  PARTIES,
  PARTY_WORDS,
  selectMatrix,
  shortName,
} from '../../explore';
import { type Html, html } from './html';
import { servicePath } from './paths';
import type { WebPorts } from './ports';
import { renderExploreShell, renderExports, renderKey } from './render-explore';
import { renderComparePicker, renderSearchField } from './render-search';
import { type CellForm, renderTable } from './render-table';

const FIELDS = ['columns', 'layer', 'party', 'words'] as const;

/** Reads what part of the matrix an address asks for. */
export function readView(query: URLSearchParams): MatrixView {
  return Object.fromEntries(FIELDS.map((name) => [name, query.get(name) ?? undefined]));
}

/** The matrix of topics against classes, or against the services of one class or of all. */
export function renderMatrixPage({ chart }: WebPorts, view: MatrixView, form: CellForm): string {
  const matrix = selectMatrix(chart, view);
  const exported = new URLSearchParams();
  for (const name of FIELDS) if (view[name]) exported.set(name, view[name]);
  const main = html`<h1>Explore the line</h1>
<p class="lead">Every topic on every kind of service: whose it is, and how that moves. Each cell opens the answer with its source.</p>
<div class="finders">${renderSearchField(chart)}${renderComparePicker(chart)}</div>
${renderFilter(chart, view)}
<section id="matrix" aria-labelledby="matrix-title">
<h2 id="matrix-title">${matrix.title}</h2>
${renderKey()}
${matrix.groups.length > 0 ? renderTable(matrix, form) : html`<p class="empty">No topic fits this filter. <a href="/explore">Show all of them</a>.</p>`}
${renderExports((format) => `/explore/matrix.${format}?${exported}`)}
</section>
${renderDirectory(chart)}`;
  return renderExploreShell({ title: 'Explore', main });
}

function renderFilter({ classes, layers }: Chart, view: MatrixView): Html {
  const option = (value: string, label: string, chosen: string | undefined) =>
    html`<option value="${value}"${value === (chosen ?? '') && html` selected`}>${label}</option>`;
  return html`<form class="filter" method="get" action="/explore" aria-label="Filter the matrix">
<label>Columns <select name="columns">${option('', 'Classes of services', view.columns)}${option('all', 'All services', view.columns)}${classes
    .filter(({ services }) => services.length > 0)
    .map(({ id, name }) => option(id, shortName(name), view.columns))}</select></label>
<label>Layer <select name="layer">${option('', 'All layers', view.layer)}${layers.map(({ id, name }) => option(id, name, view.layer))}</select></label>
<label>Responsible <select name="party">${option('', 'Anybody', view.party)}${PARTIES.map((party) => option(party, PARTY_WORDS[party], view.party))}</select></label>
<label>Topic has the words <input name="words" value="${view.words ?? ''}" autocomplete="off"></label>
<button>Show</button>
</form>`;
}

function renderDirectory({ classes }: Chart): Html {
  const entries = classes
    .filter(({ services }) => services.length > 0)
    .map(
      ({
        name,
        summary,
        services,
      }) => html`<details><summary>${shortName(name)} <span class="count">${services.length}</span></summary>
<p>${summary}</p>
<ul>${services.map((service) => html`<li><a href="${servicePath(service.id)}">${service.name}</a></li>`)}</ul></details>`,
    );
  return html`<section class="directory" aria-labelledby="directory-title">
<h2 id="directory-title">Every service, by class</h2>
${entries}
</section>`;
}
