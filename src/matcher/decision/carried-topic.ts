import { dutiesAt, OTHER_SIDE } from '../../knowledge';
import type { Belief, Match, Topic } from '../match';
import { contentWords } from '../reading/content-words';
import { plainParty } from '../reading/reading';
import { beliefOf } from './belief';
import { asksWho } from './clauses';
import { beginsSubordinate } from './condition';
import { type Evidence, says, saysAmount } from './evidence';
import { namesPlace, OWN_PARTS } from './leaning';
import { isAddition, topicOf } from './topic';

/** Confidence of a topic that was taken over rather than read. */
const CARRIED_CONFIDENCE = 0.8;

/** What is the customer's to do, whoever is named. */
const PARTS = ['ahead', 'decides'] as const;

/** The most words of a message that names a side and asks nothing. */
const FEW = 8;

/** True when a message goes on with a side and what is that side's, and asks nothing of it: "and our contractors?". */
function isFragment({ knowledge, names, reading: { message } }: Evidence): boolean {
  const asking = new Set(knowledge.lexicon.confirmations.auxiliaries);
  const { words } = message;
  const isOpen = names.talk.says(words, 'open') || words.some(({ lower }) => asking.has(lower));
  return !isOpen && words.length <= FEW && names.talk.opens(words, 'continuers');
}

/** Words by which a condition tells whose something is: "and if we bring the image ourselves?". */
const OWN = new Set(['own', 'ourselves', 'myself', 'yourselves', 'themselves']);

/** True for a condition, of which the subject is no side that is asked for: "and if we use Bottlerocket?". */
function isCircumstance(evidence: Evidence): boolean {
  const isOwn = evidence.reading.message.words.some(({ lower }) => OWN.has(lower));
  return beginsSubordinate(evidence.reading.message) && !asksWho(evidence) && !isOwn;
}

/**
 * The side whose part a short addition asks for ("and on our side?"); `null` where it names neither or both. What
 * comes beforehand, and what is to be decided, is the customer's; what falls away is AWS's.
 */
function sideAsked(evidence: Evidence): Topic['duty'] {
  const { names, reading } = evidence;
  const { cues, services, words } = reading.message;
  if (cues.relief) return { id: null, side: 'aws' };
  const isOurs = cues.us || PARTS.some((family) => names.talk.says(words, family));
  if (services.length > 0 || isOurs === cues.aws) return null;
  const isAsked =
    isFragment(evidence) || OWN_PARTS.some((family) => names.talk.says(words, family));
  return { id: null, side: isOurs ? 'customer' : 'aws', ...(isAsked && { isAsked }) };
}

/** The side that the turn before told nothing of: of the one that bears it alone, or was asked for, the other. */
function sideLeft({ names, reading, context, knowledge }: Evidence, topic: Topic): Topic['duty'] {
  if (!names.talk.says(reading.message.words, 'otherHalf')) return null;
  const told = context.duty?.side ?? plainParty(knowledge, topic.control, topic.service);
  if (told !== 'aws' && told !== 'customer') return null;
  return { id: null, side: OTHER_SIDE[told], isAsked: true };
}

/** What a side's part put as all or none supposes: "so AWS does nothing?" that it is the customer's. */
function amountSupposed(evidence: Evidence): Belief | null {
  const { cues } = evidence.reading.message;
  const { everything, nothing } = evidence.knowledge.lexicon.amounts;
  if (cues.us === cues.aws) return null;
  const [side, other] = cues.us ? (['customer', 'aws'] as const) : (['aws', 'customer'] as const);
  if (says(evidence, nothing)) return { side: other, form: 'guess' };
  return says(evidence, everything) ? { side, form: 'guess' } : null;
}

