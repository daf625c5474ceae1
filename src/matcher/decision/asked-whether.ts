import type { Lexicon } from '../../knowledge';
import type { Belief, Match } from '../match';
import { anyOf } from '../text/any-of';
import type { ReadStatement, Statement } from '../text/statement';
import type { Claim } from './claims';

type TopicsMatch = Match & { readonly kind: 'topics' };

/** How many words after a side hold what it does: "we still have to". */
const ACT = 5;

/** Where a sentence ends. */
const SENTENCE = /(?<=[.!?;])\s+/;

/** What a message states, or what its last sentence asks after others that only tell: "We use RDS. Do we patch it?". */
export function readAsked(read: ReadStatement, typed: string): Statement | undefined {
  const whole = read(typed);
  const sentences = typed.trim().split(SENTENCE);
  const last = sentences.at(-1) ?? '';
  const isLast = sentences.length > 1 && typed.indexOf('?') >= typed.lastIndexOf(last);
  if (!isLast || whole?.asked === 'question' || whole?.asked === 'said') return whole;
  const asked = read(last);
  return asked?.asked === 'question' ? asked : whole;
}

/** The side whose the topic of a question for a yes or a no would be; `undefined` where its words leave it open. */
type FindAsked = (statement: Statement, claims: readonly Claim[]) => Belief | undefined;

/** The words by which a message names a side, and how much it gives it. */
type SideWords = Pick<Lexicon, 'confirmations' | 'amounts'>;

/** Finds whether words hold one of the phrases. */
function createHolds(phrases: readonly string[]) {
  const held = new RegExp(` ${anyOf(phrases)} `);
  return (words: readonly string[]): boolean => held.test(` ${words.join(' ')} `);
}

/** The side that all claims name. */
function onlySide(claims: readonly Claim[]): Belief['side'] | undefined {
  const [first, ...others] = claims;
  return others.every(({ side }) => side === first?.side) ? first?.side : undefined;
}

/** Prepares the reading of whose something would be: "does AWS patch it", "do we have to", "is that ours". */
function createFindAsked({ confirmations }: SideWords): FindAsked {
  const { helping, dealing, having, acting, obligations, alone } = confirmations;
  const [helps, deals, has] = [new Set(helping), new Set(dealing), new Set(having)];
  const [duties, acts] = [new Set(obligations), new Set(acting)];
  const isWhole = createHolds(alone);
  const bears = ({ as, side, end, isObliged, part }: Claim, verb: string) => {
    if (as !== 'subject') return as === 'agent';
    const after = part.reading.message.words.slice(end, end + ACT).map(({ lower }) => lower);
    if (side === 'aws') return isObliged || (after.length > 0 && !helps.has(after[0] ?? ''));
    if (isObliged || duties.has(verb)) return !after.some((word) => deals.has(word));
    return acts.has(verb) && !after.slice(0, 2).some((word) => has.has(word) || deals.has(word));
  };
  return ({ verb, words }, claims) => {
    const side = onlySide(claims);
    const isSaid = claims.every((claim) => bears(claim, verb ?? ''));
    if (!side || !isSaid) return undefined;
    return { side, form: 'guess', ...(isWhole(words) && { isWhole: true }) };
  };
}

/**
 * Prepares the reading of what would settle it for the asker too ("does it cover our app"), or of whose it would be,
 * if wholly so: "solely", "no duties at all".
 */
function createFindSupposed(words: SideWords): FindAsked {
  const settles = createHolds(words.confirmations.settling);
  const denies = createHolds(words.confirmations.denials);
  const isAll = createHolds([...words.amounts.everything, ...words.amounts.nothing]);
  const findAsked = createFindAsked(words);
  return (statement, claims) => {
    const { words: said } = statement;
    if (settles(said)) return { side: denies(said) ? 'customer' : 'aws', form: 'guess' };
    const isSaid = ({ as, isObliged, isDenied }: Claim) => as === 'agent' || isObliged || isDenied;
    const found = claims.every(isSaid) ? findAsked(statement, claims) : undefined;
    const isDenied = claims.some((claim) => claim.isDenied);
    return found && { ...found, isDenied, ...((isDenied || isAll(said)) && { isWhole: true }) };
  };
}

/** The side that a question asks for on each of several services: "is it ours on both S3 and EBS?". */
function askedOfEach(match: TopicsMatch, [claim, ...others]: readonly Claim[]): TopicsMatch {
  if (!claim || others.length > 0) return match;
  const topics = match.topics.map((topic) => ({ ...topic, claimed: claim.side }));
  return { ...match, topics, belief: { side: claim.side, form: 'guess' } };
}

/** A question for a yes or a no, with the side that it asks for. */
function askedOf(match: TopicsMatch, claims: readonly Claim[], belief: Belief | undefined): Match {
  if (match.likened) return match;
  if (match.isListed) return askedOfEach(match, claims);
  const isOpen = match.belief === null || match.belief.form === 'guess';
  return belief && isOpen && match.topics.length === 1 ? { ...match, belief } : match;
}

/** A concept or a whole service, with the side that the message gives it to; who wants to be told takes no side. */
function withSupposed(match: Match, { asked: how }: Statement, belief: Belief | undefined): Match {
  if (!belief) return match;
  const isTaken = how === 'question' || belief.isDenied === true;
  return match.kind === 'concept' || (match.kind === 'overview' && isTaken)
    ? { ...match, belief }
    : match;
}

/** A message that asks for a yes or a no, with the side that it asks for where it says one. */
export type AskWhether = (match: Match, statement: Statement, claims: readonly Claim[]) => Match;

/** Prepares the reading of whose something would be in questions for a yes or a no. */
export function createAskWhether(words: SideWords): AskWhether {
  const findAsked = createFindAsked(words);
  const findSupposed = createFindSupposed(words);
  return (match, statement, claims) => {
    const isTopics = match.kind === 'topics';
    if (isTopics && statement.asked === 'question') {
      return askedOf(match, claims, findAsked(statement, claims));
    }
    const isAsked = statement.asked === 'question' || statement.asked === 'said';
    if (isTopics || !isAsked) return match;
    return withSupposed(match, statement, findSupposed(statement, claims));
  };
}
