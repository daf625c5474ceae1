import { dutiesAt } from '../../knowledge';
import type { Match, Topic } from '../match';
import { contentWords } from '../reading/content-words';
import { beliefOf } from './belief';
import type { Evidence } from './evidence';
import { isAddition, topicOf } from './topic';

type Belief = (Match & { kind: 'topics' })['belief'];

/** Confidence of a topic that was taken over rather than read. */
const CARRIED_CONFIDENCE = 0.8;

/** The side whose part a short addition asks for ("and on our side?"); `null` where it names neither or both. */
function sideAsked(evidence: Evidence): Topic['duty'] {
  const { cues, services } = evidence.reading.message;
  if (services.length > 0 || cues.us === cues.aws) return null;
  return { id: null, side: cues.us ? 'customer' : 'aws' };
}

/** True when the message holds one of the phrases as whole words. */
function says({ reading }: Evidence, phrases: readonly string[]): boolean {
  const text = ` ${reading.message.words.map(({ lower }) => lower).join(' ')} `;
  return phrases.some((phrase) => text.includes(` ${phrase} `));
}

/** What a side's part put as all or none supposes: "so AWS does nothing?" that it is the customer's. */
function amountSupposed(evidence: Evidence): Belief {
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

/** The control talked about; on another service the one asked for, which may be sharper there in another way. */
function controlBefore({ context, carried, reading }: Evidence): string | undefined {
  const { control, general, service = null } = context;
  // "the Redis we run on EC2" is still about ElastiCache's engine.
  const isThere = reading.message.mentions.some((one) => one.service === service);
  return isThere || carried.service === service ? control : (general ?? control);
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
  const belief = amountSupposed(evidence) ?? beliefOf(evidence);
  const duty = belief
    ? null
    : (sideAsked(evidence) ?? dutyNamed(evidence, topic) ?? dutyBefore(evidence, topic));
  return { kind: 'topics', topics: [{ ...topic, duty }, ...others], belief, runnerUp: null };
}
