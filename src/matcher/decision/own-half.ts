import type { FallbackReason } from '../../knowledge';
import type { ExplainedMatch, Match } from '../match';
import { asksOnlyWho } from '../reading/content-words';
import type { ReadPart } from '../reading/read-part';
import { best } from '../reading/reading';
import { beginsAsking, holdsQuestion } from './clauses';
import { JOINING, OPEN } from './condition';
import { cutsOf } from './cuts';
import type { Evidence } from './evidence';
import { THRESHOLDS } from './thresholds';
import { topicOf } from './topic';

/** Decides what a part of a message asks for, its text as it stands. */
type DecidePart = (part: Evidence, text: string) => ExplainedMatch;

/** Answers the half of a message that is ours and leaves the other; `undefined` where it has no such halves. */
export type AnswerOwnHalf = (
  decided: ExplainedMatch,
  evidence: Evidence,
  text: string,
) => ExplainedMatch | undefined;

/** A part of a message, and why it is none of ours. */
interface Foreign {
  readonly part: Evidence;
  readonly reason: FallbackReason;
}

interface Halves {
  readonly other: string;
  readonly own: string;
}

/** The longest message that is searched, in characters. */
const LONGEST = 300;

/** A half that is surely none of ours asks something, and its words fit what is out of scope by so much better. */
const FOREIGN = { ours: 0.1, score: 0.6, lead: 0.6 } as const;

/** Score of what is out of scope from which a whole message may have such a half. */
const MAY_BE_FOREIGN = 0.1;

/** The fewest words by which a part asks for something of its own: not "what now". */
const FEWEST_WORDS = 4;
/** What may have been decided of the whole message. */
const OPEN_TO_HALVES: ReadonlySet<Match['kind']> = new Set(['topics', 'unmatched', 'ambiguous']);

/** How far below the best topic of one half that of the other may stand for the one that points back to it. */
const LEANING = 0.5;
/** Score from which the topic of a half that is none of ours is the one that the other half points to. */
const POINTED = 0.6;

/** True for a part that asks for something of its own: by how it begins, or for how to do it or what it costs. */
function asksForSomething(part: Evidence): boolean {
  const { words, cues } = part.reading.message;
  const first = words.find(({ lower }) => !JOINING.has(lower))?.lower ?? '';
  const isAsked = beginsAsking(part) || OPEN.has(first) || cues.howTo || cues.price;
  return isAsked && words.length >= FEWEST_WORDS && !asksOnlyWho(part.reading.message, part.names);
}

/** A part that asks something that is none of ours; `undefined` for any other. */
function foreignPart(part: Evidence): Foreign | undefined {
  // What needs no scores comes first: most parts ask nothing, and most that do are ours.
  if (!asksForSomething(part)) return undefined;
  const { knowledge, reading } = part;
  const [outside] = reading.outOfScope;
  const entry = knowledge.outOfScope.get(outside?.id ?? '');
  if (!outside || !entry || entry.languages || outside.score < FOREIGN.score) return undefined;
  const isFar = outside.score - best(reading.controls) >= FOREIGN.lead;
  return isFar && part.judged.ours < FOREIGN.ours ? { part, reason: entry.reason } : undefined;
}

/** True when a half says more of a topic that the other one names: "how do I restore it, and who tests that it works?". */
function leansOnTopic({ names, reading }: Evidence, control: string): boolean {
  const isBack = names.talk.says(reading.message.words, 'pointers');
  const score = reading.controls.find(({ id }) => id === control)?.score ?? 0;
  return isBack && best(reading.controls) - score < LEANING;
}

/** The topic of a half that is asked about in the other one: "how do I turn MFA on, and whose job is it?". */
function pointedTo(
  own: Evidence,
  { part }: Foreign,
  decided: ExplainedMatch,
): ExplainedMatch | undefined {
  const [first] = part.reading.controls;
  if (!first || first.score < POINTED) return undefined;
  const isWhole = asksOnlyWho(own.reading.message, own.names);
  if (!isWhole && !leansOnTopic(own, first.id)) return undefined;
  const topics = [
    isWhole
      ? { ...topicOf(part, first.id, own.confidence), duty: null }
      : topicOf(own, first.id, own.confidence),
  ];
  return { ...decided, match: { kind: 'topics', topics, belief: null } };
}

/** The halves of a message at each of its cuts, either of which may be the one that is not ours. */
function halvesIn(text: string): readonly Halves[] {
  return cutsOf(text).flatMap(({ left, right }) => [
    { other: left, own: right },
    { other: right, own: left },
  ]);
}

/** True where a half may be none of ours, and nothing that is taken for granted has to be put right before. */
function mayHoldForeign(match: Match, { reading }: Evidence): boolean {
  const { cues } = reading.message;
  if (match.kind === 'topics' && match.belief?.form === 'premise') return false;
  return !cues.otherClouds && !cues.compare && best(reading.outOfScope) >= MAY_BE_FOREIGN;
}

/** Prepares the search for a half that is ours beside one that is not. */
export function createAnswerOwnHalf(read: ReadPart, decide: DecidePart): AnswerOwnHalf {
  const answer = (evidence: Evidence, own: string, foreign: Foreign) => {
    const service = foreign.part.reading.message.services[0] ?? evidence.carried.service;
    const part = read(own, service, evidence);
    const decided = decide(part, own);
    const pointed = pointedTo(part, foreign, decided);
    const isOwn = part.judged.ours >= THRESHOLDS.refuse && holdsQuestion(part);
    return pointed ?? (isOwn ? decided : undefined);
  };
  const answerOne = (evidence: Evidence, { other, own }: Halves) => {
    const foreign = foreignPart(read(other, null, evidence));
    const found = foreign && answer(evidence, own, foreign);
    if (!foreign || found?.match.kind !== 'topics') return undefined;
    const match = { ...found.match, aside: foreign.reason };
    return { match, explanation: { ...found.explanation, rule: 'the half that is ours' } };
  };
  return ({ match }, evidence, text) => {
    const isOpen = OPEN_TO_HALVES.has(match.kind) && mayHoldForeign(match, evidence);
    for (const halves of isOpen && text.length <= LONGEST ? halvesIn(text) : []) {
      const found = answerOne(evidence, halves);
      if (found) return found;
    }
    return undefined;
  };
}
