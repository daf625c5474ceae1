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
