import { type Matrix, PARTY_WORDS } from './matrix';
import type { Sheet } from './sheet';

type Line = readonly string[];

/** The matrix as lines of cells: layer or group, topic, then a word for each column. */
export function matrixLines({ columns, groups }: Matrix): readonly Line[] {
  return [
    ['Part', 'Topic', ...columns.map(({ name }) => name)],
    ...groups.flatMap(({ title, rows }) =>
      rows.map(({ name, cells }) => [title, name, ...cells.map((party) => PARTY_WORDS[party])]),
    ),
  ];
}

/** One service as lines of cells, with both sides' duties and the page they rest on. */
export function sheetLines({ layers }: Sheet): readonly Line[] {
  return [
    ['Part', 'Topic', 'Responsible', 'AWS does', 'You do', 'Source'],
    ...layers.flatMap(({ title, lines }) =>
      lines.map(({ name, party, aws, customer, source }) => {
        return [title, name, PARTY_WORDS[party], aws, customer, source?.url ?? ''];
      }),
    ),
  ];
}

/** Lines as CSV by RFC 4180. A cell that a spreadsheet would run as a formula is quoted with an apostrophe. */
export function writeCsv(lines: readonly Line[]): string {
  const cell = (text: string) => {
    const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return lines.map((line) => `${line.map(cell).join(',')}\r\n`).join('');
}

/** Lines as a Markdown table under a title. */
export function writeMarkdown(title: string, [head = [], ...body]: readonly Line[]): string {
  const row = (line: Line) => `| ${line.map(escapeCell).join(' | ')} |\n`;
  const table = [row(head), row(head.map(() => '---')), ...body.map(row)].join('');
  return `# ${title}\n\n${table}`;
}

function escapeCell(text: string): string {
  return text.replace(/[\\|*_`<[\]]/g, '\\$&').replace(/\s+/g, ' ');
}
