import type { OutOfScope } from '../../knowledge';
import type { Match } from '../match';
import { contentWords } from '../reading/content-words';
import { best } from '../reading/reading';
import { askBack } from './ask-back';
import { bareService, whoCares } from './bare-service';
import { beliefOf, partOf } from './belief';
import { broadWord } from './broad-word';
import { narrowed, weighed } from './compared-talk';
import { lawful, ordered } from './declined';
import { colleague, doubted, summedUp } from './doubted';
import type { Evidence } from './evidence';
import { asksForCare } from './how-to';
import { isKeyed } from './keywords';
import { asksClearly, asksOfService, isAskedOf, namesConcept, namesTopic } from './named-topic';
import { otherSide } from './other-side';
import { pick } from './pick';
import { readingsOf } from './readings';
import type { Rule } from './rule';
import { smallTalk } from './small-talk';
import { addition, explain, sameTopic } from './talk-rules';
import { THRESHOLDS } from './thresholds';
import { tellsTopic } from './told-topic';
import { comparison, otherService, overview, sideBySide, wholeModel } from './whole-services';
import { wordForWord } from './word-for-word';

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

const otherLanguage: Rule = {
  name: 'in another language than English',
  decide: ({ knowledge, reading }) => {
    const { language } = reading.message;
    if (!language) return undefined;
    const isOf = (entry: OutOfScope) => entry.languages?.some(({ name }) => name === language);
    const entry = [...knowledge.outOfScope.values()].find(isOf);
    if (!entry) return undefined;
    return { kind: 'unmatched', reason: entry.reason, outOfScope: entry.id, language };
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

/** True when the message is judged not ours, or when that is open and its words fit what is out of scope better. */
function isForeign({ judged, reading }: Evidence): boolean {
  const whole = Math.max(judged.overview, judged.comparison);
  const isWhole = reading.message.services.length > 0 && whole >= THRESHOLDS.surelyWhole;
  const own = Math.max(best(reading.controls), best(reading.concepts));
  const lead = best(reading.outOfScope) - own;
  const isChoice = reading.message.services.length > 1 && lead >= THRESHOLDS.outOfScopeOverPair;
  const isNone = lead >= THRESHOLDS.outOfScopeOverWhole;
  if (isWhole && !isChoice && !isNone) return judged.ours < THRESHOLDS.refuseWhole;
  if (isAskedOf(reading) && judged.ours >= THRESHOLDS.clearOurs) return false;
  const isElsewhere = lead > THRESHOLDS.outOfScopeLead;
  return judged.ours < (isElsewhere ? THRESHOLDS.refuseElsewhere : THRESHOLDS.refuse);
}

/** True when it is open whether the message is ours, and its words fit a second topic too. */
function isDoubtful({ judged, reading, carried }: Evidence): boolean {
  const [, second] = reading.controls;
  if (carried.kind !== 'none' || reading.message.services.length > 0) return false;
  return judged.ours < THRESHOLDS.refuse && (second?.score ?? 0) >= THRESHOLDS.offered;
}

const notOurs: Rule = {
  name: 'probably not a question about responsibility on AWS',
  decide: (evidence) => {
    const isOurs = namesTopic(evidence) || tellsTopic(evidence) || namesConcept(evidence);
    if (isOurs || asksForCare(evidence) || isKeyed(evidence)) return undefined;
    const isHinted =
      evidence.carried.kind === 'hint' && best(evidence.reading.controls) >= THRESHOLDS.ownTopic;
    return isForeign(evidence) && !isHinted ? refuse(evidence) : undefined;
  },
};

const concept: Rule = {
  name: 'about the model itself',
  decide: (evidence) => {
    const [first] = evidence.reading.concepts;
    const isClear = evidence.judged.concept >= THRESHOLDS.concept || namesConcept(evidence);
    if (!first || !isClear) return undefined;
    const lead = first.score - best(evidence.reading.controls);
    if (lead < THRESHOLDS.conceptBelowTopic) return undefined;
    const isOwn = first.score >= THRESHOLDS.conceptInTalk && lead >= THRESHOLDS.conceptInTalkLead;
    if (evidence.carried.kind === 'hint' && !isOwn) return undefined;
    const isNamed = namesTopic(evidence) || asksOfService(evidence);
    if (isNamed && lead < THRESHOLDS.conceptOverNamed) return undefined;
    const isPremise = beliefOf(evidence)?.form === 'premise';
    if (isPremise && lead < THRESHOLDS.conceptOverPremise) return undefined;
    return { kind: 'concept', concept: first.id, confidence: evidence.judged.ours };
  },
};

/** True when a message of several words fits one topic far better than any other: "certs expiring, who?". */
function isSurelyMeant({ reading, names }: Evidence): boolean {
  const { message, controls } = reading;
  const [first, second] = controls;
  const isPlaced = message.mentions.some(({ strength }) => strength === 'firm');
  const { score, lead } = isPlaced ? THRESHOLDS.surelyMeantThere : THRESHOLDS.surelyMeant;
  if (!first || first.score < score || first.score - (second?.score ?? 0) < lead) return false;
  return contentWords(message, names).length > 1;
}

/** True when a message fits a concept as well as any does, and no topic: "what is meant by managed". */
function fitsConcept({ reading: { message, concepts, controls } }: Evidence): boolean {
  const { score, lead } = THRESHOLDS.surelyFitting;
  if (message.cues.who || message.services.length > 0) return false;
  return best(concepts) >= score && best(concepts) - best(controls) >= lead;
}

const vague: Rule = {
  name: 'too vague to tell the topic for certain',
  decide: (evidence) => {
    const { judged, context, reading } = evidence;
    const isEmpty = reading.message.cues.anaphora && judged.vague >= THRESHOLDS.surelyVague;
    // What is put as a quiz names what it is about, be it in other words than ours.
    const isQuizzed = reading.message.isQuiz && best(reading.controls) >= THRESHOLDS.clearTopic;
    const isNamed = namesTopic(evidence) || asksClearly(evidence) || isQuizzed;
    if ((isNamed && !isEmpty) || namesConcept(evidence) || fitsConcept(evidence)) return undefined;
    const isTalk = context.control !== undefined || context.asked !== undefined;
    const isOther =
      judged.overview >= THRESHOLDS.overview || judged.comparison >= THRESHOLDS.comparison;
    const isOpen = judged.ours >= THRESHOLDS.refuse;
    const isAsked = isOpen || judged.ours >= THRESHOLDS.vagueOurs;
    const isVague = judged.vague >= (isOpen ? THRESHOLDS.vague : THRESHOLDS.surelyVague);
    if (isTalk || isOther || !isAsked || !isVague || isSurelyMeant(evidence)) return undefined;
    return askBack(evidence, 'vague');
  },
};

const closeCall: Rule = {
  name: 'two readings too close to call',
  decide: (evidence) => {
    const isSure = evidence.confidence >= THRESHOLDS.closeCall && !isDoubtful(evidence);
    const isClear = isSure || namesTopic(evidence);
    // One question back is a help, a second one in a row an interrogation: the best reading answers.
    if (isClear || evidence.context.asked) return undefined;
    return askBack(evidence, 'close-call');
  },
};

const topic: Rule = {
  name: 'the best topic',
  decide: (evidence) => {
    const readings = readingsOf(evidence);
    if (!readings) return undefined;
    const topics = readings.topics.map((one) => ({ ...one, duty: partOf(evidence, one) }));
    return { kind: 'topics', ...readings, topics, belief: beliefOf(evidence) };
  },
};

/** All rules; the first that decides wins, and the last always does. */
export const RULES: readonly Rule[] = [
  pick,
  tooShort,
  ordered,
  lawful,
  doubted,
  colleague,
  summedUp,
  otherLanguage,
  unknownWords,
  otherService,
  otherSide,
  weighed,
  narrowed,
  addition,
  broadWord,
  wordForWord,
  bareService,
  whoCares,
  explain,
  smallTalk,
  sameTopic,
  otherCloud,
  sideBySide,
  vague,
  notOurs,
  wholeModel,
  comparison,
  overview,
  concept,
  closeCall,
  topic,
];
