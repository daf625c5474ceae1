import type { Match, Topic } from '../match';
import { type Logistic, probability } from '../ranking/logistic';
import { beliefOf } from './belief';
import { type Evidence, formLead } from './evidence';
import { topicOf } from './topic';

/** Reads a part of the message on its own; `service` is what it takes over when it names none. */
export type ReadPart = (text: string, service: string | null) => Evidence;

/** Words and marks at which a message may fall into two questions. */
const BOUNDARY = new RegExp(
  [
    String.raw`(?<=[?.;])\s+`,
    String.raw`\s*\n\s*`,
    String.raw`\s*[,;]?\s+(?:and also|and|plus|as well as|also|then|nor|while|whereas|likewise|vs\.?|versus|&|\+|\/)\s+`,
    String.raw`,\s+`,
    String.raw`\s[–—-]\s`,
    String.raw`\s+\(?(?:[a-e\d]|i{1,3})[).:]\s*`,
  ].join('|'),
  'gi',
);

/** The longest message that is searched for a second question, in characters. */
const LONGEST = 600;
const MOST_CUTS = 14;
/** The shortest word that may be a question's whole half ("Aurora: backups, logs"), in characters. */
const SHORTEST_PART = 4;
const MOST_PARTS = 3;

/** Score from which a half carries a topic of its own. */
const CARRIES = 0.5;

/** How far the compound form may stand below the plain one for a message to be searched at all. */
const FORM = -2.6;

/** Probability from which a cut is kept: a cut where there is none costs a right answer. */
const KEPT = 0.6;

/** The same for a message that states something: what follows is mostly a conclusion, not a second question. */
const KEPT_PREMISE = 0.85;

/** The best cut of a message into two questions. */
export interface Split {
  /** The weaker half's lead over what the other half says of its topic. */
  readonly strength: number;
  readonly halves: readonly [Evidence, Evidence];
  /** The text of the second half, which may hold a third question. */
  readonly right: string;
  /** What the judgement weighs; see `splitFeatures`. */
  readonly features: readonly number[];
}

/** Words enough to name a topic: one long one, or several. */
function isPart(text: string): boolean {
  return text.includes(' ') || text.length >= SHORTEST_PART;
}

function cuts(text: string): readonly (readonly [string, string])[] {
  const found: [string, string][] = [];
  for (const match of text.matchAll(BOUNDARY)) {
    const left = text.slice(0, match.index).trim();
    const right = text.slice(match.index + match[0].length).trim();
    if (isPart(left) && isPart(right)) found.push([left, right]);
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

/** What tells a cut between two questions from one inside a question. */
function splitFeatures(whole: Evidence, left: Evidence, right: Evidence, strength: number) {
  const [a] = left.reading.controls;
  const [b] = right.reading.controls;
  const asks = (part: Evidence) =>
    Number(part.reading.message.cues.who || part.reading.message.words.at(-1)?.lower === '?');
  const weaker = Math.min(a?.score ?? 0, b?.score ?? 0);
  return [
    strength,
    weaker,
    Math.max(a?.score ?? 0, b?.score ?? 0),
    Math.min(scoreOf(whole, a?.id ?? ''), scoreOf(whole, b?.id ?? '')),
    (whole.reading.controls[0]?.score ?? 0) - weaker,
    Math.min(left.judged.ours, right.judged.ours),
    asks(left) + asks(right),
    Number(a?.id === b?.id),
    formLead(whole, 'compound'),
    Math.log(1 + whole.reading.message.words.length),
    Math.min(left.reading.message.words.length, right.reading.message.words.length) < 3 ? 1 : 0,
  ];
}

/** How well a cut separates two questions; `undefined` where it separates none. */
function weigh(whole: Evidence, left: Evidence, right: Evidence): Omit<Split, 'right'> | undefined {
  const [a] = left.reading.controls;
  const [b] = right.reading.controls;
  if (!a || !b || Math.min(a.score, b.score) < CARRIES) return undefined;
  const strength =
    a.id === b.id
      ? sameTopicStrength(left, right, Math.min(a.score, b.score))
      : Math.min(a.score - scoreOf(right, a.id), b.score - scoreOf(left, b.id));
  if (strength <= 0) return undefined;
  return {
    strength,
    halves: [left, right],
    features: splitFeatures(whole, left, right, strength),
  };
}

/** The cut of the text that `rate` puts highest among those that separate two topics, or `undefined` where none does. */
export function bestSplit(
  whole: Evidence,
  text: string,
  service: string | null,
  read: ReadPart,
  rate: (split: Omit<Split, 'right'>) => number = ({ strength }) => strength,
): Split | undefined {
  if (text.length > LONGEST || formLead(whole, 'compound') < FORM) return undefined;
  let best: Split | undefined;
  for (const [left, right] of cuts(text)) {
    const first = read(left, service);
    const split = weigh(whole, first, read(right, first.carried.service ?? service));
    if (split && (!best || rate(split) > rate(best))) best = { ...split, right };
  }
  return best;
}

/** The best topic of each half. */
function topicsOf({ halves }: Split): Topic[] {
  return halves.flatMap((half) => {
    const [first] = half.reading.controls;
    return first ? [topicOf(half, first.id, half.confidence)] : [];
  });
}

/**
 * The questions of a message that holds two or three, or `undefined` when it is one. A cut is kept only if both
 * halves carry topics that the other half does not support, and the fitted `judgement` takes it for one.
 */
export function splitQuestions(
  evidence: Evidence,
  text: string,
  read: ReadPart,
  judgement: Logistic,
): (Match & { kind: 'topics' }) | undefined {
  const rate = ({ features }: Pick<Split, 'features'>) => probability(judgement, features);
  const belief = beliefOf(evidence);
  const least = belief?.form === 'premise' ? KEPT_PREMISE : KEPT;
  const isKept = (split: Split | undefined): split is Split =>
    split !== undefined && rate(split) >= least;
  const service = evidence.reading.message.services.length ? null : evidence.carried.service;
  const first = bestSplit(evidence, text, service, read, rate);
  if (!isKept(first)) return undefined;
  const topics = topicsOf(first);
  const last = topics.at(-1);
  const second = bestSplit(evidence, first.right, last?.service ?? service, read, rate);
  const isNew = (part: Topic) => part.control !== topics[0]?.control;
  const later = isKept(second) ? topicsOf(second) : [];
  if (later.length > 0 && later.every(isNew)) topics.splice(1, 1, ...later);
  return { kind: 'topics', topics: topics.slice(0, MOST_PARTS), belief, runnerUp: null };
}
