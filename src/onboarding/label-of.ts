import type { Fact } from '../knowledge';

/**
 * What an option says: a service without "AWS", which would point at one side, or a topic without what stands in
 * brackets, which may explain too much.
 */
export function labelOf({ control, service }: Fact, form: 'service' | 'topic'): string {
  return form === 'service'
    ? service.name.replace(/^(?:AWS|Amazon) /, '')
    : control.name.replace(/ \(.*\)$/, '');
}
