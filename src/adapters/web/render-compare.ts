import { html } from './html';
import { comparePath, servicePath } from './paths';
import type { WebPorts } from './ports';
import { renderExploreShell, renderExports, renderKey, renderTrail } from './render-explore';
import { renderComparePicker } from './render-search';
import { renderTable } from './render-table';

/** What moves between two services; `undefined` when one of them is not known. */
export function renderComparePage(
  { sheets, chart }: WebPorts,
  from: string | null,
  to: string | null,
): string | undefined {
  const comparison = sheets.compare(from ?? '', to ?? '');
  const [first, second] = comparison?.matrix.columns ?? [];
  if (!comparison || !first || !second) return undefined;
  const { matrix, counts } = comparison;
  const main = html`${renderTrail([
    ['Explore', '/explore'],
    [first.name, servicePath(first.id)],
    [second.name, servicePath(second.id)],
  ])}
<h1>${matrix.title}</h1>
<p class="lead">${counts.join(', ')}.</p>
${renderComparePicker(chart, first.id, second.id)}
<p><a href="${comparePath(second.id, first.id)}">The other way round</a></p>
<section aria-labelledby="moves-title">
<h2 id="moves-title" class="visually-hidden">Topic by topic</h2>
${renderKey()}
${renderTable(matrix)}
${renderExports((format) => comparePath(first.id, second.id, format))}
</section>`;
  return renderExploreShell({ title: matrix.title, main });
}
