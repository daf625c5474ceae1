import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { BotError } from '../errors';

/** The folders under `intents/` that hold one entry per file. */
export const ENTRY_FOLDERS = [
  'classes',
  'concepts',
  'controls',
  'forms',
  'out-of-scope',
  'services',
  'smalltalk',
] as const;

/** A folder of entries. */
export type EntryFolder = (typeof ENTRY_FOLDERS)[number];

/** The folder of journeys; what it holds bears on no answer. */
export const JOURNEY_FOLDER = 'journeys';

/** The one file that is a list instead of an entry. */
export const SOURCES_FILE = 'sources.json';

/** The days off of countries; it bears on no answer. */
export const HOLIDAYS_FILE = 'holidays.json';

/** How people write: short forms and cue phrases. */
export const LEXICON_FILE = 'lexicon.json';

/** One file of the knowledge. */
export interface KnowledgeFile {
  /** From the knowledge folder, with forward slashes: `services/rds.json`. */
  readonly path: string;
  readonly text: string;
}

/**
 * Reads every entry file, the lexicon and the list of sources one after the other, sorted by path; throws
 * `KNOWLEDGE_INVALID` where one is unreadable.
 *
 * The journeys, the schemas and the writing guide are not part of it.
 */
export function* readKnowledgeFiles(folder: string): Generator<KnowledgeFile> {
  const paths: string[] = [SOURCES_FILE, LEXICON_FILE];
  for (const entries of ENTRY_FOLDERS) paths.push(...listEntries(folder, entries));
  yield* read(folder, paths);
}

/** Reads every journey, sorted by path; throws `KNOWLEDGE_INVALID` where one is unreadable. */
export function readJourneyFiles(folder: string): Generator<KnowledgeFile> {
  return read(folder, listEntries(folder, JOURNEY_FOLDER));
}

function listEntries(folder: string, entries: string): string[] {
  const names = attempt(folder, entries, (full) => readdirSync(full));
  return names.filter((name) => name.endsWith('.json')).map((name) => `${entries}/${name}`);
}

function* read(folder: string, paths: string[]): Generator<KnowledgeFile> {
  for (const file of paths.sort()) {
    yield { path: file, text: attempt(folder, file, (full) => readFileSync(full, 'utf8')) };
  }
}

function attempt<T>(folder: string, part: string, read: (full: string) => T): T {
  const full = path.join(folder, part);
  try {
    return read(full);
  } catch (cause) {
    throw new BotError(
      'KNOWLEDGE_INVALID',
      `${full} cannot be read; restore it from version control or point to a complete knowledge folder`,
      { cause },
    );
  }
}
