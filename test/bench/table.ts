/** Rows of cells under their headings. */
export interface Table {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** How a table is written. */
export type RenderTable = (table: Table) => string;

/** Writes a table for a document. */
export function renderMarkdown({ title, head, rows }: Table): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [`**${title}**`, '', line(head), line(head.map(() => '---')), ...rows.map(line)].join(
    '\n',
  );
}

/** Writes a table for a terminal, its columns aligned. */
export function renderText({ title, head, rows }: Table): string {
  const widths = head.map((_, column) =>
    Math.max(...[head, ...rows].map((row) => (row[column] ?? '').length)),
  );
  const line = (cells: readonly string[]) =>
    `  ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd();
  const rule = line(widths.map((width) => '─'.repeat(width)));
  return [title, line(head), rule, ...rows.map(line)].join('\n');
}
