import { EXPORT_FORMATS, type Exportable, exportPicture, selectMatrix } from '../../../src/explore';
import { explored } from '../../support/explore-knowledge';

const { chart, sheets } = explored();
const sheet = sheets.sheet('rds');
if (!sheet) throw new TypeError('the made-up knowledge has lost RDS');
const RDS: Exportable = { kind: 'sheet', sheet };
const CLASSES: Exportable = { kind: 'matrix', matrix: selectMatrix(chart, {}) };
const text = (subject: Exportable, format: (typeof EXPORT_FORMATS)[number]) =>
  exportPicture(subject, format).content.toString();

describe('exportPicture', () => {
  it('draws a stack that tells parties apart by word, pattern and colour', () => {
    const picture = text(RDS, 'svg');

    expect(picture).toContain('>Who is responsible on Amazon RDS</text>');
    expect(picture).toContain('<title>Backups: AWS</title>');
    expect(picture).toMatch(/class="cell cell-aws"[^>]*fill="#d6e5f8"/);
    expect(picture).toContain('fill="url(#mark-aws)"');
    expect(picture).not.toMatch(/<a |<style|<script| style=/);
  });

  it('draws a matrix with a cell for each topic and column', () => {
    expect(text(CLASSES, 'svg').match(/<title>/g)).toHaveLength(4);
  });

  it('makes a PNG of it that holds the words as well', () => {
    const { contentType, content } = exportPicture(RDS, 'png');
    const blank = exportPicture({ kind: 'sheet', sheet: { ...sheet, layers: [] } }, 'png');

    expect(contentType).toBe('image/png');
    expect(content.subarray(1, 4).toString()).toBe('PNG');
    expect(content.length).toBeGreaterThan(blank.content.length);
  });

  it('writes CSV that spreadsheets read and do not run', () => {
    const formula = { ...sheet, layers: [{ title: '=1+1', lines: sheet.layers[3]?.lines ?? [] }] };

    expect(text(RDS, 'csv')).toContain(
      'Facility,"Physical security (doors, guards)",AWS,"Guards the doors, day and night.",',
    );
    expect(text({ kind: 'sheet', sheet: formula }, 'csv')).toContain("\r\n'=1+1,Backups,AWS,");
  });

  it('writes a Markdown table', () => {
    expect(text(CLASSES, 'md')).toBe(
      [
        '# All classes of services',
        '',
        '| Part | Topic | Virtual machines | Managed service |',
        '| --- | --- | --- | --- |',
        '| Data | Backups | You | AWS |',
        '| Facility | Physical security (doors, guards) | AWS | AWS |',
        '',
      ].join('\n'),
    );
  });

  it.each(EXPORT_FORMATS)('gives the same bytes for the same knowledge as %s', (format) => {
    const [first, second] = [exportPicture(RDS, format), exportPicture(RDS, format)];

    expect(first.content.equals(second.content)).toBe(true);
  });
});
