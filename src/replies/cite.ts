import type { KnowledgeBase } from '../knowledge';
import type { Citation, Named } from './reply';

/** The pages behind source ids, in the given order; ids that the knowledge does not hold are left out. */
export function citationsOf(knowledge: KnowledgeBase, ids: readonly string[]): readonly Citation[] {
  return ids.flatMap((id) => {
    const source = knowledge.sources.get(id);
    return source ? { id, url: source.url, title: source.title } : [];
  });
}

/** A service as people read it, or `null` for none. */
export function namedService(knowledge: KnowledgeBase, id: string | null): Named | null {
  const service = id ? knowledge.services.get(id) : undefined;
  return service ? { id: service.id, name: service.name } : null;
}

/** The most pages that a list of topics cites: as many as every platform shows under one reply. */
const LISTED = 5;

/** The sources that most lines rest on, in the order of the lines; each once. */
export function mostCited(sources: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const source of sources) counts.set(source, (counts.get(source) ?? 0) + 1);
  const kept = [...counts].sort(([, a], [, b]) => b - a).slice(0, LISTED);
  const ids = new Set(kept.map(([id]) => id));
  return [...counts.keys()].filter((id) => ids.has(id));
}
