import type { Control, KnowledgeBase } from '../knowledge';
import type { Named } from './reply';
import { createFinder } from './type-ahead';

/** Finds services and topics by what a person has typed so far: for menus, message extensions and pages. */
export interface Catalogue {
  /** The version of the knowledge behind it. */
  readonly version: string;
  /** At most `limit` services, the likeliest first; the most often asked-about ones when nothing is typed. */
  findServices(typed: string, limit: number): readonly Named[];
  /** At most `limit` topics, the likeliest first; those that matter most to an engineer when nothing is typed. */
  findControls(typed: string, limit: number): readonly Named[];
  /** The service that these words name, whole: its name or an alias; `undefined` = none. */
  nameService(words: string): Named | undefined;
}

/** Prepares the look-up once, over every name and alias of the knowledge. */
export function createCatalogue(knowledge: KnowledgeBase): Catalogue {
  const services = [...knowledge.services.values()];
  const controls = [...knowledge.controls.values()];
  const examples = countExamples(knowledge, controls);
  const serviceFinder = createFinder(
    services.map(({ id, name, aliases }) => {
      const others = Object.values(aliases).flat();
      return { id, name, others, weight: examples.get(id) ?? 0 };
    }),
  );
  const controlFinder = createFinder(
    controls.map(({ id, name, aliases, rank }) => {
      return { id, name, others: aliases, weight: -rank };
    }),
  );
  return {
    version: knowledge.version,
    findServices: serviceFinder.find,
    findControls: controlFinder.find,
    nameService: serviceFinder.name,
  };
}

/** How often the knowledge itself names a service as its example: the services people think of first. */
function countExamples({ classes }: KnowledgeBase, controls: readonly Control[]) {
  const fromControls = controls.flatMap(({ general }) => {
    return [...general.awsExamples, ...general.customerExamples, ...general.sharedExamples];
  });
  return count([...fromControls, ...[...classes.values()].flatMap(({ examples }) => examples)]);
}

function count(ids: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}
