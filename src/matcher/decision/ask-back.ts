import { findResponsibility } from '../../knowledge';
import type { Match, Topic } from '../match';
import { contentWords } from '../reading/content-words';
import { best } from '../reading/reading';
import { beliefOf } from './belief';
import type { Evidence } from './evidence';
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

/** Whose a topic is by the knowledge, its part apart. */
export function findingOf(
  { knowledge }: Pick<Evidence, 'knowledge'>,
  { control, service, variant }: Topic,
) {
  return findResponsibility(knowledge, {
    control,
    service: service ?? undefined,
    variant: variant ?? undefined,
  });
}

/** Whose a topic is as a word: a party, or why there is none. */
export function answerOf(evidence: Pick<Evidence, 'knowledge'>, topic: Topic): string {
  const { kind, ...finding } = findingOf(evidence, topic);
  return 'party' in finding ? finding.party : kind;
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

/** The most topics whose names hold a word that still tells what is meant. */
const TELLING = 8;

/** The readings whose names hold a telling word of the message, the best first, where there are several. */
function named({ reading, names }: Evidence): readonly string[] {
  const ids = reading.controls.map(({ id }) => id);
  const telling = contentWords(reading.message, names)
    .map((word) => ids.filter((id) => names.holds(id, word)))
    .filter((holders) => holders.length <= TELLING);
  return ids.filter((id) => telling.some((holders) => holders.includes(id)));
}

/** The topics that the message's words are in the names of, or those asked most. */
function fitting(evidence: Evidence): readonly Topic[] {
  const topics = named(evidence).map((id) => topicOf(evidence, id, evidence.confidence));
  const known = [...new Map(topics.map((topic) => [topic.control, topic])).values()];
  return known.length > 1 ? known.slice(0, OFFERED_TOPICS) : mostAsked(evidence, OFFERED_TOPICS);
}

/** True when the message names a service by a name of its own, or goes on about one. */
function isPlaced({ reading, carried }: Evidence): boolean {
  const isTalk = carried.kind !== 'none' && carried.service !== null;
  return isTalk || reading.message.mentions.some(({ strength }) => strength === 'firm');
}

/** The best readings whose own words are there; two at least, or the one that is clear on a service. */
function likely(evidence: Evidence): readonly Topic[] {
  const scoreOf = ({ control }: Topic) =>
    evidence.reading.controls.find(({ id }) => id === control)?.score ?? 0;
  const isClear = best(evidence.reading.controls) >= THRESHOLDS.clearTopic;
  const arises = (topic: Topic) => findingOf(evidence, topic).kind !== 'not-applicable';
  const found = nearest(evidence, OFFERED).filter((topic, at) => at === 0 || arises(topic));
  const clear = found.filter((topic, at) => at === 0 || scoreOf(topic) >= THRESHOLDS.offered);
  if (clear.length > 1 || (isClear && isPlaced(evidence))) return clear;
  const beside = [...clear, ...bordering(evidence, clear)].slice(0, OFFERED);
  return beside.length > 1 ? beside : found.slice(0, 2);
}

/** The topics that the first one's own entry tells it apart from, since no other has words of its own there. */
function bordering(evidence: Evidence, [first]: readonly Topic[]): readonly Topic[] {
  const { not = [] } = evidence.knowledge.controls.get(first?.control ?? '') ?? {};
  return not
    .flatMap((one) => ('control' in one && one.control ? [one.control] : []))
    .map((id) => topicOf(evidence, id, evidence.confidence))
    .filter(({ control }) => control !== first?.control);
}

/** Words of the topics' names from which a message says more than the name of something: "MFA for root". */
const NARROW_WORDS = 2;

/** True when a message of several words is about a topic or one that its entry tells it apart from. */
function isNarrow(evidence: Evidence, [first, ...others]: readonly Topic[]): boolean {
  const { reading, names } = evidence;
  const isClear = best(reading.controls) >= THRESHOLDS.clearTopic;
  const isOf = (word: string) =>
    [first, ...others].some((one) => one && names.holds(one.control, word));
  const words = contentWords(reading.message, names).filter(isOf);
  if (!isClear || !first || words.length < NARROW_WORDS) return false;
  const borders = new Set(bordering(evidence, [first]).map(({ control }) => control));
  return others.every(({ control }) => borders.has(control));
}

/**
 * The best of several readings of a message that names its service, where all of them have the same answer: a
 * question back would not change it ("who patches RDS?"). So it is with the only one. `undefined` where they differ.
 */
function agreed(evidence: Evidence, candidates: readonly Topic[]): Match | undefined {
  const [first, second] = candidates;
  if (!first || !(isPlaced(evidence) || isNarrow(evidence, candidates))) return undefined;
  const findings = candidates.map((each) => findingOf(evidence, each));
  const parties = new Set(findings.map((one) => ('party' in one ? one.party : null)));
  if (second && (parties.size > 1 || parties.has(null))) return undefined;
  return { kind: 'topics', topics: [first], belief: beliefOf(evidence) };
}

/** Offers what people ask most, or shows a service on which there is hardly anything to choose from. */
function offerMostAsked(evidence: Evidence): Match {
  const candidates = fitting(evidence);
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
