import type { Match } from '../match';
import type { Candidate } from '../reading/reading';
import { beliefOf } from './belief';
import { carriedTopic } from './carried-topic';
import { type Evidence, topicOf } from './evidence';
import { THRESHOLDS } from './thresholds';

/** One reason to decide; `undefined` leaves the message to the next rule. */
export interface Rule {
  /** In words, for `--why`. */
  readonly name: string;
  readonly decide: (evidence: Evidence) => Match | undefined;
}

/** The longest message in which an English word alone may be a service. */
const WEAK_WORDS = 9;

function best(candidates: readonly Candidate[]): number {
  return candidates[0]?.score ?? 0;
}

function refuse(evidence: Evidence): Match {
  const id = evidence.reading.outOfScope[0]?.id ?? null;
  const entry = id ? evidence.knowledge.outOfScope.get(id) : undefined;
  return { kind: 'unmatched', reason: entry?.reason ?? 'out-of-scope', outOfScope: id };
}

const tooShort: Rule = {
  name: 'no words to go by',
  decide: ({ reading }) => {
    const letters = reading.message.words.map((word) => word.raw).join('');
    if (letters.replace(/[^\p{L}\p{N}]/gu, '').length > 1) return undefined;
    return { kind: 'unmatched', reason: 'too-short', outOfScope: null };
  },
};

const unknownWords: Rule = {
  name: 'mostly words that no training text holds',
  decide: ({ reading, carried }) => {
    const { unknownShare, services } = reading.message;
    const isKnown = unknownShare <= THRESHOLDS.unknownWords || services.length > 0;
    if (isKnown || carried.kind === 'topic') return undefined;
    const isForeign = reading.outOfScope[0]?.id === 'other-language';
    return isForeign
      ? { kind: 'unmatched', reason: 'unsupported-language', outOfScope: 'other-language' }
      : { kind: 'unmatched', reason: 'unclear', outOfScope: null };
  },
};

const explain: Rule = {
  name: 'asks for the reason or the source of the answer before',
  decide: ({ reading, context, carried }) => {
    const { why, source } = reading.message.cues;
    if (!context.control || carried.kind === 'none' || reading.message.services.length)
      return undefined;
    if (source && reading.message.words.length <= 9) return { kind: 'explain', what: 'source' };
    return why && carried.kind === 'topic' ? { kind: 'explain', what: 'why' } : undefined;
  },
};

const addition: Rule = {
  name: 'the topic of the turn before, for what this one names',
  decide: (evidence) => {
    const { carried, context, reading } = evidence;
    const isNew =
      reading.message.services.length > 0 || carried.variant !== (context.variant ?? null);
    return isNew ? carriedTopic(evidence) : undefined;
  },
};

const sameTopic: Rule = { name: 'the topic of the turn before', decide: carriedTopic };

const smallTalk: Rule = {
  name: 'a courtesy, not a question',
  decide: ({ reading }) => {
    const { message } = reading;
    const score = best(reading.smallTalk);
    const rival = Math.max(best(reading.controls), best(reading.concepts));
    const isShort = message.words.length <= THRESHOLDS.smallTalkWords && !message.services.length;
    if (!isShort || score <= rival || score <= best(reading.outOfScope)) return undefined;
    return { kind: 'smalltalk', id: reading.smallTalk[0]?.id ?? 'greeting' };
  },
};

const otherCloud: Rule = {
  name: 'about another cloud or vendor',
  decide: (evidence) => {
    const { cues, mentions } = evidence.reading.message;
    const isConcept = evidence.reading.concepts[0]?.id === 'other-clouds';
    const isAws = cues.aws || mentions.some((mention) => mention.strength === 'firm');
    if (!cues.otherClouds || isConcept || isAws) return undefined;
    return { kind: 'unmatched', reason: 'other-cloud', outOfScope: 'other-cloud' };
  },
};

/** True when the message names the best topic as we name it and asks who, which only a question to us does. */
function namesTopic({ names, reading, judged }: Evidence): boolean {
  const [first] = reading.controls;
  const { words, cues } = reading.message;
  const isAsked = cues.who || (cues.aws && cues.us);
  if (!first || !isAsked || cues.vendors || judged.ours < THRESHOLDS.namedOurs) return false;
  return first.score >= THRESHOLDS.namedTopic && names.isNamed(words, first.id);
}

