import type { Match } from '../match';
import type { ReadPart } from '../reading/read-part';
import { mayBeginToAsk } from './begins-to-ask';
import { areTwoQuestions, asksOutright, asksYesOrNo, beginsAsking } from './clauses';
import { cutsOf } from './cuts';
import type { Evidence } from './evidence';
import { topicOf } from './topic';

/**
 * A message that asks twice about one topic without the part of it that only one of its halves asks for: "who pays for
 * a flood, who stops it?"; `undefined` where the part may stand.
 */
export function withDutyOfAll(
  match: Match,
  evidence: Evidence,
  text: string,
  read: ReadPart,
): Match | undefined {
  if (match.kind !== 'topics') return undefined;
  const [topic, ...others] = match.topics;
  if (!topic?.duty || others.length > 0) return undefined;
  const { control, service } = topic;
  const sideOf = (half: Evidence) => topicOf(half, control, 1).duty?.side;
  const isOther = (one: Evidence, other: Evidence) => {
    const [a, b] = [sideOf(one), sideOf(other)];
    return a !== undefined && b !== undefined && a !== b;
  };
  const isOfOne = cutsOf(text).some((cut) => {
    if (!mayBeginToAsk(cut.right)) return false;
    const left = read(cut.left, evidence.carried.service, evidence);
    const right = read(cut.right, service, evidence);
    const isTwice = (asksOutright(left) || asksYesOrNo(left)) && beginsAsking(right);
    return isTwice && areTwoQuestions(left, right, cut) && isOther(left, right);
  });
  return isOfOne ? { ...match, topics: [{ ...topic, duty: null }] } : undefined;
}
