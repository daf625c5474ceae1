import { assertNever } from '../errors';
import { drawMatrix } from './draw-matrix';
import { drawStack } from './draw-stack';
import type { Matrix } from './matrix';
import type { Sheet } from './sheet';
import { toPng } from './to-png';
import { matrixLines, sheetLines, writeCsv, writeMarkdown } from './write-tables';

/** What a picture or its table can be taken away as. */
export const EXPORT_FORMATS = ['svg', 'png', 'csv', 'md'] as const;

/** A format that a picture or its table can be taken away as. */
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** What can be taken away: one service, or topics against places. */
export type Exportable =
  | { readonly kind: 'sheet'; readonly sheet: Sheet }
  | { readonly kind: 'matrix'; readonly matrix: Matrix };

/** A file that was made, with its media type. */
export interface ExportedFile {
  readonly contentType: string;
  readonly content: Buffer;
}

/** Makes the file; the same knowledge gives the same bytes. */
export function exportPicture(subject: Exportable, format: ExportFormat): ExportedFile {
  switch (format) {
    case 'svg':
      return { contentType: 'image/svg+xml', content: Buffer.from(draw(subject)) };
    case 'png':
      return { contentType: 'image/png', content: toPng(draw(subject)) };
    case 'csv':
      return {
        contentType: 'text/csv; charset=utf-8',
        content: Buffer.from(writeCsv(linesOf(subject))),
      };
    case 'md':
      return {
        contentType: 'text/markdown; charset=utf-8',
        content: Buffer.from(writeMarkdown(titleOf(subject), linesOf(subject))),
      };
    default:
      return assertNever(format);
  }
}

function draw(subject: Exportable): string {
  return subject.kind === 'sheet' ? drawStack(subject.sheet) : drawMatrix(subject.matrix);
}

function linesOf(subject: Exportable) {
  return subject.kind === 'sheet' ? sheetLines(subject.sheet) : matrixLines(subject.matrix);
}

function titleOf(subject: Exportable): string {
  return subject.kind === 'sheet'
    ? `Who is responsible on ${subject.sheet.service.name}`
    : subject.matrix.title;
}
