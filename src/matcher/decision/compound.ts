import type { Match, Topic } from '../match';
import { type Evidence, formLead, topicOf } from './evidence';
import { THRESHOLDS } from './thresholds';

/** Reads a part of the message on its own; `service` is what it takes over when it names none. */
export type ReadPart = (text: string, service: string | null) => Evidence;

/** Where a message may fall into two questions. */
const BOUNDARY =
  /(?<=[?.;\n])\s+|\s*(?:[,;]?\s+(?:and also|and|plus|as well as|also|then|&)\s+|,\s+|\s[–—-]\s|\s+\(?[a-e\d][).:]\s+)/gi;

/** The longest message that is searched for a second question, in characters. */
const LONGEST = 600;
const MOST_CUTS = 14;
const MOST_PARTS = 3;

/** How far the compound form must stand above the plain one: a cut where there is none costs a right answer. */
const LEAD = 0.1;
/** Score from which a half carries a topic of its own. */
const CARRIES = 0.6;

interface Split {
  readonly strength: number;
  readonly parts: readonly Topic[];
}

function cuts(text: string): readonly (readonly [string, string])[] {
  const found: [string, string][] = [];
  for (const match of text.matchAll(BOUNDARY)) {
    const left = text.slice(0, match.index).trim();
    const right = text.slice(match.index + match[0].length).trim();
    if (left.includes(' ') && right.includes(' ')) found.push([left, right]);
    if (found.length >= MOST_CUTS) break;
  }
  return found;
}

function scoreOf(evidence: Evidence, control: string): number {
  return evidence.reading.controls.find(({ id }) => id === control)?.score ?? 0;
}

/** One topic asked of two services ("who scales EC2 and who scales DynamoDB?") is two questions. */
function sameTopicStrength(left: Evidence, right: Evidence, score: number): number {
  const [a] = left.reading.message.services;
  const [b] = right.reading.message.services;
  return a && b && a !== b ? score / 2 : 0;
}

/** How well a cut separates two questions: the weaker half's lead over what the other half says of its topic. */
function weigh(left: Evidence, right: Evidence): Split | undefined {
  const [a] = left.reading.controls;
  const [b] = right.reading.controls;
  if (!a || !b || Math.min(a.score, b.score) < CARRIES) return undefined;
  if (Math.min(left.ours, right.ours) < THRESHOLDS.refuse) return undefined;
  const strength =
    a.id === b.id
      ? sameTopicStrength(left, right, Math.min(a.score, b.score))
      : Math.min(a.score - scoreOf(right, a.id), b.score - scoreOf(left, b.id));
  if (strength <= 0) return undefined;
  return {
    strength,
    parts: [topicOf(left, a.id, left.confidence), topicOf(right, b.id, right.confidence)],
  };
}

function bestSplit(text: string, service: string | null, read: ReadPart): (Split & { readonly right: string }) | undefined {
  let best: (Split & { readonly right: string }) | undefined;
  for (const [left, right] of cuts(text)) {
    const first = read(left, service);
    const split = weigh(first, read(right, first.carried.service ?? service));
    if (split && split.strength > (best?.strength ?? 0)) best = { ...split, right };
  }
  return best;
}

/**
 * The questions of a message that holds two or three, or `undefined` when it is one. A cut is kept only if both
 * halves carry strong, different topics that the other half does not support.
 */
export function splitQuestions(
  evidence: Evidence,
  text: string,
  read: ReadPart,
): (Match & { kind: 'topics' }) | undefined {
  if (formLead(evidence, 'compound') < LEAD || text.length > LONGEST) return undefined;
  const service = evidence.reading.message.services.length ? null : evidence.carried.service;
  const first = bestSplit(text, service, read);
  if (!first) return undefined;
  const topics = [...first.parts];
  const second = topics.length < MOST_PARTS ? bestSplit(first.right, topics[1]?.service ?? service, read) : undefined;
  if (second && !second.parts.some((part) => part.control === topics[0]?.control)) {
    topics.splice(1, 1, ...second.parts);
  }
  return { kind: 'topics', topics, belief: null, runnerUp: null };
}
