import { findResponsibility, type KnowledgeBase, type ResponsibilityQuery } from '../../knowledge';
import type { Match, Topic } from '../match';
import { type Logistic, probability } from '../ranking/logistic';
import type { ReadPart } from '../reading/read-part';
import { type Asked, askedSentences } from './asked-sentences';
import { beliefOf, guessOf } from './belief';
import { areTwoQuestions, asksTwice, listBefore, sharesPlace } from './clauses';
import { type Cut, cutsOf } from './cuts';
import { type Evidence, formLead } from './evidence';
import { leastToKeep, type Within, withinOf } from './keep-cut';
import { listedTopics } from './listed';
import { inModeOf, topicOfPart } from './part-topic';
import { withSharedNoun } from './shared-noun';
import { isOnlyBegun, withTakenOver } from './taken-over';
import { topicOf } from './topic';
import { type Split, weighSplit } from './weigh-split';

/** The longest message that is searched for a second question, in characters. */
const LONGEST = 600;
/** Score from which a message as a whole is about a topic. */
const CLEAR = 1.2;
/** The shortest word that may be a question's whole half ("Aurora: backups, logs"), in characters. */
const SHORTEST_PART = 3;
const MOST_PARTS = 3;

/** How far the compound form may stand below the plain one for a message to be searched at all. */
const FORM = -2.6;

/** Score of the second topic from which a message is searched whatever its form. */
const STANDS_OUT = 1.3;

/** Words enough to name a topic: one long one, or several. */
function isPart(text: string): boolean {
  return text.includes(' ') || text.length >= SHORTEST_PART;
}

/** The cuts of a text that leave words enough on both sides. */
function partingCuts(text: string): readonly Cut[] {
  return cutsOf(text).filter(({ left, right }) => isPart(left) && isPart(right));
}

/** True when the form is near that of two questions, or when two topics or two askers stand out whatever the form. */
function mayBeCompound(whole: Evidence): boolean {
  const second = whole.reading.controls[1]?.score ?? 0;
  return formLead(whole, 'compound') >= FORM || second >= STANDS_OUT || asksTwice(whole);
}

function placeOf({ reading }: Evidence): string | undefined {
  return reading.message.services[0];
}

/**
 * A cut with its halves, the left one with the noun that it shares with the right one where that makes it clearer:
 * "OS and engine patching". A left one that would only repeat the right one's topic stays as it is.
 */
function halvesOf(
  cut: Cut,
  all: Evidence,
  service: string | null,
  read: (part: string, on: string | null) => Evidence,
) {
  const first = read(cut.left, service);
  const there = first.carried.service ?? service;
  const onIts = (right: string) => read(right, there);
  const second = withTakenOver(cut, all, [first, onIts(cut.right)], onIts);
  const left = withSharedNoun(cut);
  if (left === undefined) return { cut, halves: [first, second] as const };
  const [best] = first.reading.controls;
  const isNamed = first.names.isNamed(first.reading.message.words, best?.id ?? '');
  if (isNamed) return { cut, halves: [first, second] as const };
  const whole = read(left, service);
  const [clearer] = whole.reading.controls;
  const isSame = clearer?.id !== best?.id && clearer?.id === second.reading.controls[0]?.id;
  const isRepeated = isSame && placeOf(whole) === placeOf(second);
  return isRepeated || (clearer?.score ?? 0) <= (best?.score ?? 0)
    ? { cut, halves: [first, second] as const }
    : { cut: { ...cut, left }, halves: [whole, second] as const };
}

/** The cuts of a text that separate two topics, each with what the judgement weighs. */
export function splitsOf(
  whole: Evidence,
  text: string,
  service: string | null,
  read: ReadPart,
): readonly Split[] {
  if (text.length > LONGEST || !mayBeCompound(whole)) return [];
  const all = partingCuts(text);
  const list = listBefore(all.at(-1), (part) => read(part, service, whole));
  const listed = list === undefined ? [] : partingCuts(list);
  return [...listed, ...all].flatMap((typed) => {
    const { cut, halves } = halvesOf(typed, whole, service, (part, on) => read(part, on, whole));
    if (!areTwoQuestions(...halves, cut) || isOnlyBegun(whole, halves[1])) return [];
    return weighSplit(whole, halves, cut, listed.includes(typed)) ?? [];
  });
}

/** The first of the splits that `rate` puts highest, or `undefined` where there is none. */
export function bestSplit<One extends Pick<Split, 'strength'>>(
  splits: readonly One[],
  rate: (split: One) => number = ({ strength }) => strength,
): One | undefined {
  let best: { readonly split: One; readonly rated: number } | undefined;
  for (const split of splits) {
    const rated = rate(split);
    if (!best || rated > best.rated) best = { split, rated };
  }
  return best?.split;
}

/** The topic that a part of a message is read as. */
function topicsOf(whole: Evidence, part: Evidence, other: Evidence): readonly Topic[] {
  const control = topicOfPart(whole, part, other);
  if (!control) return [];
  const topic = topicOf(inModeOf(whole, part, control), control, part.confidence);
  const guess = guessOf(part);
  return [{ ...topic, ...(guess !== undefined && { guess }) }];
}