/** The part asked for before, as far as it exists where the topic has moved to and the message adds nothing. */
function dutyBefore(evidence: Evidence, topic: Topic): Topic['duty'] {
  const { knowledge, context, carried } = evidence;
  // Over all services a part is the one side's here and the other's there.
  if (context.service && !carried.service) return null;
  const isMoved = evidence.reading.message.services.length > 0;
  if (!isMoved && isAddition(evidence, topic.control) && addsWords(evidence, topic)) return null;
  const { duty } = context;
  if (!duty || duty.id === null) return duty ?? null;
  const there = dutiesAt(knowledge, {
    control: topic.control,
    service: topic.service ?? undefined,
    variant: topic.variant ?? undefined,
    class: topic.class ?? undefined,
  });
  return there.some(({ id, side }) => id === duty.id && side === duty.side) ? duty : null;
}

/** The very act that the turn before answered, which a message of nothing but a side sums up: "so not AWS then?". */
export function partAnswered(evidence: Evidence, topic: Topic): Topic['duty'] {
  const { context, reading } = evidence;
  const isMore = reading.message.services.length > 0 || addsWords(evidence, topic);
  if (!context.duty?.id || isMore || saysAmount(evidence)) return null;
  return dutyBefore(evidence, topic);
}

/** True when a message says more than the topic and its place. */
function addsWords({ reading, names }: Evidence, { service, variant }: Topic): boolean {
  return contentWords(reading.message, names, names.variantWords(service, variant)).length > 0;
}

/** The part that the message's own words name, where they are words of its own and the place is the same. */
function dutyNamed(evidence: Evidence, { control, service, variant, duty }: Topic): Topic['duty'] {
  const { knowledge, reading, names } = evidence;
  if (!duty || !isAddition(evidence, control)) return null;
  const words = contentWords(reading.message, names, names.variantWords(service, variant));
  const { duties = [] } = knowledge.controls.get(control) ?? {};
  const said = duties
    .filter(({ id, side }) => (duty.id === null ? side === duty.side : id === duty.id))
    .flatMap((one) => [one.duty, ...one.utterances])
    .join(' ')
    .toLowerCase();
  return words.some((word) => said.includes(word)) ? duty : null;
}

/** False for a message that names only a place, or asks for a part to do or to decide: neither supposes a side. */
function believes({ names, reading }: Evidence): boolean {
  const { words, cues } = reading.message;
  const isPart = PARTS.some((family) => names.talk.says(words, family));
  const isSome = cues.us && !cues.aws && names.talk.says(words, 'some');
  return !namesPlace(names, reading) && !isPart && !isSome;
}

/** The control talked about; on another service the one asked for, which may be sharper there in another way. */
function controlBefore({ context, carried, reading }: Evidence): string | undefined {
  const { control, general, service = null } = context;
  // "the Redis we run on EC2" is still about ElastiCache's engine.
  const isThere = reading.message.mentions.some((one) => one.service === service);
  return isThere || carried.service === service ? control : (general ?? control);
}

/** The part that a message in a talk asks for; a condition asks for the one before. */
function dutyOf(evidence: Evidence, topic: Topic): Topic['duty'] {
  const asked = isCircumstance(evidence)
    ? null
    : (sideLeft(evidence, topic) ?? sideAsked(evidence) ?? dutyNamed(evidence, topic));
  return asked ?? dutyBefore(evidence, topic);
}

/** The topic of the turn before, with what this one adds; `undefined` where it brings a topic of its own. */
export function carriedTopic(evidence: Evidence): Match | undefined {
  const control = controlBefore(evidence);
  if (evidence.carried.kind !== 'topic' || !control) return undefined;
  const also = evidence.context.also ?? [];
  const [topic, ...others] = [control, ...also.map((one) => one.control)].map((id) =>
    topicOf(evidence, id, CARRIED_CONFIDENCE),
  );
  if (!topic) return undefined;
  const belief = believes(evidence) ? (amountSupposed(evidence) ?? beliefOf(evidence)) : null;
  const duty = belief ? partAnswered(evidence, topic) : dutyOf(evidence, topic);
  return { kind: 'topics', topics: [{ ...topic, duty }, ...others], belief };
}
