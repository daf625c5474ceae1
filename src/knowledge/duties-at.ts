import type { Duty } from './control';
import type { ResponsibilityQuery } from './find-responsibility';
import type { KnowledgeBase } from './knowledge-base';

/** Ids of the service and class that a question is about; none where it named neither. */
function placeIds(knowledge: KnowledgeBase, query: ResponsibilityQuery): readonly string[] {
  const named = query.service ? knowledge.services.get(query.service) : undefined;
  if (!named) return query.class ? [query.class] : [];
  const variant = named.variants.find(({ name }) => name === query.variant);
  const linked = variant?.service ? knowledge.services.get(variant.service) : undefined;
  const service = linked ?? named;
  return [service.id, service.class];
}

/**
 * The duties of a control where a question is about: those that exist on its service or class, or, where it names
 * neither, all. A variant that is a service of its own has that service's duties.
 */
export function dutiesAt(knowledge: KnowledgeBase, query: ResponsibilityQuery): readonly Duty[] {
  const duties = knowledge.controls.get(query.control)?.duties ?? [];
  const ids = placeIds(knowledge, query);
  if (ids.length === 0) return duties;
  return duties.filter(({ only }) => only.length === 0 || ids.some((id) => only.includes(id)));
}
