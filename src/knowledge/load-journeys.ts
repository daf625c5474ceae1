import path from 'node:path';
import { BotError } from '../errors';
import { type Journey, type JourneyEntry, resolveJourney } from './journey';
import { readJourneyFiles } from './read-files';

/**
 * Loads the journeys under `intents/journeys`, variants last and with their steps filled in; throws `KNOWLEDGE_INVALID` where
 * one is unreadable.
 *
 * They are no part of the knowledge version: nothing that answers or learns from messages depends on them, and each
 * has a version of its own. `demarc check` proves what is in them.
 */
export function loadJourneys(folder: string): ReadonlyMap<string, Journey> {
  const entries = new Map<string, JourneyEntry>();
  for (const { path: file, text } of readJourneyFiles(folder)) {
    entries.set(path.basename(file, '.json'), parse(path.join(folder, file), text));
  }
  const isVariant = (entry: JourneyEntry) => Number(entry.extends !== undefined);
  const ordered = [...entries].sort(([, a], [, b]) => isVariant(a) - isVariant(b));
  return new Map(ordered.map(([id, entry]) => [id, resolveJourney(entry, entries)]));
}

function parse(file: string, text: string): JourneyEntry {
  const broken = (problem: string, cause?: unknown) =>
    new BotError('KNOWLEDGE_INVALID', `${file}: ${problem}; run "demarc check" for the full list`, {
      cause,
    });
  let entry: JourneyEntry | null;
  try {
    entry = JSON.parse(text);
  } catch (cause) {
    throw broken('is no valid JSON', cause);
  }
  if (!Array.isArray(entry?.steps)) throw broken('the list "steps" is missing');
  return entry as JourneyEntry;
}
