import type { KnowledgeBase } from '../../knowledge';
import type { Belief, ExplainedMatch, Match, Topic } from '../match';
import type { ReadPart } from '../reading/read-part';
import type { Statement } from '../text/statement';
import { answerOf } from './ask-back';
import { createAskWhether, createReadAsked } from './asked-whether';
import { type Claim, carriesTopic, createFindClaims } from './claims';
import { type Evidence, says, saysAmount } from './evidence';
import { createFindHalf } from './model-half';
import { THRESHOLDS } from './thresholds';
import { topicOf } from './topic';

type TopicsMatch = Match & { readonly kind: 'topics' };

/** What was decided, with the side that the message wants confirmed. */
export type Confirm = (decided: ExplainedMatch, evidence: Evidence, text: string) => ExplainedMatch;

const MOST_TOPICS = 3;

/** Score from which a statement names its topic. */
const NAMED = 0.5;

function isSame(one: Topic, other: Topic): boolean {
  return (
    one.control === other.control && one.service === other.service && one.variant === other.variant
  );
}

/** The topic of a claim; `undefined` where its words are none. */
function topicOfClaim(claim: Claim): Topic | undefined {
  const { part, side } = claim;
  const [first] = part.reading.controls;
  if (!first || !carriesTopic(claim)) return undefined;
  const topic = topicOf(part, first.id, part.confidence);
  // The side that is named is what the message claims, not the part that it asks for.
  return { ...topic, duty: topic.duty?.id ? topic.duty : null, claimed: side };
}

/** True for claims that do not all go to one side. */
function isMixed(claims: readonly Claim[]): boolean {
  return new Set(claims.map(({ side }) => side)).size > 1;
}

/** True where what whole clauses tell of is more than the two parts of one topic that both sides share. */
function isToldApart(match: Match, evidence: Evidence, told: readonly Topic[]): boolean {
  const [first, ...others] = match.kind === 'topics' ? match.topics : [];
  if (!first || told.every(({ control }) => control !== first.control)) return false;
  return others.length > 0 || answerOf(evidence, first) !== 'shared';
}

/** What a list gives to sides ("hypervisor = AWS, guest OS = us"); `undefined` where it is no such list. */
function listed(
  match: Match,
  evidence: Evidence,
  claims: readonly Claim[],
  { asked }: Statement,
): TopicsMatch | undefined {
  const isShort = ({ isAssigned, as }: Claim) => isAssigned && (as !== 'place' || asked === 'said');
  const isMere = claims.every(isShort);
  const isTold = asked === 'said' && isMixed(claims);
  const [claim] = claims;
  if (!claim || !(isMere || isTold)) return undefined;
  const topics = claims.flatMap((one) => topicOfClaim(one) ?? []);
  const isApart = topics.every((one, at) => topics.findIndex((other) => isSame(one, other)) === at);
  if (topics.length < 2 || topics.length < claims.length || !isApart) return undefined;
  if (!isMere && !isToldApart(match, evidence, topics)) return undefined;
  const belief = { side: claim.side, form: asked === 'open' ? 'guess' : 'claim' } as const;
  return { kind: 'topics', topics: topics.slice(0, MOST_TOPICS), belief };
}

/**
 * What the claims say of the one topic of a message: a side, or that it is shared where they give each side a part
 * of it and it is so; `undefined` where they leave it open.
 */
function beliefIn(evidence: Evidence, topic: Topic, claims: readonly Claim[]): Belief | undefined {
  const [first, ...others] = claims;
  if (!first) return undefined;
  const { side, isDenied } = first;
  if (others.every((other) => other.side === side)) return { side, form: 'claim', isDenied };
  const party = answerOf(evidence, topic);
  if (party === 'shared') return { side: 'shared', form: 'claim' };
  // The last one mostly concludes: "we signed it, AWS does all of it then?"
  return party === side && claims.at(-1)?.side === side ? { side, form: 'claim' } : undefined;
}

