import type { Service } from '../../knowledge';
import type { Mention } from './gazetteer';

/** Services named firmly, or, when there are none, those that common words may mean; each once. */
export function chooseServices(mentions: readonly Mention[]): readonly string[] {
  const of = (strength: Mention['strength']) =>
    mentions.filter((mention) => mention.strength === strength).map((mention) => mention.service);
  const firm = of('firm');
  return [...new Set(firm.length ? firm : of('soft'))];
}

/** Every name of a service, in lower case. */
function namesOf({ name, aliases }: Service): readonly string[] {
  return [name, ...aliases.proper].map((text) => text.toLowerCase());
}

/** The entry that a service and one it runs on are together; `undefined` where they are two things. */
export type Compose = (host: string, base: string) => string | undefined;

/** For each service, the other services that the names of its variants mean. */
function listPairs(service: Service, byName: ReadonlyMap<string, string>) {
  return service.variants.flatMap(({ name, aliases, service: entry }) =>
    [name, ...aliases].flatMap((text): readonly (readonly [string, string])[] => {
      const base = byName.get(text.toLowerCase());
      if (!base || base === service.id) return [];
      return [[`${service.id} ${base}`, entry && entry !== base ? entry : service.id]];
    }),
  );
}

/**
 * Tells which two names are one thing: "pods" and "Fargate" are EKS on Fargate, "Batch" and "Fargate" are Batch.
 * Two services are one thing where the one has a variant that the other's name means.
 */
export function createCompose(all: Iterable<Service>): Compose {
  const services = [...all];
  const byName = new Map(services.flatMap((one) => namesOf(one).map((name) => [name, one.id])));
  const pairs = new Map(services.flatMap((service) => listPairs(service, byName)));
  return (host, base) => pairs.get(`${host} ${base}`);
}

/** A list of so many services has no two in it that are one thing: "EC2, ECS and Lambda". */
const APART = 3;

/**
 * The services of a message, where two names that are one thing count as one; `listed` are those that it lists side
 * by side.
 */
export function composeServices(
  mentions: readonly Mention[],
  compose: Compose,
  listed: readonly string[] = [],
): readonly string[] {
  const chosen = chooseServices(mentions);
  if (listed.length >= APART) return chosen;
  for (const { service: host, strength } of mentions) {
    const base = strength === 'weak' ? undefined : chosen.find((id) => compose(host, id));
    const together = base && compose(host, base);
    if (!together) continue;
    return [...new Set([together, ...chosen.filter((id) => id !== host && id !== base)])];
  }
  return chosen;
}
