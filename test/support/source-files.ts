import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const SRC = path.resolve(__dirname, '../../src');

/** A source file by its path below `src`, with forward slashes. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** One import of a source file. */
export interface Import {
  /** As written: a relative path or the name of a package. */
  readonly from: string;
  /** The file below `src` it leads to; absent for packages. */
  readonly target?: string;
  /** Nothing of it is left when the program runs. */
  readonly isTypeOnly: boolean;
}

/** Every TypeScript file below `src`, sorted by path. */
export function readSourceFiles(): readonly SourceFile[] {
  return readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => ({
      path: name.replaceAll(path.sep, '/'),
      text: readFileSync(path.join(SRC, name), 'utf8'),
    }))
    .sort((a, b) => a.path.localeCompare(b.path));
}

const STATEMENT = /^(?:import|export)\s+(type\s+)?([^'";]*?)\s*from\s+'([^']+)'/gm;
const BARE = /^import\s+'([^']+)'/gm;
const CALL = /\b(?:require|import)\(\s*'([^']+)'\s*\)/g;

/** Reads the imports of a file: statements, re-exports, `require` and `import()`. */
export function readImports(file: SourceFile, all: ReadonlySet<string>): readonly Import[] {
  const statements = [...file.text.matchAll(STATEMENT)].map(([, type, names = '', from = '']) => ({
    from,
    isTypeOnly: type !== undefined || hasOnlyTypes(names),
  }));
  const calls = [...file.text.matchAll(BARE), ...file.text.matchAll(CALL)].map(([, from = '']) => ({
    from,
    isTypeOnly: false,
  }));
  return [...statements, ...calls].map((each) => {
    if (!each.from.startsWith('.')) return each;
    return { ...each, target: resolve(file.path, each.from, all) };
  });
}

function hasOnlyTypes(names: string): boolean {
  const inner = /^\{([\s\S]*)\}$/.exec(names.trim())?.[1];
  const each =
    inner
      ?.split(',')
      .map((name) => name.trim())
      .filter(Boolean) ?? [];
  return each.length > 0 && each.every((name) => name.startsWith('type '));
}

function resolve(importer: string, from: string, all: ReadonlySet<string>): string {
  const base = path.posix.join(path.posix.dirname(importer), from);
  const found = [`${base}.ts`, `${base}/index.ts`].find((candidate) => all.has(candidate));
  return found ?? `${base} (not found)`;
}
