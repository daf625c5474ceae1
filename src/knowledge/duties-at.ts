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

/** True for a duty of a mode of the service that excludes the one the question names. */
function isOfOtherMode(
  knowledge: KnowledgeBase,
  query: ResponsibilityQuery,
  { when }: Duty,
): boolean {
  const variants = knowledge.services.get(query.service ?? '')?.variants ?? [];
  const isMode = (name: string | undefined) =>
    variants.some((variant) => variant.role === 'mode' && variant.name === name);
  return when !== query.variant && isMode(when) && isMode(query.variant);
}

/**
 * The duties of a control where a question is about: those that exist on its service or class, or, where it names
 * neither, all. A variant that is a service of its own has that service's duties. A named mode leaves out the duties
 * of the others.
 */
export function dutiesAt(knowledge: KnowledgeBase, query: ResponsibilityQuery): readonly Duty[] {
  const duties = knowledge.controls.get(query.control)?.duties ?? [];
  const ids = placeIds(knowledge, query);
  if (ids.length === 0) return duties;
  const isThere = ({ only }: Duty) => only.length === 0 || ids.some((id) => only.includes(id));
  return duties.filter((duty) => isThere(duty) && !isOfOtherMode(knowledge, query, duty));
}