function bothTopics(whole: Evidence, [one, other]: Split['halves']): readonly Topic[] {
  return [...topicsOf(whole, one, other), ...topicsOf(whole, other, one)];
}

/**
 * The questions of a message that holds two or three, or `undefined` when it is one. A cut is kept only if both
 * halves carry topics that the other half does not support, and the fitted `judgement` takes it for one. A story
 * around the questions is left out where they are two without it.
 */
export function splitQuestions(
  evidence: Evidence,
  text: string,
  readPart: ReadPart,
  judgement: Logistic,
  decided: Match['kind'],
): (Match & { kind: 'topics' }) | undefined {
  const asked = askedSentences(evidence, text, readPart);
  const told = asked && {
    ...readPart(asked.text, asked.service, evidence),
    context: evidence.context,
  };
  const apart = told && splitText(told, asked, readPart, judgement, decided);
  return apart && holdsBest(apart, evidence)
    ? apart
    : splitText(evidence, { text, service: placeFor(evidence) }, readPart, judgement, decided);
}

/** The service that the halves of a message take over: where it names none, the one talked about. */
function placeFor({ reading, carried }: Evidence): string | null {
  return reading.message.services.length ? null : carried.service;
}

/** True when what is asked without the story is about what the whole message is about, which the story may tell. */
function holdsBest({ topics }: Match & { kind: 'topics' }, whole: Evidence): boolean {
  const [best] = whole.reading.controls;
  if (!best) return false;
  const { control, variant } = topicOf(whole, best.id, whole.confidence);
  const isHeld = topics.some((topic) => topic.control === control);
  return variant === null && (isHeld || best.score < CLEAR);
}

/** The same of a text as it stands, on the service that its halves take over. */
function splitText(
  evidence: Evidence,
  { text, service }: Asked,
  read: ReadPart,
  judgement: Logistic,
  decided: Match['kind'],
): (Match & { kind: 'topics' }) | undefined {
  const rate = ({ features }: Split) => probability(judgement, features);
  const belief = beliefOf(evidence);
  const likely = (splits: readonly Split[], within: Within) => {
    const found = bestSplit(splits, rate);
    return found && rate(found) >= leastToKeep(found, within) ? found : undefined;
  };
  const listed = listedTopics(text, (part, on) => read(part, on ?? service, evidence));
  if (listed) return { kind: 'topics', ...listed, belief: listed.selection ? null : belief };
  const splits = splitsOf(evidence, text, service, read);
  const first = likely(splits, withinOf(decided, belief));
  if (!first) return undefined;
  const again = splits.some(({ isListed }) => isListed) ? 'list' : 'half';
  const [left, right] = first.halves;
  const placed = placedFirst(evidence, first.halves, service, (given) =>
    read(first.cut.left, given, evidence),
  );
  const ask = (half: Evidence, other: Evidence, part: string, given: string | null) => {
    const found = likely(splitsOf(evidence, part, given, read), again);
    return found ? bothTopics(evidence, found.halves) : topicsOf(evidence, half, other);
  };
  const asked = [
    ...ask(placed, right, first.cut.left, placed.carried.service),
    ...ask(right, left, first.cut.right, left.carried.service ?? service),
  ];
  const topics = asked.filter(isFirst).slice(0, MOST_PARTS);
  return { kind: 'topics', topics, belief };
}

/** The one service that a message names. */
function onlyService({ reading }: Evidence): string | null {
  const [only, ...others] = reading.message.services;
  return others.length === 0 ? (only ?? null) : null;
}

/**
 * A first half without a service, read on the one talked about or that the other half names, where that changes the
 * answer or both share their place: "patching and backups of RDS".
 */
function placedFirst(
  whole: Evidence,
  [half, other]: Split['halves'],
  given: string | null,
  read: (service: string) => Evidence,
): Evidence {
  const service = given ?? onlyService(whole);
  const control = half.reading.controls[0]?.id;
  if (half.carried.service !== null || service === null || control === undefined) return half;
  const general = partyOf(half.knowledge, { control });
  const party = partyOf(half.knowledge, { control, service });
  if (party === null || (party === general && !sharesPlace(half, other))) return half;
  const placed = read(service);
  if (placed.reading.controls[0]?.id === control) return placed;
  return sharesPlace(half, other) ? { ...half, carried: { ...half.carried, service } } : half;
}

/** Whose a topic is; `null` where it is nobody's or depends. */
function partyOf(knowledge: KnowledgeBase, query: ResponsibilityQuery): string | null {
  const finding = findResponsibility(knowledge, query);
  return finding.kind === 'responsibility' || finding.kind === 'general' ? finding.party : null;
}

/** True for a topic that none before it in the list asks of the same service. */
function isFirst(topic: Topic, at: number, all: readonly Topic[]): boolean {
  const isSame = (one: Topic) =>
    one.control === topic.control &&
    one.service === topic.service &&
    one.variant === topic.variant &&
    one.duty?.side === topic.duty?.side;
  return all.findIndex(isSame) === at;
}
