import type { KnowledgeBase } from './knowledge-base';

const YEAR_MS = 365 * 24 * 60 * 60 * 1000;

/** How many topics, services, classes and concepts nobody has read against their source for a year. */
export function countStale(knowledge: KnowledgeBase, now: number): number {
  const { controls, services, classes, concepts } = knowledge;
  const all = [controls, services, classes, concepts].flatMap((entries) => [...entries.values()]);
  return all.filter(({ reviewed }) => Date.parse(reviewed) < now - YEAR_MS).length;
}
