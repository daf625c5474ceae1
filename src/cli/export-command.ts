import { writeFileSync } from 'node:fs';
import {
  createChart,
  createSheets,
  EXPORT_FORMATS,
  type Exportable,
  type ExportFormat,
  exportPicture,
  type MatrixView,
  selectMatrix,
} from '../explore';
import { loadKnowledge } from '../knowledge';
import { createCatalogue } from '../replies';
import type { Terminal } from './terminal';
import { UsageError } from './usage-error';

/** What `demarc export matrix` takes away. */
export interface ExportOptions {
  /** One service in full, or two: what moves from the first to the second. Ids, names or aliases. */
  readonly service?: readonly string[];
  /** The services of a class, or `all`; without any of these, the classes. */
  readonly columns?: string;
  readonly format: string;
  /** A file to write; standard output without it. */
  readonly out?: string;
}

/** Writes a picture or a table of who is responsible. */
export function runExport(folder: string, options: ExportOptions, terminal: Terminal): void {
  const { content } = exportPicture(readSubject(folder, options), readFormat(options.format));
  if (options.out !== undefined) {
    writeTo(options.out, content);
    terminal.err(`${options.out}: ${content.length} bytes`);
    return;
  }
  if (options.format === 'png' && terminal.output.isTTY) {
    throw new UsageError('a PNG is no text for a terminal: add --out rds.png');
  }
  terminal.output.write(content);
}

function writeTo(file: string, content: Buffer): void {
  try {
    writeFileSync(file, content);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UsageError(
      `${file} cannot be written (${code}): name a file in a folder that is there`,
    );
  }
}

function readFormat(given: string): ExportFormat {
  const format = EXPORT_FORMATS.find((one) => one === given);
  if (format) return format;
  throw new UsageError(`"${given}" is no format: use ${EXPORT_FORMATS.join(', ')}`);
}

function readSubject(folder: string, { service, columns }: ExportOptions): Exportable {
  const knowledge = loadKnowledge(folder);
  const chart = createChart(knowledge);
  const sheets = createSheets(knowledge, chart);
  const catalogue = createCatalogue(knowledge);
  const idOf = (words: string) => {
    const named = knowledge.services.get(words) ?? catalogue.nameService(words);
    if (named) return named.id;
    const close = catalogue.findServices(words, 3).map(({ id }) => id);
    const hint = close.length > 0 ? `; did you mean ${close.join(' or ')}?` : '';
    throw new UsageError(`"${words}" is no service that Demarc knows${hint}`);
  };
  const [first, second, third] = (service ?? []).map(idOf);
  if (third !== undefined) throw new UsageError('two services can be compared, not more');
  if (first === undefined)
    return { kind: 'matrix', matrix: selectMatrix(chart, readView(chart, columns)) };
  const sheet = second === undefined ? sheets.sheet(first) : undefined;
  if (sheet) return { kind: 'sheet', sheet };
  const comparison = sheets.compare(first, second ?? first);
  if (!comparison) throw new TypeError(`no service ${first} or ${second}`);
  return { kind: 'matrix', matrix: comparison.matrix };
}

function readView({ classes }: ReturnType<typeof createChart>, columns?: string): MatrixView {
  const known = ['all', ...classes.map(({ id }) => id)];
  if (columns === undefined || known.includes(columns)) return { columns };
  throw new UsageError(`"${columns}" is no class of services: use ${known.join(', ')}`);
}
