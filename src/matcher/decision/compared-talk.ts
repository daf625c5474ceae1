import type { Match, MatchContext } from '../match';
import { contentWords } from '../reading/content-words';
import type { Evidence } from './evidence';
import type { Rule } from './rule';

/** The most words that may narrow a comparison to a topic. */
const NARROWING = 3;

/** Score from which a topic is meant that a few words do not name as we name it. */
const MEANT = 1;

/** True when a message names nothing but what the turn before compared, and no other cloud. */
function staysWithin({ reading }: Evidence, compared: readonly string[]): boolean {
  const { services, cues } = reading.message;
  return services.every((one) => compared.includes(one)) && !cues.otherClouds;
}

/** The two services that the turn before compared, where the message is about them. */
function comparedBefore(evidence: Evidence): readonly [string, string] | undefined {
  const { compared = [] }: MatchContext = evidence.context;
  const [first, second] = compared;
  return first && second && staysWithin(evidence, compared) ? [first, second] : undefined;
}

/** Tells which of two leaves more to do, after a comparison: "so which is less work for us?". */
export const weighed: Rule = {
  name: 'which service of the comparison before leaves more to do',
  decide: (evidence): Match | undefined => {
    const { names, reading, context } = evidence;
    const services = comparedBefore(evidence);
    if (!services || !names.talk.says(reading.message.words, 'weighing')) return undefined;
    return { kind: 'comparison', services, control: context.control ?? null, weighed: true };
  },
};

/** The topic to which a message narrows a comparison: one that is surely meant, else the best that it names. */
function topicOfBoth({ reading, names }: Evidence): string | undefined {
  const [first] = reading.controls;
  if (first && first.score >= MEANT) return first.id;
  return reading.controls.find(({ id }) => names.isNamed(reading.message.words, id))?.id;
}

/** Narrows the comparison of the turn before to a topic: "what about patching only", "who encrypts in each?". */
export const narrowed: Rule = {
  name: 'the comparison of the turn before, on one topic',
  decide: (evidence): Match | undefined => {
    const { reading, names } = evidence;
    const services = comparedBefore(evidence);
    if (!services) return undefined;
    const isBoth = names.talk.says(reading.message.words, 'each');
    // Whoever asks who asks anew: "who protects the root user?"
    const isNew = reading.message.services.length > 0 || reading.message.cues.who;
    const isShort = contentWords(reading.message, names).length <= NARROWING;
    if (!isBoth && (isNew || !isShort)) return undefined;
    const control = topicOfBoth(evidence);
    return control === undefined ? undefined : { kind: 'comparison', services, control };
  },
};
