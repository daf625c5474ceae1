import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The real knowledge. */
export const INTENTS = path.resolve(__dirname, '../../intents');

/** A copy of the real knowledge that a test may break. */
export interface KnowledgeFolder {
  readonly path: string;
  /** Rewrites one file as text; `restore` brings the original back. */
  write(file: string, text: string): void;
  /** Changes one entry in place; `restore` brings the original back. */
  edit<T>(file: string, change: (entry: T) => void): void;
  remove(file: string): void;
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
    edit(file, change) {
      const entry = JSON.parse(readFileSync(path.join(folder, file), 'utf8'));
      change(entry);
      write(file, `${JSON.stringify(entry, null, 2)}\n`);
    },
    remove(file) {
      touched.add(file);
      rmSync(path.join(folder, file), { recursive: true });
    },
    restore() {
      for (const file of touched) {
        rmSync(path.join(folder, file), { recursive: true, force: true });
        cpSync(path.join(INTENTS, file), path.join(folder, file), { recursive: true, force: true });
      }
      touched.clear();
    },
    dispose: () => rmSync(folder, { recursive: true, force: true }),
  };
}
