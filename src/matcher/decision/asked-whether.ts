import type { Lexicon } from '../../knowledge';
import type { Belief, Match } from '../match';
import { anyOf } from '../text/any-of';
import { createStatementReader, type ReadStatement, type Statement } from '../text/statement';
import type { Claim } from './claims';
import { WHO } from './condition';

type TopicsMatch = Match & { readonly kind: 'topics' };

/** The end of a word that owns what follows. */
const OWNING = "'s";

/** The most words that only point at something and say where it is: "that on AWS". */
const POINTED = 3;

/** How many words after a side hold what it does: "we still have to". */
const ACT = 5;

/** Words after the first one by which a message wants to be told and states nothing: "everything that is ours". */
const TELLING: ReadonlySet<string> = new Set(['that', 'which', 'we', 'i', 'aws', 'amazon', 'they']);

/** Where a sentence ends, or what announces a question: "our regulator asks: is it ours". */
const SENTENCE = String.raw`(?<=[.!?;:])\s+`;

/** The most words of a question at the end of a sentence: "if the hypervisor breaks, is that on us?". */
const SHORT = 4;

/** The most words between one that asks for more and the verb of its question: "which retention period do we set". */
const BETWEEN = 3;

/** Prepositions of a place: "in this model, is it …". */
const PLACING = ['for', 'in', 'on', 'at', 'with', 'within', 'under', 'per', 'using', 'about'];

/** A few words that a question is placed by before it begins: "for DynamoDB, is it …". */
const PLACE = String.raw`[^\s,:?]+(?:\s+[^\s,:?]+){0,4}`;

/** Prepares the reading of a statement, or of the last question of a message that begins by telling something. */
export function createReadAsked(lexicon: Lexicon): ReadStatement {
  const read = createStatementReader(lexicon);
  const { auxiliaries, pronouns, asking, choices, sides } = lexicon.confirmations;
  const short = String.raw`\s+(?=${anyOf(auxiliaries)}\s+${anyOf(pronouns)}(?:\s+[^\s?]+){1,${SHORT}}\W*$)`;
  const boundary = new RegExp(`${SENTENCE}|${short}`, 'i');
  // "By whom is it patched", "… or do we", "what temperature should we target".
  const open = String.raw`\b${anyOf([...asking, ...choices])}(?:\s+[^\s,;:]+){0,${BETWEEN}}\W*$`;
  // "Does AWS do that for us?" asks by its first verb.
  const subjects = Object.values(sides.subjects).flat();
  const begun = String.raw`\b${anyOf(auxiliaries)}\s+${anyOf(subjects)}\W*$`;
  const leadsOn = new RegExp(String.raw`\?|${open}|${begun}`, 'i');
  const place = new RegExp(String.raw`^${anyOf(PLACING)}\s+${PLACE}[,:]\s+`, 'i');
  /** A question after a few words that place it is read without them, which hide how it begins. */
  const readPlaced = (typed: string) => {
    const rest = place.test(typed) ? read(typed.replace(place, '')) : undefined;
    return rest?.asked === 'question' ? rest : read(typed);
  };
  return (typed) => {
    const whole = readPlaced(typed);
    const parts = typed.trim().split(boundary);
    if (parts.length < 2 || whole?.asked === 'question' || whole?.asked === 'said') return whole;
    const before = typed.slice(0, typed.lastIndexOf(parts.at(-1) ?? ''));
    if (leadsOn.test(before)) return whole;
    const asked = read(parts.at(-1) ?? '');
    return asked?.asked === 'question' ? asked : whole;
  };
}

/** The side whose the topic of a question for a yes or a no would be; `undefined` where its words leave it open. */
type FindAsked = (statement: Statement, claims: readonly Claim[]) => Belief | undefined;

/** The words by which a message names a side, and how much it gives it. */
type SideWords = Pick<Lexicon, 'confirmations' | 'amounts' | 'talk'>;

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

/** Finds whether whoever a question speaks of would do it by that: "does AWS patch", "do we have to". */
function createActs({ helping, dealing, having, acting, obligations }: Lexicon['confirmations']) {
  const [helps, deals, has] = [new Set(helping), new Set(dealing), new Set(having)];
  const [duties, acts] = [new Set(obligations), new Set(acting)];
  const isMine = (after: readonly string[], isDuty: boolean, verb: string) =>
    isDuty
      ? !after.some((word) => deals.has(word))
      : acts.has(verb) && !after.slice(0, 2).some((word) => has.has(word) || deals.has(word));
  return ({ side, end, isObliged, part }: Claim, verb: string) => {
    const words = part.reading.message.words.slice(end, end + ACT);
    const after = words.map(({ lower }) => lower);
    if (side === 'customer') return isMine(after, isObliged || duties.has(verb), verb);
    // "Can we rely on AWS's report" tells of no act of AWS's.
    if (part.reading.message.words[end - 1]?.lower.endsWith(OWNING)) return false;
    return isObliged || (after.length > 0 && !helps.has(after[0] ?? ''));
  };
}

/** The side that a question by its mark alone names outright: "engine patches - us?", "it is Amazon who must do it?". */
function sideMarked(
  [claim, ...others]: readonly Claim[],
  { words }: Statement,
): Belief['side'] | undefined {
  if (!claim || others.length > 0) return undefined;
  const isNamed = claim.isAssigned || claim.as === 'agent';
  // "It is AWS who must" asks for nobody.
  const asks = words.some((word) => WHO.has(word));
  return claim.isObliged || (isNamed && !asks) ? claim.side : undefined;
}

