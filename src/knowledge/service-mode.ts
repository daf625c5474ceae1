import type { KnowledgeBase } from './knowledge-base';
import type { Service } from './service';

/** A service, or one of its modes. */
export interface ServiceMode {
  readonly service: Service;
  readonly variant?: string;
}

const BETWEEN = '/';

/** What a service in one of its modes is called in keys: `redshift/Serverless`; the service's own id without one. */
export function modeKey(service: string, variant?: string): string {
  return variant === undefined ? service : `${service}${BETWEEN}${variant}`;
}

/** The ids that a key is made of. */
export function readModeKey(key: string): readonly [service: string, variant?: string] {
  const [service = '', ...rest] = key.split(BETWEEN);
  return rest.length === 0 ? [service] : [service, rest.join(BETWEEN)];
}

/** The service and the mode under a key; `undefined` where the knowledge does not hold both. */
export function findMode(knowledge: KnowledgeBase, key: string): ServiceMode | undefined {
  const [id, variant] = readModeKey(key);
  const service = knowledge.services.get(id);
  if (!service || variant === undefined) return service && { service };
  return service.variants.some(({ name }) => name === variant) ? { service, variant } : undefined;
}
