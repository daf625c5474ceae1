import type { Match } from '../match';
import { contentWords } from '../reading/content-words';
import type { Message } from '../reading/read-message';
import { best } from '../reading/reading';
import { comparedOf } from './compared';
import { comparedTopic, wordsBeside } from './compared-topic';
import { bestForm, type Evidence, formLead, says, saysAmount } from './evidence';
import { keywordsOf } from './keywords';
import { reportersIn } from './reporters';
import type { Rule } from './rule';
import { THRESHOLDS } from './thresholds';
import { wholeOf } from './whole-of';

/** The longest message in which an English word alone may be a service. */
const WEAK_WORDS = 9;

/** The comparison of what a message puts side by side, of a topic where it names one. */
function compare(evidence: Evidence): Match | undefined {
  const [first, second, ...others] = comparedOf(evidence);
  if (!first || !second) return undefined;
  const services = [first, second, ...others] as const;
  return {
    kind: 'comparison',
    services,
    control: comparedTopic(evidence, wordsBeside(evidence, services)),
  };
}

/** True when a message that compares asks nothing else, or who does what, or names a topic of ours. */
function comparesDuties(evidence: Evidence): boolean {
  const { who, us, price, howTo, trouble } = evidence.reading.message.cues;
  if (wordsBeside(evidence, comparedOf(evidence)).length === 0) return true;
  const isTopic = best(evidence.reading.controls) >= THRESHOLDS.clearTopic;
  return (who || us || isTopic) && !(price || howTo || trouble);
}

/** Compares what stands side by side by a word for it: "RDS vs RDS Custom, who patches?". */
export const sideBySide: Rule = {
  name: 'two services side by side, by a word for it',
  decide: (evidence) => {
    const { cues, words } = evidence.reading.message;
    const isSaid = cues.compare && bestForm(evidence).label === 'compare';
    // Which of them leaves less to do is asked of the whole of each: "ECS or EKS, where is less to do?"
    const isWeighed = cues.relief && words.some(({ lower }) => lower === 'or');
    return (isSaid || isWeighed) && comparesDuties(evidence) ? compare(evidence) : undefined;
  },
};

/** Compares what the message names side by side. */
export const comparison: Rule = {
  name: 'two services side by side',
  decide: (evidence) => {
    const isTalk = evidence.context.compared !== undefined;
    const isForm = formLead(evidence, 'compare') > 0;
    const isComparison = isForm && evidence.judged.comparison >= THRESHOLDS.comparison;
    return isTalk || isComparison ? compare(evidence) : undefined;
  },
};

/** True for a message of nothing but one service and words without a topic: "sorry, on Lambda". */
function isBare({ reading, names }: Evidence): boolean {
  return reading.message.services.length === 1 && contentWords(reading.message, names).length === 0;
}

/** Compares with another service, or looks at another one, where the turn before did so with the one it names. */
export const otherService: Rule = {
  name: 'the overview or the comparison of the turn before, for another service',
  decide: (evidence) => {
    const { overview: side, compared, control } = evidence.context;
    const [service] = evidence.reading.message.services;
    if (!service || !isBare(evidence)) return undefined;
    if (side) return { kind: 'overview', service, side };
    const kept = compared?.find((one) => one !== service);
    if (!kept) return undefined;
    return { kind: 'comparison', services: [kept, service], control: control ?? null };
  },
};

/** The side whose part of a service is asked for: what AWS does not do is the customer's. */
function askedSide(evidence: Evidence): 'aws' | 'customer' | 'both' {
  const { cues } = evidence.reading.message;
  if (cues.us === cues.aws) return 'both';
  const isDenied = says(evidence, evidence.knowledge.lexicon.confirmations.denials);
  return cues.us === isDenied ? 'aws' : 'customer';
}

/** An ordinary word taken for a service, since a short message with no topic can only mean that. */
function weakService(evidence: Evidence): string | undefined {
  const { words, weakServices } = evidence.reading.message;
  const isBare = words.length <= WEAK_WORDS;
  return isBare ? weakServices[0] : undefined;
}

/** How many of the best topics a message may name to be about one of them. */
const NAMED_AMONG = 3;

/** True when words beside the service's name are a name of one of the best topics. */
function namesTopicBeside(evidence: Evidence): boolean {
  const { names, reading, judged } = evidence;
  const { words, mentions } = reading.message;
  const beside = words.filter((_, i) => !mentions.some(({ begin, end }) => begin <= i && i < end));
  if (reading.controls.slice(0, NAMED_AMONG).some(({ id }) => names.isNamed(beside, id)))
    return true;
  // A few words beside a service and no question are the topic, where it is clear or one of them is in its name.
  const [first] = reading.controls;
  const isOpen = judged.overview < THRESHOLDS.surelyOverview;
  const isClear = isOpen && best(reading.controls) >= THRESHOLDS.clearTopic;
  return keywordsOf(evidence).some(
    (word) => isClear || (first && names.holdsInName(first.id, word)),
  );
}

