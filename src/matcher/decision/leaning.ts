import type { KnowledgeBase } from '../../knowledge';
import type { Names } from '../entities/names';
import type { MatchContext } from '../match';
import type { Message } from '../reading/read-message';
import { best, type Reading } from '../reading/reading';
import { beginsSubordinate, WHO } from './condition';
import { THRESHOLDS } from './thresholds';

/** What the fitted judgements say of a message on its own. */
export interface Judged {
  /** Probability that it leans on another. */
  readonly followUp: number;
  /** Probability that it is ours to answer. */
  readonly ours: number;
}

/** What decides how much a message leans on the turns before. */
export interface Leaning {
  readonly names: Names;
  readonly reading: Reading;
  readonly context: MatchContext;
  /** Words that can name a topic. */
  readonly content: readonly string[];
  /** Names a variant for which the topic before has a fact of its own. */
  readonly bears: boolean;
  /** Names another service than the turns before. */
  readonly isMoved: boolean;
  /** Names the topic that fits its words best. */
  readonly isNamed: boolean;
  /** Best score of any other topic than the one before. */
  readonly other: number;
  readonly judged: () => Judged;
}

/** Probability from which a message leans on the one before, */
export const LEANS = 0.2;
/** … probably does, */
const LIKELY = 0.5;
/** … and from which one about another service asks the same of it. */
const SURELY = 0.7;

/** Score from which words that name a service also name a topic ("and NACLs?"). */
const NAMED = 1.3;

/** Score from which a topic of the message's own stands, whatever variant its words also name. */
const STRONG = 2.4;

/** Score from which a topic of the message's own stands, whatever other service its words also name. */
const OWN = 1.6;

/** Score from which one word names a topic, and from which two do: below it they fit any. */
const ONE_WORD = 1.15;
const TWO_WORDS = 0.6;
/** The same for a word of the topic before: "and who rotates them?" after a question about keys. */
const KNOWN_WORD = 1.5;

/** And beside a word that points back, in a question who does it: "and who tests it?". */
const KNOWN_ACT = 2.2;

/** Score from which a message that does not lean on the one before surely stays with its topic. */
const WITHIN = 1;

/** Score from which another topic stands, though the asker's own part is asked for. */
const OWN_PART = 0.9;

/** Content words up to which a named variant makes a message an addition to the one before. */
const SHORT = 5;

/** The same for a question for one's own part, and for words that point back. */
const FEW = 3;

/** The last word of a message about the place talked about: "who swaps a disk there?". */
const PLACE_BEFORE = 'there';

/** How many of the best topics a message that names a place may not name. */
const NAMED_AMONG = 3;

/** The least score of what is none of ours, and its lead, from which a message that is not ours stands alone. */
const FOREIGN = { score: 1.2, lead: 0.5 };

/** True when a word names the best other topic and not the one before. */
function namesOther(leaning: Leaning): boolean {
  const { names, reading, context, content } = leaning;
  const { control = '' } = context;
  const [first] = reading.controls.filter(({ id }) => id !== control);
  if (!first) return false;
  const isOther = (word: string) => names.holds(first.id, word) && !names.holds(control, word);
  // Of "do they rotate by themselves" the words that point back tell more than the verb.
  const isBack = names.talk.says(reading.message.words, 'pointers');
  return content.some((word) => isOther(word) || (!isBack && isInNameOfOther(leaning, word)));
}

/** True for a word of the best other topic's name that the name of the one before lacks: "but the nodes are ours". */
function isInNameOfOther({ names, reading, context }: Leaning, word: string): boolean {
  const { control = '' } = context;
  const [first] = reading.controls.filter(({ id }) => id !== control);
  if (!first || first.score < ONE_WORD) return false;
  return names.holdsInName(first.id, word) && !names.holdsInName(control, word);
}

/** True when a message's few words fit nothing well, so that they say something of what was talked about. */
function isWeak(leaning: Leaning): boolean {
  const { names, reading, content, isMoved, other, judged } = leaning;
  const { words, cues } = reading.message;
  const isBack = names.talk.says(words, 'pointers');
  if (isMoved || content.length > 2 || cues.otherClouds || cues.overview) return false;
  // A mere noun brings up a topic, however badly it is known: "and the ACLs?".
  const isSentence = cues.who || cues.us || cues.aws || cues.anaphora;
  const isLeaning = isSentence && content.length <= 1 && judged().followUp >= LIKELY;
  if (!isBack && !isLeaning && !names.talk.says(words, 'even')) return false;
  const rival = Math.max(other, best(reading.concepts), best(reading.smallTalk));
  return Math.max(rival, best(reading.outOfScope)) < mostOf(leaning) && !namesOther(leaning);
}

/** The score up to which another topic may fit few words. */
function mostOf({ names, reading: { message }, context, content }: Leaning): number {
  if (content.length > 1) return TWO_WORDS;
  const isKnown = content.every((word) => names.holds(context.control ?? '', word));
  if (!isKnown) return ONE_WORD;
  const isBack = message.cues.who && names.talk.says(message.words, 'pointers');
  return isBack ? KNOWN_ACT : KNOWN_WORD;
}

/** The families of phrases by which people ask for their own part. */
export const OWN_PARTS = ['ourPart', 'ahead', 'decides'] as const;

/** True when a message asks who decides for whom, which is a topic of its own: "who decides who may start one?". */
function asksWhoMay({ names, reading: { message } }: Leaning): boolean {
  const decided = names.talk.places(message.words, 'decides');
  return message.words.some(({ lower }, at) => WHO.has(lower) && decided.has(at - 1));
}

