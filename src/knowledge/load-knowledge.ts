import { createHash } from 'node:crypto';
import path from 'node:path';
import type { Control } from './control';
import { indexKnowledge } from './index-knowledge';
import type { KnowledgeBase } from './knowledge-base';
import type { Lexicon } from './lexicon';
import {
  broken,
  type EntryFolder,
  isObject,
  type JsonObject,
  LEXICON_FILE,
  parseFile,
  readKnowledgeFiles,
  SOURCES_FILE,
} from './read-files';
import type { Service } from './service';
import type { Source } from './source';

/** The fields without which the look-ups below would fail; `demarc check` proves all the others. */
const NEEDED: Readonly<Record<EntryFolder, readonly string[]>> = {
  classes: ['aliases'],
  concepts: ['aliases', 'utterances'],
  controls: ['aliases', 'utterances', 'responsibilities', 'duties'],
  forms: ['utterances'],
  'out-of-scope': ['utterances'],
  services: ['variants', 'overrides'],
  smalltalk: ['utterances'],
};

/**
 * Loads everything under `intents/` in one pass and indexes it; throws `KNOWLEDGE_INVALID` with the path and the
 * remedy where a file is missing, is no JSON or lacks what the look-ups need.
 *
 * Only the frame is checked here, so that a start takes milliseconds; `validateKnowledge` checks the rest.
 */
export function loadKnowledge(folder: string): KnowledgeBase {
  const hash = createHash('sha256');
  const parsed = new Map<string, JsonObject>();
  for (const file of readKnowledgeFiles(folder)) {
    // Names are hashed too, so that a renamed entry is another version.
    hash.update(`${file.path}\0`).update(file.bytes).update('\0');
    parsed.set(file.path, parseFile(folder, file));
  }
  const entries = <T>(kind: EntryFolder) => readEntries<T>(folder, kind, parsed);

  const sources = readSources(folder, parsed);
  return indexKnowledge({
    version: `${newestReview([...parsed.values(), ...sources.values()])}-${hash.digest('hex').slice(0, 8)}`,
    controls: entries<Control>('controls'),
    services: entries<Service>('services'),
    classes: entries('classes'),
    concepts: entries('concepts'),
    outOfScope: entries('out-of-scope'),
    smallTalk: entries('smalltalk'),
    forms: entries('forms'),
    sources,
    lexicon: readLexicon(folder, parsed),
  });
}

function readEntries<T>(
  folder: string,
  kind: EntryFolder,
  parsed: ReadonlyMap<string, JsonObject>,
): ReadonlyMap<string, T> {
  const entries = new Map<string, T>();
  for (const [file, entry] of parsed) {
    if (!file.startsWith(`${kind}/`)) continue;
    const id = path.basename(file, '.json');
    if (entry.id !== id) throw broken(folder, file, `"id" is not the file name "${id}"`);
    for (const field of NEEDED[kind]) {
      const isList = Array.isArray(entry[field]) || (field === 'aliases' && isObject(entry[field]));
      if (!isList) throw broken(folder, file, `the list "${field}" is missing`);
    }
    entries.set(id, entry as T);
  }
  return entries;
}

function readSources(
  folder: string,
  parsed: ReadonlyMap<string, JsonObject>,
): ReadonlyMap<string, Source> {
  const list = parsed.get(SOURCES_FILE)?.sources;
  if (!Array.isArray(list)) throw broken(folder, SOURCES_FILE, 'the list "sources" is missing');
  return new Map((list as readonly Source[]).map((source) => [source.id, source]));
}

function readLexicon(folder: string, parsed: ReadonlyMap<string, JsonObject>): Lexicon {
  const file = parsed.get(LEXICON_FILE);
  for (const field of ['shortForms', 'cues']) {
    if (!isObject(file?.[field]))
      throw broken(folder, LEXICON_FILE, `the table "${field}" is missing`);
  }
  return file as unknown as Lexicon;
}

/** The day of the newest review; empty where there is none. */
function newestReview(reviewed: readonly { readonly reviewed?: unknown }[]): string {
  const days = reviewed.flatMap((one) => (typeof one.reviewed === 'string' ? [one.reviewed] : []));
  return days.sort().at(-1) ?? '';
}
