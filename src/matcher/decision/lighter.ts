import { type KnowledgeBase, readModeKey } from '../../knowledge';
import { plainParty } from '../reading/reading';
import type { Evidence } from './evidence';
import { givenUpFirst } from './instead';

/** How many topics are AWS's alone on what a key of a comparison names. */
function easeOf(knowledge: KnowledgeBase, key: string): number {
  const [service] = readModeKey(key);
  const isLight = (control: string) =>
    ['aws', 'not-applicable'].includes(plainParty(knowledge, control, service));
  return [...knowledge.controls.keys()].filter(isLight).length;
}

/**
 * The keys of a comparison of two in the order in which it tells what work falls away, where a message asks for
 * that ("RDS vs our own MySQL on EC2, what drops off our plate"); as they were where it does not, or says "from". What
 * is given up comes first in any case: "RDS instead of EC2".
 */
export function lighterLast(evidence: Evidence, keys: readonly string[]): readonly string[] {
  const moved = givenUpFirst(evidence, keys);
  if (moved) return moved;
  const { knowledge, reading } = evidence;
  const [first, second, ...others] = keys;
  const { cues, words } = reading.message;
  const isOrdered = words.some(({ lower }) => lower === 'from');
  if (!first || !second || others.length > 0 || !cues.relief || isOrdered) return keys;
  return easeOf(knowledge, first) > easeOf(knowledge, second) ? [second, first] : keys;
}
