import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The real knowledge. */
export const INTENTS = path.resolve(__dirname, '../../intents');

/** A copy of the real knowledge that a test may break. */
export interface KnowledgeFolder {
  readonly path: string;
  /** Rewrites one file as text. */
  write(file: string, text: string): void;
  /** Sets one field of one entry; see `setField`. */
  set(file: string, field: string, value: unknown): void;
  remove(file: string): void;
  /** Brings every changed file back. */
  restore(): void;
  dispose(): void;
}

/** Copies the real knowledge to a temporary folder. */
export function aKnowledgeFolder(): KnowledgeFolder {
  const folder = mkdtempSync(path.join(tmpdir(), 'demarc-knowledge-'));
  cpSync(INTENTS, folder, { recursive: true });
  const touched = new Set<string>();
  const write = (file: string, text: string) => {
    touched.add(file);
    writeFileSync(path.join(folder, file), text);
  };
  return {
    path: folder,
    write,
    set(file, field, value) {
      const entry: unknown = JSON.parse(readFileSync(path.join(folder, file), 'utf8'));
      setField(entry, field, value);
      write(file, `${JSON.stringify(entry, null, 2)}\n`);
    },
    remove(file) {
      touched.add(file);
      rmSync(path.join(folder, file), { recursive: true });
    },
    restore() {
      for (const file of touched) {
        rmSync(path.join(folder, file), { recursive: true, force: true });
        const original = path.join(INTENTS, file);
        if (existsSync(original)) cpSync(original, path.join(folder, file), { recursive: true });
      }
      touched.clear();
    },
    dispose: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/**
 * Sets one field of an entry; `undefined` takes it out. `[key=value]` picks an item of a list and `+` adds one:
 * `responsibilities[class=iaas].party`.
 */
export function setField(entry: unknown, field: string, value: unknown): void {
  const steps = field.split(/\.|(?=\[)/);
  const last = steps.pop() ?? '';
  let place = entry;
  for (const step of steps) place = Reflect.get(asObject(place), keyOf(place, step));
  if (last === '+' && Array.isArray(place)) place.push(value);
  else if (value !== undefined) Reflect.set(asObject(place), keyOf(place, last), value);
  else if (Array.isArray(place)) place.splice(Number(keyOf(place, last)), 1);
  else Reflect.deleteProperty(asObject(place), last);
}

/** The index that `[key=value]` stands for; any other step is a key as it is. */
function keyOf(place: unknown, step: string): string {
  const selector = /^\[(.+)=(.*)\]$/.exec(step);
  if (!selector || !Array.isArray(place)) return step;
  const [, key = '', value] = selector;
  return String(place.findIndex((item: unknown) => Reflect.get(asObject(item), key) === value));
}

function asObject(value: unknown): object {
  if (typeof value === 'object' && value !== null) return value;
  throw new TypeError(`no such field: ${JSON.stringify(value)}`);
}
