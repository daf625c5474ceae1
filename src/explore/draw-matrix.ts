import type { CellParty } from './chart';
import { type Matrix, type MatrixRow, PARTY_WORDS, shortName } from './matrix';
import { box, INK, key, type LinkTo, line, linked, svg, wrap } from './svg';

const MARGIN = 24;
const LABEL = 268;
const ROW = 24;
const GROUP = 34;
const TOP = 92;
/** Up to so many columns have room for their names side by side. */
const FEW = 4;

interface Columns {
  readonly width: number;
  readonly head: number;
  readonly isTurned: boolean;
}

/** Draws topics against places: a row for each topic, a word in each cell. */
export function drawMatrix(matrix: Matrix, linkTo: LinkTo = () => undefined): string {
  const isTurned = matrix.columns.length > FEW;
  const columns = { isTurned, width: isTurned ? 62 : 140, head: isTurned ? 190 : 44 };
  const width = Math.max(
    MARGIN * 2 + LABEL + matrix.columns.length * columns.width,
    MARGIN * 2 + 410,
  );
  let y = TOP + columns.head;
  const groups = matrix.groups.map(({ title, rows }) => {
    const top = y;
    y += GROUP + rows.length * ROW;
    return drawGroup(title, rows, { top, width, columns }, linkTo);
  });
  const head = [
    line(MARGIN, 40, matrix.title, { size: 22, bold: true }),
    key(MARGIN, 58),
    drawHead(matrix, columns),
  ];
  return svg({ width, height: y + 20, title: matrix.title }, [...head, ...groups].join('\n'));
}

function drawHead({ columns: places }: Matrix, { width, head, isTurned }: Columns): string {
  const base = TOP + head - 4;
  return places
    .flatMap(({ name }, i) => {
      const middle = MARGIN + LABEL + i * width + width / 2;
      const lines = wrap(shortName(name), isTurned ? head - 16 : width - 8, 12, 2);
      const step = 14;
      return lines.map((text, n) => {
        const shift = (n - (lines.length - 1) / 2) * step;
        return isTurned
          ? line(middle + 4 + shift, base, text, { turned: true, bold: true })
          : line(middle, base - (lines.length - 1 - n) * step, text, {
              anchor: 'middle',
              bold: true,
            });
      });
    })
    .join('');
}

function drawGroup(
  title: string,
  rows: readonly MatrixRow[],
  place: { readonly top: number; readonly width: number; readonly columns: Columns },
  linkTo: LinkTo,
): string {
  const { top, width, columns } = place;
  const rule = `<path class="rule" d="M${MARGIN} ${top + 10}.5H${width - MARGIN}" stroke="${INK.line}"/>`;
  const drawn = rows.map((row, i) => drawRow(row, top + GROUP + i * ROW, columns, linkTo));
  return [rule, line(MARGIN, top + 27, title, { size: 12, bold: true, soft: true }), ...drawn].join(
    '\n',
  );
}

function drawRow(row: MatrixRow, y: number, { width }: Columns, linkTo: LinkTo): string {
  const [name = ''] = wrap(row.name, LABEL - 12, 12, 1);
  const cells = row.cells.map((party, i) =>
    drawCell(row, party, { x: MARGIN + LABEL + i * width, y, width }, linkTo(row.id, i)),
  );
  return line(MARGIN, y + 15, name) + cells.join('');
}

function drawCell(
  row: MatrixRow,
  party: CellParty,
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
  href: string | undefined,
): string {
  const word = line(x + width / 2, y + 15, PARTY_WORDS[party], {
    size: 11,
    bold: true,
    party,
    anchor: 'middle',
  });
  const filled = box(party, { x: x + 1, y: y + 1, width: width - 2, height: ROW - 3 });
  return linked(href, `${row.name}: ${PARTY_WORDS[party]}`, filled + word);
}
