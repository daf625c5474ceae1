import type { Match, Topic } from '../match';
import { type Logistic, probability } from '../ranking/logistic';
import type { ReadPart } from '../reading/read-part';
import { bestSplit, splitsOf } from './compound';
import type { Evidence } from './evidence';
import { leastToKeep } from './keep-cut';
import { onService } from './several-services';
import type { Split } from './weigh-split';

type TopicsMatch = Match & { readonly kind: 'topics' };

/** The most answers of one reply. */
const MOST = 4;

/** True for a cut that leaves all services on one side of it and none on the other. */
function keepsTogether({ halves }: Split, services: readonly string[]): boolean {
  const [a, b] = halves.map(({ reading }) => reading.message.services) as [
    readonly string[],
    readonly string[],
  ];
  const holdsAll = (named: readonly string[]) => services.every((one) => named.includes(one));
  return (a.length === 0 && holdsAll(b)) || (b.length === 0 && holdsAll(a));
}

/**
 * Two topics on each of the services that a message lists for both: "who does backups and patching on RDS and
 * Aurora?"; `undefined` where it asks for one topic, or for more than can be answered. `match` = the one on each.
 */
export function eachOnEach(
  evidence: Evidence,
  text: string,
  read: ReadPart,
  judgement: Logistic,
  match: Match,
): TopicsMatch | undefined {
  if (match.kind !== 'topics' || match.topics.length * 2 > MOST) return undefined;
  const services = match.topics.flatMap(({ service }) => service ?? []);
  const splits = splitsOf(evidence, text, null, read).filter((one) => keepsTogether(one, services));
  const rate = ({ features }: Split) => probability(judgement, features);
  const split = bestSplit(splits, rate);
  if (!split || rate(split) < leastToKeep(split, 'plain')) return undefined;
  const topics = split.halves.flatMap((half): readonly Topic[] => {
    const control = half.reading.controls[0]?.id ?? '';
    return services.map((service) => onService(half, control, half.confidence, service));
  });
  const isTwo = new Set(topics.map(({ control }) => control)).size > 1;
  return isTwo ? { kind: 'topics', topics, belief: match.belief } : undefined;
}
