import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ERROR_CODES } from '../../src/errors';
import { readSourceFiles, type SourceFile } from '../support/source-files';

const MAX_FILE_LINES = 250;
const MAX_MEDIAN_LINES = 80;
const MAX_FUNCTION_LINES = 50;

const files = readSourceFiles();
const linesOf = (file: SourceFile) => file.text.trimEnd().split('\n');
/** Source without strings and comments, line by line as before. */
const codeOf = (file: SourceFile) =>
  file.text
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '))
    .replace(/(^|[^:'"`\\])\/\/[^\n]*/gm, '$1')
    .replace(/'(?:[^'\\\n]|\\.)*'/g, "''");

/** Where a pattern is found, as `path:line`, except in rooms that may. */
function find(pattern: RegExp, except: RegExp = /^$/): readonly string[] {
  return files
    .filter((file) => !except.test(file.path))
    .flatMap((file) =>
      codeOf(file)
        .split('\n')
        .flatMap((line, index) => (pattern.test(line) ? [`src/${file.path}:${index + 1}`] : [])),
    );
}

describe('the source', () => {
  it('has no file that is too long to read at once', () => {
    const long = files.filter((file) => linesOf(file).length > MAX_FILE_LINES);

    expect(long.map((file) => `${file.path}: ${linesOf(file).length}`)).toEqual([]);
  });

  it('has files that are short as a rule', () => {
    const lengths = files.map((file) => linesOf(file).length).sort((a, b) => a - b);

    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(MAX_MEDIAN_LINES);
  });

  it('has no function that is too long', () => {
    expect(files.flatMap(findLongFunctions)).toEqual([]);
  });

  it.each([
    ['enums', /^\s*(export\s+)?(const\s+)?enum\s/],
    ['any', /(:|<|\bas)\s*any\b/],
    ['default exports', /^export default\b/],
    ['assertions that something is there', /[\w)\]]!(?=[.;,)\]]|$)/],
    ['ignored checks', /@ts-(ignore|nocheck|expect-error)/],
  ])('does without %s', (_name, pattern) => {
    expect(find(pattern)).toEqual([]);
  });

  it('writes to the console in the command line and the console adapter only', () => {
    expect(find(/\bconsole\./, /^(cli|adapters\/console)\//)).toEqual([]);
  });

  it('reads the environment in the configuration and the command line only', () => {
    expect(find(/\bprocess\.env\b/, /^(cli|config)\//)).toEqual([]);
  });

  it('names files by what is in them', () => {
    const vague = /(^|\/|-)(utils?|helpers?|common|misc|manager|stuff)(-|\.|\/)/;

    expect(files.filter((file) => vague.test(file.path)).map((file) => file.path)).toEqual([]);
  });

  it('says of every export what it promises', () => {
    expect(files.flatMap(findUndocumentedExports)).toEqual([]);
  });
});

describe('the error codes', () => {
  it.each(ERROR_CODES)('explain %s in the README', (code) => {
    const readme = readFileSync(path.resolve(__dirname, '../../README.md'), 'utf8');

    expect(readme).toMatch(new RegExp(`^#+ \`${code}\`$`, 'm'));
  });
});

/** A top-level function ends at the first line that closes it without indentation; the formatter sees to that. */
function findLongFunctions(file: SourceFile): readonly string[] {
  const lines = linesOf(file);
  return lines.flatMap((line, start) => {
    const name = /^(?:export )?(?:async )?function\*? (\w+)/.exec(line)?.[1];
    if (name === undefined) return [];
    const length = lines.slice(start).indexOf('}') + 1;
    return length > MAX_FUNCTION_LINES ? [`src/${file.path}: ${name} has ${length} lines`] : [];
  });
}

function findUndocumentedExports(file: SourceFile): readonly string[] {
  const lines = linesOf(file);
  return lines.flatMap((line, index) => {
    const isOwn = /^export (?!type \{|\{|\*)/.test(line);
    const above = lines.slice(0, index).findLast((each) => !each.startsWith('// biome-ignore'));
    return isOwn && !above?.trim().endsWith('*/') ? [`src/${file.path}:${index + 1} ${line}`] : [];
  });
}
