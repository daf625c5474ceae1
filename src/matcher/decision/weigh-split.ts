import type { Candidate } from '../reading/reading';
import { asks, asksOutright, asksYesOrNo, beginsWithWhoFor } from './clauses';
import type { Cut } from './cuts';
import type { Evidence } from './evidence';
import { scoreOf } from './part-topic';
import { splitFeatures } from './split-features';
import { topicOf } from './topic';

/** Score from which a half carries a topic of its own. */
const CARRIES = 0.5;

/** Score that a second topic needs to be read in place of the best, which the other half has too. */
const SECOND = 0.75;
/** How far it must stand above what the other half says of it. */
const SECOND_LEAD = 0.3;
/** How far below the best it may stand: "who handles the certificates, who renews them" has one topic. */
const SECOND_GAP = 0.7;

/** A cut of a message into two questions. */
export interface Split {
  /** The weaker half's lead over what the other half says of its topic. */
  readonly strength: number;
  readonly halves: readonly [Evidence, Evidence];
  /** Where the halves are cut; the text of each may hold a third question. */
  readonly cut: Cut;
  /** What follows asks about the halves as a list. */
  readonly isListed: boolean;
  /** What the judgement weighs; see `splitFeatures`. */
  readonly features: readonly number[];
}

/** True for two values that are both there and not the same. */
function areApart(one: string | null | undefined, other: string | null | undefined): boolean {
  return Boolean(one && other && one !== other);
}

/** One topic asked of two services, of two modes of one or of both sides' parts is two questions. */
function sameTopicStrength(left: Evidence, right: Evidence, { id, score }: Candidate): number {
  const [[a], [b]] = [left.reading.message.services, right.reading.message.services];
  if (areApart(a, b)) return score / 2;
  const [one, other] = [topicOf(left, id, 1), topicOf(right, id, 1)];
  const isApart =
    areApart(one.variant, other.variant) || areApart(one.duty?.side, other.duty?.side);
  return isApart ? score / 2 : 0;
}

/** The strength of a cut between two that ask, whose words fit each other's topics as well. */
const SHARED_WORDS = 0.05;

/** How far each half stands above the other in its topic; two that both ask may share words. */
function otherTopicStrength(
  left: Evidence,
  right: Evidence,
  [a, b]: readonly [Candidate, Candidate],
): number {
  const lead = Math.min(a.score - scoreOf(right, a.id), b.score - scoreOf(left, b.id));
  const isAsked = asks(left) || asksYesOrNo(left);
  return isAsked && asks(right) ? Math.max(lead, SHARED_WORDS) : lead;
}

/** How well a cut separates two questions; `undefined` where it separates none. */
function weigh(
  whole: Evidence,
  halves: Split['halves'],
  cut: Cut,
  isListed: boolean,
): Split | undefined {
  const [left, right] = halves;
  // The end of a message is the shorter half and mostly carries nothing.
  const [b] = right.reading.controls;
  if (!b || b.score < CARRIES) return undefined;
  const [a] = left.reading.controls;
  if (!a || a.score < CARRIES) return undefined;
  const strength =
    a.id === b.id
      ? sameTopicStrength(left, right, { id: a.id, score: Math.min(a.score, b.score) })
      : otherTopicStrength(left, right, [a, b]);
  if (strength <= 0) return undefined;
  return {
    strength,
    halves,
    cut,
    isListed,
    features: splitFeatures(whole, halves, strength, { isMarked: cut.isMarked, isListed }),
  };
}

/** The evidence read by its second topic. */
function bySecond(part: Evidence): Evidence {
  const [first, second, ...others] = part.reading.controls;
  if (!first || !second) return part;
  return { ...part, reading: { ...part.reading, controls: [second, first, ...others] } };
}

/** True for a part about what the other one named: "who tests it once a year". */
function pointsBack({ names, reading }: Evidence): boolean {
  return names.talk.says(reading.message.words, 'pointers');
}

/** Of two halves that both ask and share their best topic, the one with the better second topic is read by that. */
function apart([left, right]: Split['halves']): Split['halves'] | undefined {
  if (left.reading.controls[0]?.id !== right.reading.controls[0]?.id) return undefined;
  if (!asksOutright(left) || !asksOutright(right)) return undefined;
  const gain = (part: Evidence, other: Evidence) => {
    const [first, second] = part.reading.controls;
    if (!first || !second || second.score < SECOND || pointsBack(part)) return 0;
    if (first.score - second.score > SECOND_GAP && !beginsWithWhoFor(part)) return 0;
    return second.score - scoreOf(other, second.id) - SECOND_LEAD;
  };
  const [a, b] = [gain(left, right), gain(right, left)];
  if (Math.max(a, b) <= 0) return undefined;
  return a > b ? [bySecond(left), right] : [left, bySecond(right)];
}

/**
 * How well a cut separates two questions; `undefined` where it separates none. What is `isListed` is asked of as a
 * whole, whatever its parts say: "patches, backups and users: who?".
 */
export function weighSplit(
  whole: Evidence,
  halves: Split['halves'],
  cut: Cut,
  isListed: boolean,
): Split | undefined {
  const split = weigh(whole, halves, cut, isListed);
  if (split) return split;
  const others = apart(halves);
  return others && weigh(whole, others, cut, isListed);
}
