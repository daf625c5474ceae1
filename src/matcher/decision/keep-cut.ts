import type { Belief, Match } from '../match';
import { asksWho, asksYesOrNo, beginsAsking } from './clauses';
import type { Split } from './weigh-split';

/**
 * Probability from which a cut is kept, by where it is made; a cut where there is none costs a right answer.
 *
 * What follows a message that states something is mostly a conclusion, not a second question. `overview` and `other` =
 * the message reads as that when whole: as an overview, which two halves seldom are, as a comparison or as none of
 * ours. `half` = what is cut is a half already, and three questions in one message are rare, but in a `list`, which is
 * rarely of two.
 */
const KEPT = {
  plain: 0.55,
  premise: 0.85,
  overview: 0.7,
  other: 0.9,
  half: 0.8,
  list: 0.6,
} as const;

/** Where a cut is made. */
export type Within = keyof typeof KEPT;

/** Where the first cut of a message is made that was decided as a whole. */
export function withinOf(decided: Match['kind'], belief: Belief | null): Within {
  if (decided === 'overview') return 'overview';
  if (decided !== 'topics') return 'other';
  return belief?.form === 'premise' ? 'premise' : 'plain';
}

/**
 * The same in a plain message for halves that a word joins, by the lead of either over the other in its topic: topics
 * so far apart are two whatever the words around them.
 */
const KEPT_JOINED: readonly { readonly lead: number; readonly kept: number }[] = [
  { lead: 2, kept: 0.3 },
  { lead: 1.2, kept: 0.4 },
];
/** The same where "and" joins two that name a service each: "who secures the API, and the Lambda behind it?". */
const KEPT_PLACES = 0.35;
/** The same where "and" joins two that each ask. */
const KEPT_ASKED_TWICE = 0.3;
/** The same for two between which one may choose. */
const KEPT_CHOICE = 0.07;

/** The same in a half where both that it holds ask by how they begin: "who sets it, who tests it, and who pays". */
const KEPT_THIRD = 0.45;

function areBothAsked([left, right]: Split['halves']): boolean {
  return (asksWho(left) || asksYesOrNo(left)) && beginsAsking(right);
}

/** What may be enough for halves that a word joins: their lead, two services, or two that ask. */
function enoughForJoined({ strength, halves }: Split): readonly number[] {
  const [one, other] = halves.map(({ reading }) => reading.message.services[0]);
  const isPlaced = one !== undefined && other !== undefined && one !== other;
  return [
    ...KEPT_JOINED.flatMap(({ lead, kept }) => (strength >= lead ? kept : [])),
    ...(isPlaced ? [KEPT_PLACES] : []),
    ...(areBothAsked(halves) ? [KEPT_ASKED_TWICE] : []),
  ];
}

/** Probability from which a cut is kept. */
export function leastToKeep(split: Split, within: Within): number {
  if (within === 'half' && areBothAsked(split.halves)) return KEPT_THIRD;
  if (within !== 'plain') return KEPT[within];
  if (split.cut.isChoice) return KEPT_CHOICE;
  const enough = split.cut.isJoined ? enoughForJoined(split) : [];
  return Math.min(KEPT.plain, ...enough);
}