/** True when a message asks for the asker's own part and names no other topic. */
function asksOwnPart(leaning: Leaning): boolean {
  const { names, reading, content, isMoved, other } = leaning;
  const { words, cues } = reading.message;
  const isSaid = OWN_PARTS.some((family) => names.talk.says(words, family));
  if (asksWhoMay(leaning)) return false;
  if (!isSaid || isMoved || cues.otherClouds || content.length > FEW) return false;
  return other < OWN_PART || (other < ONE_WORD && !namesOther(leaning));
}

/**
 * True when a message names only a place, in however many words, and asks nothing: "for the little shop that we run
 * on Lightsail".
 */
export function namesPlace(names: Names, { message, controls }: Reading): boolean {
  const { words, cues, services } = message;
  const asks = cues.who || cues.howTo || cues.price || cues.trouble || cues.compare || cues.why;
  if (services.length === 0 || asks || !names.talk.opens(words, 'placing')) return false;
  return !controls.slice(0, NAMED_AMONG).some(({ id }) => names.isNamed(words, id));
}

/** True when every word that can name a topic names the best other one: "and for the keys?". */
function isAllOfOther({ names, reading, context, content }: Leaning): boolean {
  const [first] = reading.controls.filter(({ id }) => id !== context.control);
  return first !== undefined && content.every((word) => names.holds(first.id, word));
}

/** True when a message goes on with a place or with what is the asker's: "and for the lab?", "and our own servers?". */
function goesOn({ names, reading: { message } }: Leaning): boolean {
  const { words, cues } = message;
  const going = names.talk.places(words, 'continuers');
  const begin = words.findIndex((_, at) => !going.has(at));
  const isOurs = going.has(0) && cues.us && !cues.aws && !names.talk.says(words, 'open');
  return isOurs || names.talk.places(words, 'placing').has(begin);
}

/** True when a message names only a circumstance of what was talked about: "and on weekends?", "and if it breaks?". */
function namesCircumstance(leaning: Leaning): boolean {
  const { reading, content, isMoved, isNamed, other } = leaning;
  const { cues, services } = reading.message;
  const asks = cues.who || cues.howTo || cues.price || cues.trouble || cues.compare || cues.why;
  if (isMoved || services.length > 0 || asks || cues.vendors) return false;
  const isCondition = beginsSubordinate(reading.message);
  if (content.length > (isCondition ? SHORT : FEW)) return false;
  if (!isCondition && !goesOn(leaning)) return false;
  const isOther = isAllOfOther(leaning) || content.some((word) => isInNameOfOther(leaning, word));
  return !isNamed && other < OWN && !isOther;
}

/** True when a message asks the same of another service than the turns before, or of one, if none was named yet. */
function asksThere(leaning: Leaning): boolean {
  const { names, reading, context, content, isMoved, isNamed, other, judged } = leaning;
  if (!isMoved) return false;
  // A topic that was only offered gives way to one that fits.
  const isOffered = context.asked !== undefined;
  if (!isOffered && namesPlace(names, reading)) return true;
  const isOwn = isNamed || ((content.length > 1 || isOffered) && other >= OWN);
  if (!isOwn && content.length <= SHORT && judged().followUp >= SURELY) return true;
  return content.length === 1 && other < NAMED && judged().followUp >= LEANS;
}

/** True for a message without a word of its own that asks for the other side, or fits no other topic well. */
function isMere(leaning: Leaning, other: number): boolean {
  if (leaning.names.talk.says(leaning.reading.message.words, 'otherHalf')) return true;
  return other < NAMED && !asksWhoMay(leaning);
}

/** True when the message names no topic of its own, but a service, a variant or nothing at all. */
export function takesTopic(leaning: Leaning): boolean {
  const { context, content, bears, other } = leaning;
  if (!context.control) return false;
  if (bears && content.length <= SHORT && other < STRONG) return true;
  if (content.length === 0 && isMere(leaning, other)) return true;
  if (asksThere(leaning) || asksOwnPart(leaning)) return true;
  return isWeak(leaning) || namesCircumstance(leaning);
}

/** True for nothing but the name of one service that has a fact of its own for the topic talked about. */
export function bearsTopic(
  knowledge: KnowledgeBase,
  { services, mentions }: Message,
  control: string,
): boolean {
  const [service, ...others] = services;
  if (!service || others.length > 0 || mentions.some(({ strength }) => strength !== 'firm')) {
    return false;
  }
  return knowledge.overrides(service, control).length > 0;
}

/** True when words of a message point back to what was talked about: "those log files", "on them". */
export function pointsBack({ names, reading, content }: Leaning): boolean {
  const { words } = reading.message;
  const [demonstrative] = names.talk.places(words, 'demonstratives');
  const after = demonstrative === undefined ? undefined : words[demonstrative + 1];
  if (after && after.lower !== '?') return true;
  if (words.findLast(({ lower }) => lower !== '?')?.lower === PLACE_BEFORE) return true;
  const isShort = content.length <= FEW || names.talk.opens(words, 'continuers');
  return isShort && names.talk.says(words, 'pointers');
}

/** True when a message surely asks about something in the topic before; who names that anew asks anew. */
export function asksFurther({ reading, context, isNamed }: Leaning): boolean {
  const [first] = reading.controls;
  return first?.id === context.control && best(reading.controls) >= WITHIN && !isNamed;
}

/** True when a message is none of ours for words of its own: "and what does Firehose cost?". */
export function isForeign({ reading, content, judged }: Leaning): boolean {
  const { score, lead } = FOREIGN;
  const foreign = best(reading.outOfScope);
  if (content.length === 0 || foreign < score || judged().ours >= THRESHOLDS.refuse) return false;
  return foreign - Math.max(best(reading.controls), best(reading.concepts)) >= lead;
}