/** True where what is claimed leaves nothing to the other side: "solely", "and we do nothing". */
function leavesNothing(evidence: Evidence, claims: readonly Claim[]): boolean {
  const isAlone = says(evidence, evidence.knowledge.lexicon.confirmations.alone);
  return isAlone || (claims.length === 1 && saysAmount(evidence));
}

/** The topics that were decided, with what is claimed of them. */
function claimed(evidence: Evidence, match: TopicsMatch, claims: readonly Claim[]): TopicsMatch {
  const [topic, ...others] = match.topics;
  const own = match.belief && ({ ...match.belief, form: 'claim' } as const);
  const isWhole = saysAmount(evidence);
  // Of halves that go to both sides nothing is said where the topic is one side's alone.
  const held = (topic && beliefIn(evidence, topic, claims)) ?? (isMixed(claims) ? null : own);
  const belief =
    held && leavesNothing(evidence, claims) ? { ...held, isWhole: true as const } : held;
  const isEach = claims.length === 1 || claims.length === match.topics.length;
  // That all or nothing of it is theirs needs more than one part that is.
  if (topic && others.length === 0 && isWhole && topic.duty?.side === belief?.side) {
    return { ...match, belief, topics: [{ ...topic, duty: null }] };
  }
  if (others.length === 0 || !isEach) return { ...match, belief };
  const topics = match.topics.flatMap((one, i) => {
    const side = (claims[i] ?? claims[0])?.side;
    return side ? [{ ...one, claimed: side }] : [];
  });
  return { ...match, belief, topics };
}

/** What a claim is about by itself, where it names the topic; `undefined` where it does not. */
function namedIn(claim: Claim | undefined): TopicsMatch | undefined {
  const [first] = claim?.part.reading.controls ?? [];
  if (!claim || !first || first.score < NAMED) return undefined;
  const { names, reading, confidence } = claim.part;
  if (!names.isNamed(reading.message.words, first.id)) return undefined;
  const topics = [topicOf(claim.part, first.id, confidence)];
  return { kind: 'topics', topics, belief: null };
}

/** True for what says outright whose something is or who has to do it: "ours", "AWS must", "we never". */
function isOutright({ as, isDenied, isObliged, side }: Claim): boolean {
  return as === 'agent' || (as === 'subject' && (isDenied || (isObliged && side === 'aws')));
}

/**
 * True for a message that asks nothing and yet wants to hear that it is right: it takes a side for granted that it is
 * so of, or says outright whose something is. A wrong premise is corrected as such.
 */
function isOpinion(match: Match, evidence: Evidence, claims: readonly Claim[]): boolean {
  const [claim] = claims;
  if (!claim || isMixed(claims) || match.kind !== 'topics') return false;
  const [topic, ...others] = match.topics;
  const { belief } = match;
  if (belief?.form !== 'premise') return claims.some(isOutright);
  if (claim.side !== belief.side) return claims.every(isOutright);
  const party = topic && others.length === 0 ? answerOf(evidence, topic) : undefined;
  return party === belief.side || party === 'depends';
}

/** True for what follows from a clause before it: "so we need no replicas". */
function isConclusion({ knowledge }: Evidence, claim: Claim | undefined): boolean {
  const [first = ''] = claim?.text.trim().toLowerCase().split(/\s+/) ?? [];
  return knowledge.lexicon.confirmations.conclusions.includes(first);
}

/** The one topic of a message, read anew by its only claim; as it is where there are several of either. */
function byOnlyClaim(
  match: TopicsMatch,
  claims: readonly Claim[],
  read: (topic: Topic, claim: Claim, best: string) => Topic,
): TopicsMatch {
  const [[topic, ...others], [claim, ...more]] = [match.topics, claims];
  const best = claim?.part.reading.controls[0]?.id;
  const isOnly = others.length === 0 && more.length === 0;
  return topic && claim && best && isOnly
    ? { ...match, topics: [read(topic, claim, best)] }
    : match;
}

