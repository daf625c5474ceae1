import type { Match, Topic } from '../match';
import { contentWords } from '../reading/content-words';
import { asksOfOneApart } from './clauses';
import { type Cut, cutsOf } from './cuts';
import type { Evidence } from './evidence';
import { topicOf } from './topic';

/** Reads a part of the message on its own. */
type Read = (text: string) => Evidence;

type TopicsMatch = Match & { readonly kind: 'topics' };

/** Words before which a part that names services alone may begin: "for SQS". */
const PLACING: ReadonlySet<string> = new Set(['for', 'on', 'in', 'with', 'of', 'at']);

const MOST_SERVICES = 3;

/** The longest message that is searched, in characters. */
const LONGEST = 300;

/** What a part that names services and nothing else names; empty where it says more. */
function servicesAlone({ reading: { message }, names }: Evidence): readonly string[] {
  const isFirm = message.mentions.some(({ strength }) => strength === 'firm');
  return isFirm && contentWords(message, names).length === 0 ? message.services : [];
}

/** True for a part that begins with the services it names, as the head of what follows does. */
function isHead({ reading: { message } }: Evidence): boolean {
  const first = message.mentions[0]?.begin ?? 0;
  return message.words.slice(0, first).every(({ lower }) => PLACING.has(lower));
}

/** The services that both parts of a cut name, where one of them names nothing else; empty where neither does. */
function listedAt(cut: Cut, read: Read): readonly string[] {
  const [left, right] = [read(cut.left), read(cut.right)];
  const [before, after] = [left, right].map(({ reading }) => reading.message.services);
  const alone = { left: servicesAlone(left), right: servicesAlone(right) };
  const isLeft = alone.left.length > 0 && alone.right.length === 0 && isHead(left);
  const isRight = alone.right.length > 0 && alone.left.length === 0;
  return isLeft || isRight ? [...new Set([...(before ?? []), ...(after ?? [])])] : [];
}

/** The topic of the message as it was ranked, before a service made it sharper. */
function rankedControl(evidence: Evidence, { control, confidence }: Topic): string {
  const ranked = evidence.reading.controls[0]?.id ?? control;
  return topicOf(evidence, ranked, confidence).control === control ? ranked : control;
}

/** The fewest services side by side that are a list whatever else the message says. */
const FEWEST_LISTED = 3;

/** The services that a message lists for its one question; empty where it lists none. */
function listedIn({ reading: { message } }: Evidence, text: string, read: Read, fewest: number) {
  const { listed } = message;
  if (listed.length >= fewest) return listed;
  const cut = cutsOf(text)
    .map((one) => listedAt(one, read))
    .find(({ length }) => length > 1);
  return cut ?? [];
}

/** A control as a topic on one of the services that a message, or a part of it, lists. */
export function onService(
  evidence: Evidence,
  control: string,
  confidence: number,
  service: string,
): Topic {
  const { reading } = evidence;
  const message = { ...reading.message, services: [service] };
  const carried = { kind: 'topic', service, variant: null } as const;
  return topicOf({ ...evidence, carried, reading: { ...reading, message } }, control, confidence);
}

/** One topic on each of the services; more than are answered for are compared. */
function onEach(
  evidence: Evidence,
  match: TopicsMatch,
  topic: Topic,
  [first, second, ...others]: readonly string[],
): Match | undefined {
  if (!first || !second) return undefined;
  const services = [first, second, ...others] as const;
  const control = rankedControl(evidence, topic);
  if (services.length > MOST_SERVICES) return { kind: 'comparison', services, control };
  const topics = services.map((service) => onService(evidence, control, topic.confidence, service));
  return { ...match, topics, isListed: true };
}

/**
 * The topic of a message on each of the services that it lists ("who encrypts S3 and DynamoDB?"); `undefined` where
 * it lists none beside the one that was answered for, or asks of one of them apart. Two that stand side by side are a
 * list only where nothing else was found in the message (`isOne`): what follows may be of the second alone.
 */
export function onEachService(
  evidence: Evidence,
  text: string,
  read: Read,
  match: Match,
  isOne = false,
): Match | undefined {
  if (match.kind !== 'topics') return undefined;
  const [topic, ...others] = match.topics;
  const { services, cues } = evidence.reading.message;
  if (!topic || others.length > 0 || services.length < 2 || text.length > LONGEST) return undefined;
  if (!isOne) {
    if (asksOfOneApart(evidence)) return undefined;
    return onEach(evidence, match, topic, listedIn(evidence, text, read, FEWEST_LISTED));
  }
  const { listed } = evidence.reading.message;
  return cues.compare ? undefined : onEach(evidence, match, topic, listed);
}
