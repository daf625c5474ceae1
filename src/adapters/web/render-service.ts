import { drawStack, PARTIES, type Sheet, shortName } from '../../explore';
import { checkedWords } from '../../replies';
import { Html, html } from './html';
import { cellPath, servicePath } from './paths';
import type { WebPorts } from './ports';
import { renderExploreShell, renderExports, renderParty, renderTrail } from './render-explore';
import { renderComparePicker } from './render-search';

/** A service drawn as its stack, with the same facts as a table; `undefined` for an unknown id. */
export function renderServicePage({ sheets, chart }: WebPorts, id: string): string | undefined {
  const sheet = sheets.sheet(id);
  if (!sheet) return undefined;
  const { service, class: kind, summary, note, reviewed } = sheet;
  const className = `/explore?${new URLSearchParams({ columns: kind.id })}`;
  const picture = new Html(drawStack(sheet, (control) => cellPath(service, control)));
  const other = service.id === 'fargate' ? 'lambda' : 'fargate';
  const main = html`${renderTrail([
    ['Explore', '/explore'],
    [shortName(kind.name), className],
  ])}
<h1>${service.name}</h1>
<p class="lead">${summary}</p>
${renderCounts(sheet)}
${note && html`<p class="note">${note}</p>`}
<section aria-labelledby="picture-title">
<h2 id="picture-title">The stack</h2>
<div class="scroll stack" tabindex="0" role="region" aria-label="The stack of ${service.name}">${picture}</div>
${renderExports((format) => `${servicePath(id)}.${format}`)}
</section>
<section class="compare" aria-labelledby="compare-title">
<h2 id="compare-title">What moves elsewhere?</h2>
${renderComparePicker(chart, service.id, other)}
</section>
<section aria-labelledby="table-title">
<h2 id="table-title">The same as a table</h2>
${renderTwin(sheet)}
<p class="source">${checkedWords(reviewed)}</p>
</section>`;
  return renderExploreShell({ title: `Who is responsible on ${service.name}?`, main });
}

function renderCounts({ layers }: Sheet): Html {
  const lines = layers.flatMap((layer) => layer.lines);
  const counts = PARTIES.flatMap((party) => {
    const count = lines.filter((line) => line.party === party).length;
    return count > 0 ? [html`<li>${renderParty(party)} <strong>${count}</strong></li>`] : [];
  });
  return html`<ul class="counts" aria-label="Topics by who is responsible">${counts}</ul>`;
}

function renderTwin({ service, layers }: Sheet): Html {
  const bodies = layers
    .filter(({ lines }) => lines.length > 0)
    .map(
      ({
        title,
        lines,
      }) => html`<tbody><tr class="group"><th scope="rowgroup" colspan="4">${title}</th></tr>
${lines.map(
  ({ id, name, party, aws, customer }) =>
    html`<tr><th scope="row"><a href="${cellPath(service, id)}">${name}</a></th><td>${renderParty(party)}</td><td data-label="AWS does">${aws}</td><td data-label="You do">${customer}</td></tr>`,
)}</tbody>`,
    );
  return html`<table class="twin">
<thead><tr><th scope="col">Topic</th><th scope="col">Responsible</th><th scope="col">AWS does</th><th scope="col">You do</th></tr></thead>
${bodies}
</table>`;
}
