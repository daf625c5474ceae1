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
  /** UTF-8, as it stands on the disk. */
  readonly bytes: Buffer;
}

/** An object as JSON holds it. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** True for what JSON writes in braces. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What is wrong with a file of the knowledge, where, and how to see the rest. */
export function broken(folder: string, file: string, problem: string, cause?: unknown): BotError {
  const message = `${path.join(folder, file)}: ${problem}; run "demarc check" for the full list`;
  return new BotError('KNOWLEDGE_INVALID', message, { cause });
}

/** Several times as quick as a buffer's own decoding where a text is more than ASCII; refuses what is no UTF-8. */
const UTF8 = new TextDecoder('utf-8', { fatal: true });

/** The object that a file holds; throws `KNOWLEDGE_INVALID` where it is no UTF-8, no JSON or no object. */
export function parseFile(folder: string, { path: file, bytes }: KnowledgeFile): JsonObject {
  let value: unknown;
  try {
    value = JSON.parse(UTF8.decode(bytes));
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause);
    throw broken(folder, file, `is no valid JSON (${detail})`, cause);
  }
  if (!isObject(value)) throw broken(folder, file, 'holds no JSON object');
  return value;
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
    yield { path: file, bytes: attempt(folder, file, (full) => readFileSync(full)) };
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
