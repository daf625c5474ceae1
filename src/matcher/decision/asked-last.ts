import { contentWords } from '../reading/content-words';
import type { ReadPart } from '../reading/read-part';
import type { Candidate } from '../reading/reading';
import { beginsWithWho } from './clauses';
import { WHO } from './condition';
import type { Evidence } from './evidence';
import { scoreOf } from './part-topic';

/** Where a sentence ends that asks nothing. */
const SENTENCE_END = /(?<=[.;!])\s+|\s*\n\s*/;

/** Words before a noun that was named before. */
const POINTING = new Set(['that', 'this', 'those', 'these']);

/** Score from which what the last sentence asks for names a topic. */
const CLEAR = 1.5;
/** How much the score of a topic in the last sentence counts beside the whole message. */
const SHARE = 0.5;
/** The fewest words that say what is asked for: what is to be done, and with what if not with a service. */
const FEWEST_WORDS = 2;
const FEWEST_WORDS_PLACED = 1;

function countWho({ reading: { message } }: Evidence): number {
  return message.words.filter(({ lower }) => WHO.has(lower)).length;
}

/** True for a sentence that asks which side: "which party now patches it?". */
function beginsWithWhich({ reading: { message } }: Evidence): boolean {
  return message.words[0]?.lower === 'which' && message.cues.who;
}

/** True when the sentence asks about something named before: "that ceiling". */
function pointsBack({ reading: { message }, names }: Evidence): boolean {
  const content = new Set(contentWords(message, names));
  return message.words.some(
    ({ lower }, at) => POINTING.has(lower) && content.has(message.words[at + 1]?.lower ?? ''),
  );
}

/** True when the sentence says where, so that it needs nothing of what was told before. */
function namesService({ reading: { message } }: Evidence): boolean {
  return message.mentions.some(({ strength }) => strength === 'firm');
}

/** True when the sentence is all that asks in the message, and names what it asks about. */
function isAllAsked(whole: Evidence, last: Evidence): boolean {
  const { message, controls } = last.reading;
  const isOnly =
    (beginsWithWho(last) || beginsWithWhich(last)) && countWho(last) === countWho(whole);
  const isClear = (controls[0]?.score ?? 0) >= CLEAR;
  const fewest = namesService(last) ? FEWEST_WORDS_PLACED : FEWEST_WORDS;
  const isNamed = contentWords(message, last.names).length >= fewest;
  return isOnly && isClear && isNamed && !pointsBack(last);
}

/** The evidence as the sentence has it, in the conversation of the whole message. */
function asIn({ context, forms, judged }: Evidence, sentence: Evidence): Evidence {
  return { ...sentence, context, forms, judged };
}

/**
 * Reads a message that tells what happened and then asks by what it asks: in "The hall was flooded. Who should have
 * tested the failover?" the event is not the topic. Other messages stay as they are.
 */
export function weighAsked(evidence: Evidence, text: string, read: ReadPart): Evidence {
  const { reading, carried } = evidence;
  if (!reading.message.cues.who || carried.kind !== 'none') return evidence;
  const [last, ...before] = text.split(SENTENCE_END).filter(Boolean).toReversed();
  if (!last || before.length === 0 || before.some((one) => one.includes('?'))) return evidence;
  const asked = read(last, carried.service, evidence);
  if (!isAllAsked(evidence, asked)) return evidence;
  if (namesService(asked)) return asIn(evidence, asked);
  const weighed = ({ id, score }: Candidate): Candidate => ({
    id,
    score: score + SHARE * Math.max(0, scoreOf(asked, id)),
  });
  const controls = reading.controls.map(weighed).sort((a, b) => b.score - a.score);
  const isOther = controls[0]?.id !== reading.controls[0]?.id;
  return isOther ? { ...evidence, reading: { ...reading, controls } } : evidence;
}
