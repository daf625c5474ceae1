import type { Control } from '../control';
import { indexKnowledge } from '../index-knowledge';
import type { JourneyEntry } from '../journey';
import type { KnowledgeBase } from '../knowledge-base';
import type { Lexicon } from '../lexicon';
import { type EntryFolder, JOURNEY_FOLDER, LEXICON_FILE, SOURCES_FILE } from '../read-files';
import type { Service } from '../service';
import type { Source } from '../source';
import type { Draft, DraftFile } from './read-draft';

/** The knowledge as far as its shape is sound: what the meaning and writing gates work on. */
export interface DraftKnowledge extends KnowledgeBase {
  /** Ids that references may name, those of entries with a broken shape included, so that one fault is one issue. */
  readonly ids: Draft['ids'];
  readonly journeys: ReadonlyMap<string, JourneyEntry>;
  /** False when the list of sources itself is broken: then no citation can be checked. */
  readonly hasSources: boolean;
  /** The sources in file order, repeated ids included. */
  readonly sourceList: readonly Source[];
}

/** Builds a knowledge base of the sound files alone. */
export function draftKnowledge(draft: Draft, sound: readonly DraftFile[]): DraftKnowledge {
  const entries = <T extends { readonly id: string }>(kind: EntryFolder | typeof JOURNEY_FOLDER) =>
    new Map(
      sound
        .filter(({ path }) => path.startsWith(`${kind}/`))
        .map(({ value }) => [(value as T).id, value as T]),
    );
  const single = (path: string) => sound.find((file) => file.path === path)?.value;

  const list = single(SOURCES_FILE) as { readonly sources: readonly Source[] } | undefined;
  const sources = new Map(list?.sources.map((source) => [source.id, source]));
  const knowledge = indexKnowledge({
    version: '',
    controls: entries<Control>('controls'),
    services: entries<Service>('services'),
    classes: entries('classes'),
    concepts: entries('concepts'),
    outOfScope: entries('out-of-scope'),
    smallTalk: entries('smalltalk'),
    forms: entries('forms'),
    sources,
    lexicon: (single(LEXICON_FILE) ?? {
      shortForms: {},
      fillers: [],
      cues: {},
      broad: [],
      kinds: [],
      reporters: { services: [], verbs: [] },
    }) as Lexicon,
  });
  const ids = new Map(draft.ids).set('sources', new Set(sources.keys()));
  return {
    ...knowledge,
    ids,
    journeys: entries<JourneyEntry>(JOURNEY_FOLDER),
    hasSources: list !== undefined,
    sourceList: list?.sources ?? [],
  };
}