const notOurs: Rule = {
  name: 'probably not a question about responsibility on AWS',
  decide: (evidence) => {
    if (namesTopic(evidence)) return undefined;
    const isHinted =
      evidence.carried.kind === 'hint' && best(evidence.reading.controls) >= THRESHOLDS.ownTopic;
    return evidence.judged.ours < THRESHOLDS.refuse && !isHinted ? refuse(evidence) : undefined;
  },
};

const comparison: Rule = {
  name: 'two services side by side',
  decide: (evidence) => {
    const { services, weakServices } = evidence.reading.message;
    const [first, second] = [...services, ...weakServices];
    if (!first || !second) return undefined;
    if (evidence.judged.comparison < THRESHOLDS.comparison) return undefined;
    const control = best(evidence.reading.controls) >= THRESHOLDS.ownTopic;
    return {
      kind: 'comparison',
      services: [first, second],
      control: control ? (evidence.reading.controls[0]?.id ?? null) : null,
    };
  },
};

function askedSide(evidence: Evidence): 'aws' | 'customer' | 'both' {
  const { cues } = evidence.reading.message;
  if (cues.us === cues.aws) return 'both';
  return cues.us ? 'customer' : 'aws';
}

/** An ordinary word taken for a service, since a short message with no topic can only mean that. */
function weakService(evidence: Evidence): string | undefined {
  const { words, weakServices } = evidence.reading.message;
  const isBare = words.length <= WEAK_WORDS;
  return isBare ? weakServices[0] : undefined;
}

const overview: Rule = {
  name: 'a service and no topic',
  decide: (evidence) => {
    const { reading } = evidence;
    const service = reading.message.services[0] ?? weakService(evidence);
    if (!service) return undefined;
    const isHint = evidence.carried.kind === 'hint' && evidence.context.control !== undefined;
    if (isHint || evidence.judged.overview < THRESHOLDS.overview) return undefined;
    return { kind: 'overview', service, side: askedSide(evidence) };
  },
};

const concept: Rule = {
  name: 'about the model itself',
  decide: (evidence) => {
    const [first] = evidence.reading.concepts;
    const isClear = evidence.judged.concept >= THRESHOLDS.concept;
    if (!first || !isClear || evidence.carried.kind === 'hint') return undefined;
    const lead = first.score - best(evidence.reading.controls);
    if (namesTopic(evidence) && lead < THRESHOLDS.conceptOverNamed) return undefined;
    if (lead < 0 && beliefOf(evidence)?.form === 'premise') return undefined;
    return { kind: 'concept', concept: first.id, confidence: evidence.judged.ours };
  },
};

const vague: Rule = {
  name: 'too vague to answer without asking back',
  decide: (evidence) => {
    if (namesTopic(evidence)) return undefined;
    const { judged, context, reading } = evidence;
    const isTalk = context.control !== undefined;
    const isAsked =
      judged.ours >= (reading.message.cues.who ? THRESHOLDS.vagueOurs : THRESHOLDS.refuse);
    const isOther =
      judged.overview >= THRESHOLDS.overview || judged.comparison >= THRESHOLDS.comparison;
    if (isTalk || isOther || !isAsked || judged.vague < THRESHOLDS.vague) return undefined;
    return { kind: 'ambiguous', cause: 'vague', candidates: nearest(evidence, 3) };
  },
};

const closeCall: Rule = {
  name: 'two readings too close to call',
  decide: (evidence) => {
    if (evidence.confidence >= THRESHOLDS.closeCall || namesTopic(evidence)) return undefined;
    return { kind: 'ambiguous', cause: 'close-call', candidates: nearest(evidence, 3) };
  },
};

function nearest(evidence: Evidence, count: number) {
  return evidence.reading.controls
    .slice(0, count)
    .map(({ id }) => topicOf(evidence, id, evidence.confidence));
}

const topic: Rule = {
  name: 'the best topic, clearly ahead',
  decide: (evidence) => {
    const [first, second] = nearest(evidence, 2);
    if (!first) return undefined;
    return {
      kind: 'topics',
      topics: [first],
      belief: beliefOf(evidence),
      runnerUp: second ?? null,
    };
  },
};

/** All rules; the first that decides wins, and the last always does. */
export const RULES: readonly Rule[] = [
  tooShort,
  unknownWords,
  addition,
  explain,
  smallTalk,
  sameTopic,
  otherCloud,
  vague,
  notOurs,
  comparison,
  overview,
  concept,
  closeCall,
  topic,
];
