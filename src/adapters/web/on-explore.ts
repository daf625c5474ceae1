import { EXPORT_FORMATS, type Exportable, exportPicture, selectMatrix } from '../../explore';
import { html } from './html';
import { servicePath } from './paths';
import type { WebPorts } from './ports';
import { renderCell } from './render-cell';
import { renderComparePage } from './render-compare';
import { renderExploreShell } from './render-explore';
import { readView, renderMatrixPage } from './render-matrix';
import { renderSearch } from './render-search';
import { renderServicePage } from './render-service';
import type { CellForm } from './render-table';
import { renderTopicPage } from './render-topic';
import { type Answer, page } from './respond';

/** Answers everything under `/explore`; an address leads to the same page for as long as its ids exist. */
export function onExplore(ports: WebPorts, url: URL, form: CellForm): Answer {
  const sent = exportAt(ports, url) ?? foundAt(ports, url);
  if (sent) return sent;
  const markup = pageAt(ports, url, form);
  if (markup !== undefined) return page(markup);
  return page(
    renderExploreShell({
      title: 'Nothing here',
      main: html`<h1>There is nothing here</h1>
<p>The address may be mistyped, or of an earlier version of the knowledge. <a href="/explore">See everything there is</a>.</p>`,
    }),
    404,
  );
}

function pageAt(
  ports: WebPorts,
  { pathname, searchParams }: URL,
  form: CellForm,
): string | undefined {
  const [, , room, id = '', control, rest] = pathname.split('/').map(decode);
  if (rest !== undefined) return undefined;
  switch (room) {
    case undefined:
    case '':
      return renderMatrixPage(ports, readView(searchParams), form);
    case 'search':
      return renderSearch(ports, searchParams.get('q') ?? '');
    case 'compare':
      return renderComparePage(ports, searchParams.get('from'), searchParams.get('to'));
    case 'topics':
      return control === undefined ? renderTopicPage(ports, id) : undefined;
    case 'services':
      return control === undefined
        ? renderServicePage(ports, id)
        : renderCell(ports, 'service', id, control);
    case 'classes':
      return control === undefined ? undefined : renderCell(ports, 'class', id, control);
    default:
      return undefined;
  }
}

/** Who types a whole name need not pick it from a list. */
function foundAt({ catalogue }: WebPorts, { pathname, searchParams }: URL): Answer | undefined {
  const service =
    pathname === '/explore/search' && catalogue.nameService(searchParams.get('q') ?? '');
  if (!service) return undefined;
  return { ...page(''), status: 303, headers: { location: servicePath(service.id) } };
}

/** A picture or a table to take away: the address of its page with the format at the end. */
function exportAt(ports: WebPorts, { pathname, searchParams }: URL): Answer | undefined {
  const format = EXPORT_FORMATS.find((one) => pathname.endsWith(`.${one}`));
  if (!format) return undefined;
  const [, , room, id] = pathname
    .slice(0, -format.length - 1)
    .split('/')
    .map(decode);
  const subject = subjectAt(ports, room, id, searchParams);
  if (!subject) return undefined;
  const name = `demarc-${[room, id].filter(Boolean).join('-')}.${format}`.replace(/[^\w.-]/g, '');
  return {
    ...exportPicture(subject, format),
    headers: { 'content-disposition': `attachment; filename="${name}"` },
  };
}

function subjectAt(
  { chart, sheets }: WebPorts,
  room: string | undefined,
  id: string | undefined,
  query: URLSearchParams,
): Exportable | undefined {
  if (room === 'matrix') return { kind: 'matrix', matrix: selectMatrix(chart, readView(query)) };
  if (room === 'services') {
    const sheet = sheets.sheet(id ?? '');
    return sheet && { kind: 'sheet', sheet };
  }
  if (room !== 'compare') return undefined;
  const comparison = sheets.compare(query.get('from') ?? '', query.get('to') ?? '');
  return comparison && { kind: 'matrix', matrix: comparison.matrix };
}

/** A broken escape names nothing that is there. */
function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
