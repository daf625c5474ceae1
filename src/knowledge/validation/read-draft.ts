import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  ENTRY_FOLDERS,
  HOLIDAYS_FILE,
  JOURNEY_FOLDER,
  LEXICON_FILE,
  SOURCES_FILE,
} from '../read-files';
import type { Issue } from './issue';

/** One file as it was read, before anything is known about its content. */
export interface DraftFile {
  /** From the knowledge folder, with forward slashes. */
  readonly path: string;
  readonly value: unknown;
}

/** Every file that could be read, and what was wrong with the others. */
export interface Draft {
  readonly files: readonly DraftFile[];
  /** The ids that references may name, by folder: file names, readable or not. */
  readonly ids: ReadonlyMap<string, ReadonlySet<string>>;
  readonly issues: readonly Issue[];
}

const FOLDERS = [...ENTRY_FOLDERS, JOURNEY_FOLDER];

const KNOWN = new Set<string>([
  ...FOLDERS,
  LEXICON_FILE,
  SOURCES_FILE,
  HOLIDAYS_FILE,
  'schema',
  'README.md',
]);

/** Reads the knowledge folder without ever throwing for its content, so that every problem can be listed. */
export function readDraft(folder: string): Draft {
  const issues: Issue[] = [];
  const files: DraftFile[] = [];
  const ids = new Map<string, ReadonlySet<string>>();
  const list = (part: string) => {
    const names = listNames(path.join(folder, part));
    if (!names) issues.push(unreadable(part || '.'));
    return names ?? [];
  };
  const read = (file: string) => {
    const outcome = readJson(folder, file);
    if ('issue' in outcome) issues.push(outcome.issue);
    else files.push(outcome);
  };

  for (const name of list('')) {
    if (!KNOWN.has(name) && !name.startsWith('.')) issues.push(unexpected(name));
  }
  for (const kind of FOLDERS) {
    const names = list(kind).filter((name) => !name.startsWith('.'));
    for (const name of names) {
      if (name.endsWith('.json')) read(`${kind}/${name}`);
      else issues.push(unexpected(`${kind}/${name}`));
    }
    ids.set(kind, new Set(names.map((name) => path.basename(name, '.json'))));
  }
  read(SOURCES_FILE);
  read(LEXICON_FILE);
  return { files, ids, issues };
}

function listNames(folder: string): readonly string[] | undefined {
  try {
    return readdirSync(folder).sort();
  } catch {
    return undefined;
  }
}

function readJson(folder: string, file: string): DraftFile | { readonly issue: Issue } {
  let text: string;
  try {
    text = readFileSync(path.join(folder, file), 'utf8');
  } catch {
    return { issue: unreadable(file) };
  }
  try {
    return { path: file, value: JSON.parse(text) };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    const message = `is no valid JSON (${detail}); look for a missing or trailing comma or quote`;
    return { issue: { code: 'invalid-json', path: file, message } };
  }
}

function unreadable(file: string): Issue {
  const message = 'cannot be read; restore it or check its permissions';
  return { code: 'unreadable', path: file, message };
}

function unexpected(file: string): Issue {
  const message = `does not belong here; entries are .json files in ${FOLDERS.join(', ')}`;
  return { code: 'unexpected-file', path: file, message };
}