/** True when the message may ask for an overview, but a topic fits it too well for that. */
function leansToTopic(evidence: Evidence): boolean {
  const { judged, reading, forms } = evidence;
  const isForm = (forms.get('overview') ?? 0) >= THRESHOLDS.overviewForm;
  const isOpen = judged.overview < THRESHOLDS.surelyOverview && !isForm;
  // Whoever asks whether something is theirs asks about that: "are we accountable for what agents do on Bedrock?".
  const isClaim = bestForm(evidence).label.startsWith('asks-') && !saysAmount(evidence);
  const needed = isClaim ? THRESHOLDS.clearTopic : THRESHOLDS.topicOverOverview;
  return isOpen && best(reading.controls) >= needed;
}

/** True when only a common word means the service and a concept is surely asked for: "genai and this model". */
function leansToConcept({ judged, reading }: Evidence): boolean {
  const isFirm = reading.message.mentions.some(({ strength }) => strength === 'firm');
  const isOpen = judged.overview < THRESHOLDS.openOverview;
  return !isFirm && isOpen && judged.concept >= THRESHOLDS.surelyConcept;
}

/** The most words beside that with which a message gives all of a service to a side. */
const WHOLE_WORDS = 1;

/** A message without what follows from what it says first: "…, so we need not configure anything". */
function beforeConclusion({ knowledge, reading: { message } }: Evidence): Message {
  const { conclusions } = knowledge.lexicon.confirmations;
  const end = message.words.findIndex(({ lower }, at) => at > 0 && conclusions.includes(lower));
  return end < 0 ? message : { ...message, words: message.words.slice(0, end) };
}

/**
 * True when a message gives all of one service to a side, or nothing of it: "does AWS do everything on Fargate?"; `most`
 * is how many words it may have beside that.
 */
export function givesWhole(evidence: Evidence, most = WHOLE_WORDS): boolean {
  return evidence.reading.message.services.length === 1 && givesAll(evidence, most);
}

/** The same of whatever it is about. */
function givesAll(evidence: Evidence, most: number): boolean {
  const { knowledge, names, reading } = evidence;
  const { us, aws } = reading.message.cues;
  const isTopic = best(reading.controls) >= THRESHOLDS.clearTopic;
  if (isTopic || !(us || aws) || !saysAmount(evidence)) return false;
  const { everything, nothing } = knowledge.lexicon.amounts;
  const said = new Set([...everything, ...nothing].flatMap((phrase) => phrase.split(' ')));
  return contentWords(beforeConclusion(evidence), names, said).length <= most;
}

/** The concept that says that each side has a part in it. */
const BOTH = 'who-is-responsible-both';

/** Meets who gives all of it to one side, and names no service: "so AWS is responsible for everything?". */
export const wholeModel: Rule = {
  name: 'all of it, or nothing, for one side',
  decide: (evidence) => {
    const { carried, context, knowledge, reading } = evidence;
    const isTalk = carried.kind !== 'none' || context.control !== undefined;
    const { services, weakServices } = reading.message;
    if (isTalk || services.length + weakServices.length > 0 || !knowledge.concepts.has(BOTH)) {
      return undefined;
    }
    return givesAll(evidence, WHOLE_WORDS)
      ? { kind: 'concept', concept: BOTH, confidence: evidence.judged.ours }
      : undefined;
  },
};

/** True when a message states something of everything on a service and of no topic: "the vendor does everything on FSx". */
function saysAll(evidence: Evidence): boolean {
  const { everything } = evidence.knowledge.lexicon.amounts;
  const isOpen = best(evidence.reading.controls) < THRESHOLDS.clearTopic;
  const isStated = bestForm(evidence).label.startsWith('asserts-');
  return isOpen && isStated && says(evidence, everything);
}

/** Gives the whole split of a service that stands without a topic. */
export const overview: Rule = {
  name: 'a service and no topic',
  decide: (evidence) => {
    const { reading } = evidence;
    const service = reading.message.services[0] ?? weakService(evidence);
    if (!service || reportersIn(evidence).has(service)) return undefined;
    const isHint = evidence.carried.kind === 'hint' && evidence.context.control !== undefined;
    if (isHint) return undefined;
    // Who is told that all is AWS's wants to hear what is not.
    if (givesWhole(evidence)) return { kind: 'overview', service, side: 'customer' };
    if (evidence.judged.overview < THRESHOLDS.overview && !saysAll(evidence)) return undefined;
    if (namesTopicBeside(evidence) || leansToTopic(evidence) || leansToConcept(evidence)) {
      return undefined;
    }
    return wholeOf(evidence, service, askedSide(evidence));
  },
};
