import { findResponsibility } from '../../knowledge';
import type { Match, Topic } from '../match';
import { beliefOf } from './belief';
import type { Evidence } from './evidence';

/** The side of a topic as a whole; `null` where it has none of its own. */
function partyOf({ knowledge }: Evidence, topic: Topic): string | null {
  const { control, service, variant } = topic;
  const finding = findResponsibility(knowledge, {
    control,
    service: service ?? undefined,
    variant: variant ?? undefined,
  });
  return finding.kind === 'responsibility' ? finding.party : null;
}

/**
 * The best of several readings of a message that names its service, where all of them have the same answer: a
 * question back would not change it ("who patches RDS?"). `undefined` where they differ.
 */
export function agreed(evidence: Evidence, candidates: readonly Topic[]): Match | undefined {
  const [first, second] = candidates;
  const isNamed = evidence.reading.message.mentions.some(({ strength }) => strength === 'firm');
  if (!first || !isNamed) return undefined;
  const parties = new Set(candidates.map((each) => partyOf(evidence, each)));
  if (parties.size > 1 || parties.has(null)) return undefined;
  return { kind: 'topics', topics: [first], belief: beliefOf(evidence), runnerUp: second ?? null };
}
