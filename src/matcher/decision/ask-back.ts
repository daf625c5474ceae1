import { findResponsibility } from '../../knowledge';
import type { Match, Topic } from '../match';
import { beliefOf } from './belief';
import type { Evidence } from './evidence';
import { best } from './rule';
import { THRESHOLDS } from './thresholds';
import { topicOf } from './topic';

/** How many readings are offered, and how many topics where the message names none. */
const OFFERED = 3;
const OFFERED_TOPICS = 4;

/** The best readings, each topic once although a general one and its sharper one meet on a service. */
export function nearest(evidence: Evidence, count: number): readonly Topic[] {
  const topics = new Map<string, Topic>();
  for (const { id } of evidence.reading.controls) {
    if (topics.size >= count) break;
    const topic = topicOf(evidence, id, evidence.confidence);
    if (!topics.has(topic.control)) topics.set(topic.control, topic);
  }
  return [...topics.values()];
}

function findingOf({ knowledge }: Evidence, { control, service, variant }: Topic) {
  return findResponsibility(knowledge, {
    control,
    service: service ?? undefined,
    variant: variant ?? undefined,
  });
}

/** The topics that people ask most, as far as they have a part in them where the message is about. */
function mostAsked(evidence: Evidence, count: number): readonly Topic[] {
  const byRank = [...evidence.knowledge.controls.values()].sort((a, b) => a.rank - b.rank);
  const found: Topic[] = [];
  for (const { id } of byRank) {
    if (found.length >= count) break;
    const topic = topicOf(evidence, id, evidence.confidence);
    const isKnown = found.some(({ control }) => control === topic.control);
    const { kind, ...finding } = findingOf(evidence, topic);
    const isAws = 'party' in finding && finding.party === 'aws';
    if (!isKnown && !isAws && kind !== 'not-applicable') found.push(topic);
  }
  return found;
}

/** True when the message names a service by a name of its own. */
function isPlaced({ reading }: Evidence): boolean {
  return reading.message.mentions.some(({ strength }) => strength === 'firm');
}

/** The best readings whose own words are there; two at least, or the one that is clear on a service. */
function likely(evidence: Evidence): readonly Topic[] {
  const scoreOf = ({ control }: Topic) =>
    evidence.reading.controls.find(({ id }) => id === control)?.score ?? 0;
  const isClear = best(evidence.reading.controls) >= THRESHOLDS.clearTopic;
  const least = isClear && isPlaced(evidence) ? 1 : 2;
  return nearest(evidence, OFFERED).filter(
    (topic, at) => at < least || scoreOf(topic) >= THRESHOLDS.offered,
  );
}

/**
 * The best of several readings of a message that names its service, where all of them have the same answer: a
 * question back would not change it ("who patches RDS?"). So it is with the only one. `undefined` where they differ.
 */
function agreed(evidence: Evidence, candidates: readonly Topic[]): Match | undefined {
  const [first, second] = candidates;
  if (!first || !isPlaced(evidence)) return undefined;
  const findings = candidates.map((each) => findingOf(evidence, each));
  const parties = new Set(
    findings.map((one) => (one.kind === 'responsibility' ? one.party : null)),
  );
  if (second && (parties.size > 1 || parties.has(null))) return undefined;
  return { kind: 'topics', topics: [first], belief: beliefOf(evidence), runnerUp: second ?? null };
}

/** Offers what people ask most, or shows a service on which there is hardly anything to choose from. */
function offerMostAsked(evidence: Evidence): Match {
  const candidates = mostAsked(evidence, OFFERED_TOPICS);
  const { service } = evidence.carried;
  return service && candidates.length < 2
    ? { kind: 'overview', service, side: 'both' }
    : { kind: 'ambiguous', cause: 'vague', candidates };
}

/**
 * Offers the best readings, or gives the first where the answer is the same for all. Where the message names no
 * topic, the topics that people ask most are offered.
 */
export function askBack(evidence: Evidence, cause: 'vague' | 'close-call'): Match {
  if (cause === 'vague' && best(evidence.reading.controls) < THRESHOLDS.ownTopic) {
    return offerMostAsked(evidence);
  }
  const candidates = likely(evidence);
  return agreed(evidence, candidates) ?? { kind: 'ambiguous', cause, candidates };
}
