import {
  type Matrix,
  type MatrixRow,
  PARTIES,
  PARTY_WORDS,
  type Place,
  shortName,
} from '../../explore';
import { type Html, html } from './html';
import { cellPath, servicePath, topicPath } from './paths';

/**
 * How cells go out: `written` to be read as they are; `coded` for the page's script, which draws what is in sight
 * first: a row carries its cells as digits, each the place of a party in the key, and a column the path to them.
 */
export type CellForm = 'written' | 'coded';

/**
 * Topics against places as a table that scrolls inside itself; each cell opens its answer.
 *
 * The roles say what some browsers forget of a table that is laid out as a grid.
 */
export function renderTable(matrix: Matrix, form: CellForm = 'written'): Html {
  const { columns, groups } = matrix;
  const heads = columns.map(
    (place) =>
      html`<th scope="col" role="columnheader"${form === 'coded' && html` data-path="${cellPath(place, '')}"`}><a href="${placePath(place)}"><span>${shortName(place.name)}</span></a></th>`,
  );
  const bodies = groups.map(
    ({
      title,
      rows,
    }) => html`<tbody role="rowgroup"><tr class="group" role="row"><th scope="rowgroup" colspan="${columns.length + 1}" role="rowheader"><span>${title}</span></th></tr>
${rows.map((row) => (form === 'coded' ? renderCoded(row) : renderWritten(row, columns)))}</tbody>`,
  );
  const kind = columns.length <= 4 ? 'few' : 'many';
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Table: ${matrix.title}"><table class="matrix ${kind}" role="table">
<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">Topic</th>${heads}</tr></thead>
${bodies}
</table></div>`;
}

function renderWritten(row: MatrixRow, columns: readonly Place[]): Html {
  const cells = row.cells.map((party, i) => {
    const place = columns[i];
    return (
      place &&
      html`<td class="party-${party}" role="cell"><a href="${cellPath(place, row.id)}">${PARTY_WORDS[party]}</a></td>`
    );
  });
  return html`<tr role="row">${renderRowHead(row)}${cells}</tr>`;
}

function renderCoded(row: MatrixRow): Html {
  const digits = row.cells.map((party) => PARTIES.indexOf(party)).join('');
  return html`<tr role="row" data-cells="${digits}" data-topic="${encodeURIComponent(row.id)}">${renderRowHead(row)}</tr>`;
}

function renderRowHead({ id, name }: MatrixRow): Html {
  return html`<th scope="row" role="rowheader"><a href="${topicPath(id)}">${name}</a></th>`;
}

function placePath({ kind, id }: Place): string {
  return kind === 'service' ? servicePath(id) : `/explore?${new URLSearchParams({ columns: id })}`;
}
