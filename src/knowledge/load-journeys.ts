import path from 'node:path';
import { type Journey, type JourneyEntry, resolveJourney } from './journey';
import { broken, parseFile, readJourneyFiles } from './read-files';

/**
 * Loads the journeys under `intents/journeys`, variants last and with their steps filled in; throws `KNOWLEDGE_INVALID` where
 * one is unreadable.
 *
 * They are no part of the knowledge version: nothing that answers or learns from messages depends on them, and each
 * has a version of its own. `demarc check` proves what is in them.
 */
export function loadJourneys(folder: string): ReadonlyMap<string, Journey> {
  const entries = new Map<string, JourneyEntry>();
  for (const file of readJourneyFiles(folder)) {
    const entry = parseFile(folder, file);
    if (!Array.isArray(entry.steps)) throw broken(folder, file.path, 'the list "steps" is missing');
    entries.set(path.basename(file.path, '.json'), entry as unknown as JourneyEntry);
  }
  const isVariant = (entry: JourneyEntry) => Number(entry.extends !== undefined);
  const ordered = [...entries].sort(([, a], [, b]) => isVariant(a) - isVariant(b));
  return new Map(ordered.map(([id, entry]) => [id, resolveJourney(entry, entries)]));
}
