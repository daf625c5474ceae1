import { dutiesAt } from '../../knowledge';
import type { Belief, Match, Topic } from '../match';
import { contentWords } from '../reading/content-words';
import { beliefOf } from './belief';
import { type Evidence, says } from './evidence';
import { isAddition, topicOf } from './topic';

/** Confidence of a topic that was taken over rather than read. */
const CARRIED_CONFIDENCE = 0.8;

/** The side whose part a short addition asks for ("and on our side?"); `null` where it names neither or both. */
function sideAsked(evidence: Evidence): Topic['duty'] {
  const { cues, services } = evidence.reading.message;
  if (services.length > 0 || cues.us === cues.aws) return null;
  return { id: null, side: cues.us ? 'customer' : 'aws' };
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

/** The part asked for before, as far as it exists where the topic has moved to. */
function dutyBefore({ knowledge, context, carried }: Evidence, topic: Topic): Topic['duty'] {
  // Over all services a part is the one side's here and the other's there.
  if (context.service && !carried.service) return null;
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

/** The part that the message's own words name, where it has any and stays in its place. */
function dutyNamed(evidence: Evidence, topic: Topic): Topic['duty'] {
  const { reading, names } = evidence;
  if (!isAddition(evidence, topic.control)) return null;
  const ofVariant = names.variantWords(topic.service, topic.variant);
  return contentWords(reading.message, names, ofVariant).length > 0 ? topic.duty : null;
}

/** The topic of the turn before, with what this one adds; `undefined` where it brings a topic of its own. */
export function carriedTopic(evidence: Evidence): Match | undefined {
  const { control } = evidence.context;
  if (evidence.carried.kind !== 'topic' || !control) return undefined;
  const also = evidence.context.also ?? [];
  const [topic, ...others] = [control, ...also.map((one) => one.control)].map((id) =>
    topicOf(evidence, id, CARRIED_CONFIDENCE),
  );
  if (!topic) return undefined;
  const belief = amountSupposed(evidence) ?? beliefOf(evidence);
  const duty = belief
    ? null
    : (sideAsked(evidence) ?? dutyNamed(evidence, topic) ?? dutyBefore(evidence, topic));
  return { kind: 'topics', topics: [{ ...topic, duty }, ...others], belief, runnerUp: null };
}
