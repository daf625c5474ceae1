/** A line of a CSV file, with where it begins. */
export interface CsvLine {
  /** From 1, as editors count. */
  readonly number: number;
  readonly cells: readonly string[];
}

/** A record: what stands in quotes may go over several lines; a quote that nothing closes is a letter like others. */
const RECORD = /(?:"[^"]*"|[^"\r\n]|"(?![^"]*"))*(?:\r\n|\n|\r|$)/gy;
const CELL = /(?:^|,)("(?:[^"]|"")*"(?=,|$)|[^,]*)/g;

/** Reads CSV (RFC 4180): cells in quotes may hold commas, line ends and doubled quotes. Empty lines are left out. */
export function parseCsv(text: string): readonly CsvLine[] {
  const lines: CsvLine[] = [];
  let number = 1;
  for (const [record] of text.replace(/^\ufeff/, '').matchAll(RECORD)) {
    const cells = readCells(record.replace(/[\r\n]+$/, ''));
    if (cells.some((cell) => cell !== '')) lines.push({ number, cells });
    number += record.match(/\r\n|\n|\r/g)?.length ?? 0;
  }
  return lines;
}

function readCells(record: string): readonly string[] {
  return [...record.matchAll(CELL)].map(([, cell = '']) =>
    /^".*"$/s.test(cell) ? cell.slice(1, -1).replaceAll('""', '"') : cell.trim(),
  );
}
