import type { Topic } from '../match';
import { findingOf, nearest } from './ask-back';
import { beliefOf } from './belief';
import { asksTwice } from './clauses';
import type { Evidence } from './evidence';
import { THRESHOLDS } from './thresholds';

/** The topics a message is read as. */
export interface Readings {
  /** What answers: the best reading, or two between which nothing decides in a message that asks more than once. */
  readonly topics: readonly Topic[];
  /** A further reading near enough to be offered beside the answer. */
  readonly alternative: Topic | null;
}

/** Whose a topic is, or its part that is asked for; `undefined` where it does not arise. */
function partyOf(evidence: Evidence, topic: Topic): string | undefined {
  const finding = findingOf(evidence, topic);
  if (finding.kind === 'not-applicable') return undefined;
  return topic.duty?.side ?? ('party' in finding ? finding.party : finding.kind);
}

/** The best readings of a message whose words part into no two questions; `undefined` where it fits no topic at all. */
export function readingsOf(evidence: Evidence): Readings | undefined {
  const [first] = nearest(evidence, 1);
  const [best, next] = evidence.reading.controls;
  if (!first || !best) return undefined;
  const alone = { topics: [first], alternative: null };
  const gap = best.score - (next?.score ?? 0);
  const isNear = next && next.score >= THRESHOLDS.alternative && gap <= THRESHOLDS.alternativeGap;
  // In a talk what was said before decides.
  if (!isNear || evidence.carried.kind !== 'none') return alone;
  const [, second] = nearest(evidence, 2);
  // A name that both readings share is no second one.
  if (!second || second.control !== next.id) return alone;
  const [party, other] = [partyOf(evidence, first), partyOf(evidence, second)];
  if (other === undefined) return alone;
  // What a message takes for granted, it takes of one topic.
  const isAsked = asksTwice(evidence) && evidence.heading !== best.id;
  const isOpen = party !== other && beliefOf(evidence) === null && isAsked;
  const isTied = gap <= THRESHOLDS.tie && isOpen;
  return isTied
    ? { topics: [first, second], alternative: null }
    : { ...alone, alternative: second };
}