/** The topic with the part of it that the claim tells of, without who says so and why. */
function inOwnWords(topic: Topic, { part }: Claim, best: string): Topic {
  if (best !== (topic.general ?? topic.control)) return topic;
  return { ...topic, duty: topicOf(part, best, topic.confidence).duty };
}

/** The topic as the claim names it, where the words around that have brought in another. */
function asNamed(topic: Topic, { part }: Claim, best: string): Topic {
  const isNamed = (control: string) => part.names.isNamed(part.reading.message.words, control);
  if (isNamed(topic.control) || !isNamed(best)) return topic;
  return topicOf(part, best, topic.confidence);
}

/** True for a statement that the asker is allowed something, which gives nothing to a side: "so we may store it". */
function isLeave({ knowledge }: Evidence, { asked: how, words }: Statement): boolean {
  const { leave, sides } = knowledge.lexicon.confirmations;
  const text = ` ${words.join(' ')} `;
  const isSaid = (subject: string) => leave.some((may) => text.includes(` ${subject} ${may} `));
  return how === 'said' && sides.subjects.customer.some(isSaid);
}

/** The one topic of a message with what is claimed of it; `undefined` where it claims nothing. */
function stated(
  match: Match,
  evidence: Evidence,
  { asked: how, isReported }: Statement,
  claims: readonly Claim[],
): TopicsMatch | undefined {
  const isTurned = how === 'open' && !isMixed(claims) && claims.some(({ isDenied }) => isDenied);
  const isHeld = how === 'none' && isOpinion(match, evidence, claims);
  if (how !== 'said' && !isTurned && !isHeld) return undefined;
  const read = match.kind === 'topics' ? match : namedIn(claims[0]);
  const isOwn = isReported || isConclusion(evidence, claims[0]);
  const named = read && byOnlyClaim(read, claims, asNamed);
  const topics = named && isOwn ? byOnlyClaim(named, claims, inOwnWords) : named;
  return topics && claimed(evidence, topics, claims);
}

/** What a message may be that states something or asks whether it is so. */
function mayState({ kind }: Match): boolean {
  return kind !== 'unmatched' && kind !== 'smalltalk';
}

/** True for a message that surely asks for a whole service, and so states nothing of a topic. */
function isSurelyWhole({ kind }: Match, evidence: Evidence): boolean {
  const { everything } = evidence.knowledge.lexicon.amounts;
  const isSure = evidence.judged.overview >= THRESHOLDS.surelyOverview;
  return kind === 'overview' && (isSure || says(evidence, everything));
}

/** What a message that states something says of its topics; `undefined` where it says nothing. */
function told(
  match: Match,
  evidence: Evidence,
  statement: Statement,
  claims: readonly Claim[],
): TopicsMatch | undefined {
  if (statement.asked === 'question' || isSurelyWhole(match, evidence)) return undefined;
  if (isLeave(evidence, statement)) {
    return match.kind === 'topics' ? { ...match, belief: null } : undefined;
  }
  return listed(match, evidence, claims, statement) ?? stated(match, evidence, statement, claims);
}

/** Prepares the reading of statements and questions that want a yes or a no. */
export function createConfirm({ lexicon }: KnowledgeBase, readPart: ReadPart): Confirm {
  const readStatement = createReadAsked(lexicon);
  const findClaims = createFindClaims(lexicon.confirmations);
  const asksWhether = createAskWhether(lexicon);
  const findHalf = createFindHalf(lexicon);
  return (decided, evidence, text) => {
    const { match, explanation } = decided;
    const statement = mayState(match) ? readStatement(text) : undefined;
    if (!statement) return decided;
    const { services } = evidence.reading.message;
    const service = services.length > 0 ? null : evidence.carried.service;
    const claims = findClaims(statement.text, service, (part, on) => readPart(part, on, evidence));
    const found = findHalf(statement, claims) ?? told(match, evidence, statement, claims);
    if (!found) return { ...decided, match: asksWhether(match, statement, claims) };
    return { match: found, explanation: { ...explanation, rule: 'a statement to be confirmed' } };
  };
}