/** Finds whether a question is for any part of a side's: "is there anything we have to do". */
function createAsksForSome({ talk }: SideWords) {
  const begins = new RegExp(`^(?:there (?:still )?)?${anyOf(talk.some)} `);
  return (words: readonly string[]): boolean => begins.test(`${words.join(' ')} `);
}

/** Prepares the reading of whose something would be: "does AWS patch it", "do we have to", "is that ours". */
function createFindAsked({ confirmations }: SideWords): FindAsked {
  const isWhole = createHolds(confirmations.alone);
  const pronouns = new Set(confirmations.pronouns);
  const acts = createActs(confirmations);
  const bears = (claim: Claim, verb: string) => {
    const { words } = claim.part.reading.message;
    // "Is that on Amazon?" asks for no place.
    if (claim.as === 'place') return words.length <= POINTED && pronouns.has(words[0]?.lower ?? '');
    if (claim.as === 'ending') return false;
    return claim.as === 'agent' || claim.isDenied || acts(claim, verb);
  };
  return ({ verb, words }, claims) => {
    const side = onlySide(claims);
    const isSaid = claims.every((claim) => bears(claim, verb ?? ''));
    if (!side || !isSaid) return undefined;
    return { side, form: 'guess', ...(isWhole(words) && { isWhole: true }) };
  };
}

/** True for a claim by which a side is more than spoken of. */
function isSaid({ as, isObliged, isDenied }: Claim): boolean {
  return as === 'agent' || isObliged || isDenied;
}

/** The side to which a statement gives all: "AWS does everything" says more than that it acts. */
function allGiven({ verb }: Statement, claims: readonly Claim[]): Belief | undefined {
  const side = verb === undefined ? onlySide(claims) : undefined;
  return side && { side, form: 'guess' };
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
  const findSide: FindAsked = (statement, claims) => {
    const given = isAll(statement.words) ? allGiven(statement, claims) : undefined;
    return given ?? (claims.every(isSaid) ? findAsked(statement, claims) : undefined);
  };
  return (statement, claims) => {
    const { words: said } = statement;
    if (settles(said)) return { side: denies(said) ? 'customer' : 'aws', form: 'guess' };
    const isDenied = claims.some((claim) => claim.isDenied);
    const isWhole = isDenied || isAll(said);
    const found = findSide(statement, claims);
    return found && { ...found, isDenied, ...(isWhole && { isWhole: true }) };
  };
}

/** The side that a question asks for on each of several services: "is it ours on both S3 and EBS?". */
function askedOfEach(match: TopicsMatch, [claim, ...others]: readonly Claim[]): TopicsMatch {
  if (!claim || others.length > 0) return match;
  const topics = match.topics.map((topic) => ({ ...topic, claimed: claim.side }));
  return { ...match, topics, belief: { side: claim.side, form: 'guess' } };
}

/** True for a claim about the topic that was read in the whole message. */
function isAbout({ part }: Claim, { topics: [topic] }: TopicsMatch): boolean {
  const [best] = part.reading.controls;
  return best !== undefined && (best.id === topic?.control || best.id === topic?.general);
}

/** A question for a yes or a no, with the side that it asks for. */
function askedOf(match: TopicsMatch, claims: readonly Claim[], belief: Belief | undefined): Match {
  if (match.likened) return match;
  if (match.isListed) return askedOfEach(match, claims);
  const { form, side } = match.belief ?? {};
  // What is taken for granted is put right, unless it is what is asked: "we patch S3, do we have to announce it".
  const isAsked = side === belief?.side && claims.every((claim) => isAbout(claim, match));
  const isOpen = form === undefined || form === 'guess' || isAsked;
  return belief && isOpen && match.topics.length === 1 ? { ...match, belief } : match;
}

/**
 * A concept or a whole service, with the side that the message gives it to; who wants to be told of a service takes no
 * side, unless all of it is said to be one's.
 */
function withSupposed(match: Match, statement: Statement, belief: Belief | undefined): Match {
  if (!belief) return match;
  const [, second = ''] = statement.words;
  const isWhole = belief.isWhole === true && !TELLING.has(second);
  const isTaken = statement.asked === 'question' || belief.isDenied === true || isWhole;
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
  const asksForSome = createAsksForSome(words);
  const askedForSome = (match: Match, statement: Statement, claims: readonly Claim[]) => {
    const side = asksForSome(statement.words) ? onlySide(claims) : undefined;
    if (!side) return undefined;
    const some = { side, form: 'guess', isSome: true } as const;
    return match.kind === 'topics'
      ? askedOf(match, claims, some)
      : withSupposed(match, { ...statement, asked: 'question' }, some);
  };
  const askedOfTopics = (match: TopicsMatch, statement: Statement, claims: readonly Claim[]) => {
    if (statement.asked === 'question') {
      return askedOf(match, claims, findAsked(statement, claims));
    }
    const isOpen = statement.asked === 'open' && !match.belief;
    const side = isOpen ? sideMarked(claims, statement) : undefined;
    return side ? askedOf(match, claims, { side, form: 'guess' }) : match;
  };
  return (match, statement, claims) => {
    const some = askedForSome(match, statement, claims);
    if (some) return some;
    if (match.kind === 'topics') return askedOfTopics(match, statement, claims);
    const isAsked = statement.asked === 'question' || statement.asked === 'said';
    const supposed = findSupposed(statement, claims);
    // That all of it is one side's is met though nothing asks whether it is.
    return isAsked || supposed?.isWhole ? withSupposed(match, statement, supposed) : match;
  };
}
