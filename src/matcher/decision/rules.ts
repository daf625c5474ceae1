import type { Match } from '../match';
import type { Candidate } from '../reading/reading';
import { bestForm, type Evidence, formLead, topicOf } from './evidence';

/** One reason to decide; `undefined` leaves the message to the next rule. */
export interface Rule {
  /** In words, for `--why`. */
  readonly name: string;
  readonly decide: (evidence: Evidence) => Match | undefined;
}

/** Cut on development questions by other authors, at the cost named beside each. */
export const THRESHOLDS = {
  /** Below it a message is refused: a false answer costs more than a missed one. */
  refuse: 0.35,
  /** Small talk is short. */
  smallTalkWords: 9,
  /** A clear control beats a concept that scores this much higher at most. */
  conceptOverControl: 0.15,
  /** A control at least this good is a topic of its own; below it an overview or a question back is better. */
  ownTopic: 0.6,
  /** Confidence below which two readings are offered instead of an answer. */
  closeCall: 0.35,
} as const;

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

const smallTalk: Rule = {
  name: 'a courtesy, not a question',
  decide: ({ reading }) => {
    const { message } = reading;
    const score = best(reading.smallTalk);
    const rival = Math.max(best(reading.controls), best(reading.concepts), reading.overview);
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

const notOurs: Rule = {
  name: 'probably not a question about responsibility on AWS',
  decide: (evidence) => (evidence.ours < THRESHOLDS.refuse ? refuse(evidence) : undefined),
};

const comparison: Rule = {
  name: 'two services side by side',
  decide: (evidence) => {
    const [first, second] = evidence.reading.message.services;
    if (!first || !second) return undefined;
    const isCompare = bestForm(evidence).label === 'compare';
    if (!isCompare && !evidence.reading.message.cues.compare) return undefined;
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

const overview: Rule = {
  name: 'a service and no topic',
  decide: (evidence) => {
    const { service, reading } = evidence;
    if (!service || !reading.message.services.length) return undefined;
    const isForm = bestForm(evidence).label === 'overview';
    const isLabel = reading.overview > Math.max(best(reading.controls), best(reading.concepts));
    if (!isForm && !isLabel) return undefined;
    if (best(reading.controls) > reading.overview + 0.5) return undefined;
    return { kind: 'overview', service, side: askedSide(evidence) };
  },
};

const concept: Rule = {
  name: 'about the model itself',
  decide: (evidence) => {
    const [first] = evidence.reading.concepts;
    const lead = (first?.score ?? 0) - best(evidence.reading.controls);
    const isClear = lead > (evidence.reading.message.cues.who ? THRESHOLDS.conceptOverControl : 0);
    if (!first || !isClear) return undefined;
    return { kind: 'concept', concept: first.id, confidence: evidence.ours };
  },
};

const vague: Rule = {
  name: 'too vague to answer without asking back',
  decide: (evidence) => {
    if (bestForm(evidence).label !== 'clarify' || formLead(evidence, 'clarify') < 0.4)
      return undefined;
    return { kind: 'ambiguous', cause: 'vague', candidates: nearest(evidence, 3) };
  },
};

const closeCall: Rule = {
  name: 'two readings too close to call',
  decide: (evidence) => {
    if (evidence.confidence >= THRESHOLDS.closeCall) return undefined;
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
    return { kind: 'topics', topics: [first], belief: null, runnerUp: second ?? null };
  },
};

/** All rules; the first that decides wins, and the last always does. */
export const RULES: readonly Rule[] = [
  tooShort,
  smallTalk,
  otherCloud,
  notOurs,
  comparison,
  overview,
  concept,
  vague,
  closeCall,
  topic,
];
