import type { ExplainedMatch, Match, Topic } from '../match';
import type { ReadPart } from '../reading/read-part';
import { best, type Candidate } from '../reading/reading';
import { beginsToAsk, mayBeginToAsk } from './begins-to-ask';
import { beliefOf, partOf } from './belief';
import { asksWho, asksYesOrNo } from './clauses';
import { beginsSubordinate, OPEN } from './condition';
import { cutsOf } from './cuts';
import { decide } from './decide';
import type { Evidence } from './evidence';
import { topicOf } from './topic';

/** What this is called in an explanation. */
const RULE = 'a topic and a concept';

/** The longest message that is searched, in characters. */
const LONGEST = 300;

/** Score from which a half is about a topic, and how far below the best another may stand that is as good. */
const CLEAR = 0.75;
const NEAR = 0.45;
/** Score from which a half asks about a topic of its own, whatever the concept tells of it. */
const OWN = 1.5;
/** The most topics of which a concept tells that is one question. */
const MOST_TOLD = 3;

/** Score of a concept, and its lead over all topics, from which a half asks about it beyond doubt. */
const SURE = { score: 0.9, lead: 0.3 } as const;

/** Score from which a concept shows in a message. */
const SHOWS = 0.3;

/** True for a part that asks, for more than who too: "where do we get the report". */
function asks(part: Evidence): boolean {
  const { words } = part.reading.message;
  if (beginsSubordinate(part.reading.message) && !asksWho(part)) return false;
  return asksWho(part) || asksYesOrNo(part) || words.some(({ lower }) => OPEN.has(lower));
}

/** True for a concept that sums up a side, as a half asks for the rest of a topic: "and what do we have to do for it?". */
function sumsUp({ knowledge }: Evidence, concept: string): boolean {
  return (knowledge.concepts.get(concept)?.controls.length ?? 0) > MOST_TOLD;
}

/** The concept that a half asks about, as it stands or as the whole does; `undefined` where a topic fits nearly as well. */
function conceptOf(half: Evidence, whole: Match): string | undefined {
  const { concepts, controls } = half.reading;
  const [first] = concepts;
  if (!first || first.score < SURE.score || sumsUp(half, first.id)) return undefined;
  const isAsked = (match: Match) => match.kind === 'concept' && match.concept === first.id;
  const lead = first.score - best(controls);
  const isMeant = isAsked(whole) ? lead > 0 : lead >= SURE.lead && isAsked(decide(half).match);
  return isMeant ? first.id : undefined;
}

/** The topic of the half beside, which the concept does not tell of anyway where the whole message is about that. */
function topicBeside(half: Evidence, concept: string, whole: Match): Topic | undefined {
  const told = (whole.kind === 'concept' && half.knowledge.concepts.get(concept)?.controls) || [];
  const { controls, message, outOfScope } = half.reading;
  const least = Math.max(CLEAR, best(outOfScope), best(controls) - NEAR);
  // "And does it warn us?" goes on about the concept of the whole message.
  const isOn = whole.kind === 'concept' && half.names.talk.says(message.words, 'pointers');
  const isOwn = ({ id, score }: Candidate) => score >= OWN || !(isOn || told.includes(id));
  const found = controls.find((one) => one.score >= least && isOwn(one));
  if (!found) return undefined;
  const topic = topicOf(half, found.id, half.confidence);
  return { ...topic, duty: partOf(half, topic) };
}

/** The topic of one half, with the concept that the other one asks about. */
function answerBeside(half: Evidence, other: Evidence, whole: Match): Match | undefined {
  const concept = conceptOf(other, whole);
  if (concept === undefined) return undefined;
  const topic = topicBeside(half, concept, whole);
  return topic && { kind: 'topics', topics: [topic], belief: beliefOf(half), concept };
}

/**
 * A message of which one half asks who and the other about a concept: "who restores it, and who pays for the loss?";
 * `undefined` for any other.
 */
export function withConceptHalf(
  { match, explanation }: ExplainedMatch,
  evidence: Evidence,
  text: string,
  read: ReadPart,
): ExplainedMatch | undefined {
  const isOpen = match.kind === 'topics' || match.kind === 'concept';
  // What a half asks beyond doubt shows in the whole, if little.
  const isLikely = best(evidence.reading.concepts) >= SHOWS;
  if (!isOpen || !isLikely || text.length > LONGEST) return undefined;
  for (const cut of cutsOf(text).filter(({ right }) => mayBeginToAsk(right))) {
    const first = read(cut.left, evidence.carried.service, evidence);
    const second = read(cut.right, first.carried.service ?? evidence.carried.service, evidence);
    if (!beginsToAsk(second) || !asks(first)) continue;
    const found = answerBeside(first, second, match) ?? answerBeside(second, first, match);
    if (found) return { match: found, explanation: { ...explanation, rule: RULE } };
  }
  return undefined;
}
