import { modeKey, type Service, type Variant } from '../../knowledge';
import type { Evidence } from './evidence';

/** The most services of one comparison: more pairs than four make are no help. */
const MOST_COMPARED = 4;

/** What is put side by side within a service: ways to run it that exclude each other. */
const COMPARED = ['mode'] as const;

/** The key of a service in a mode; a mode that is a service of its own goes by that. */
function keyOf(service: Service, { name, service: entry }: Variant): string {
  return entry ?? modeKey(service.id, name);
}

/** The services named, each with those of which it is a mode: EKS Auto Mode is one of EKS. */
function hostsOf({ knowledge }: Evidence, named: readonly string[]): readonly Service[] {
  const own = named.flatMap((id) => knowledge.services.get(id) ?? []);
  const isMode = ({ variants }: Service) =>
    variants.some(({ role, service }) => role === 'mode' && named.includes(service ?? ''));
  return [...own, ...[...knowledge.services.values()].filter(isMode)];
}

/** The one way to run it that is named, beside the other one or the service itself: "Redshift vs Redshift Serverless". */
function besideItself(evidence: Evidence, id: string): readonly string[] {
  const service = evidence.knowledge.services.get(id);
  const { words } = evidence.reading.message;
  const [mode] = service ? evidence.names.variants(words, service, ['mode', 'aspect']) : [];
  if (!service || !mode) return [];
  const modes = service.variants.filter(({ role }) => role === 'mode');
  const [other, ...more] = modes.filter((one) => one !== mode);
  return [other && more.length === 0 ? keyOf(service, other) : id, keyOf(service, mode)];
}

/**
 * The keys of what a message puts side by side: two modes of a service, or services; fewer than two where it names
 * nothing to compare.
 */
export function comparedOf(evidence: Evidence): readonly string[] {
  const { words, services, weakServices, mentions } = evidence.reading.message;
  const all = services.length > 1 ? [] : mentions.map(({ service }) => service);
  const named = [...new Set([...services, ...weakServices, ...all])];
  for (const host of hostsOf(evidence, named)) {
    const modes = evidence.names.variants(words, host, COMPARED);
    if (modes.length > 1) return modes.slice(0, MOST_COMPARED).map((mode) => keyOf(host, mode));
  }
  const [only, ...others] = named;
  if (only !== undefined && others.length === 0) return besideItself(evidence, only);
  return named.slice(0, MOST_COMPARED);
}
