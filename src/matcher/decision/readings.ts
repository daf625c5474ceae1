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

/** A second reading so near the best one that it may be meant as well; in a talk what was said before decides. */
function nearReading(evidence: Evidence): Topic | undefined {
  const [best, next] = evidence.reading.controls;
  if (!best || !next || evidence.carried.kind !== 'none') return undefined;
  const isFar = best.score - next.score > THRESHOLDS.alternativeGap;
  if (isFar || next.score < THRESHOLDS.alternative) return undefined;
  const [, second] = nearest(evidence, 2);
  // A name that both readings share is no second one.
  return second?.control === next.id ? second : undefined;
}

/** The best readings of a message whose words part into no two questions; `undefined` where it fits no topic at all. */
export function readingsOf(evidence: Evidence): Readings | undefined {
  const [first] = nearest(evidence, 1);
  if (!first) return undefined;
  const alone = { topics: [first], alternative: null };
  const second = nearReading(evidence);
  if (!second) return alone;
  const [party, other] = [partyOf(evidence, first), partyOf(evidence, second)];
  if (other === undefined) return alone;
  // What a message takes for granted, it takes of one topic.
  const [best, next] = evidence.reading.controls;
  const isAsked = asksTwice(evidence) && evidence.heading !== best?.id;
  const isOpen = party !== other && beliefOf(evidence) === null && isAsked;
  const gap = (best?.score ?? 0) - (next?.score ?? 0);
  const isTied = gap <= THRESHOLDS.tie && isOpen;
  return isTied
    ? { topics: [first, second], alternative: null }
    : { ...alone, alternative: second };
}
