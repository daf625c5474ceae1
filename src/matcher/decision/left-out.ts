import type { ExplainedMatch, Topic } from '../match';
import { contentWords } from '../reading/content-words';
import type { ReadPart } from '../reading/read-part';
import { asksOpenly, beginsToAsk, mayBeginToAsk } from './begins-to-ask';
import { areTwoQuestions, beginsAsking, isVerbAlone } from './clauses';
import { type Cut, cutsOf } from './cuts';
import type { Evidence } from './evidence';
import { scoreOf } from './part-topic';

/** The longest message that is searched, in characters. */
const LONGEST = 300;

/** What stands before a question: "Transit Gateway: who …". */
const HEAD = /^[^?:]{1,40}:\s+/;
/** The word that begins the other choice of one question: "is it ours, or does AWS do it". */
const CHOOSING = 'or';

/** Score from which a half is about a topic at all, however little. */
const TOUCHES = 0.3;

/** The fewest words that say what a half asks, and what one asks that asks for more than who. */
const FEWEST_WORDS = 2;
const FEWEST_WORDS_OPEN = 1;

/** True for two parts that both ask by how they begin, where the second is no mere other choice or verb. */
function areAsked(left: Evidence, right: Evidence, cut: Cut): boolean {
  if (!beginsAsking(left) || !beginsToAsk(right)) return false;
  const isOther = right.reading.message.words[0]?.lower === CHOOSING;
  return !isOther && !isVerbAlone(right) && areTwoQuestions(left, right, cut);
}

/** True when a half asks something that the topic is not about. */
function isBeyond(half: Evidence, { control, general }: Topic): boolean {
  const words = contentWords(half.reading.message, half.names);
  const touches = (id: string) => scoreOf(half, id) >= TOUCHES;
  const fewest = asksOpenly(half) ? FEWEST_WORDS_OPEN : FEWEST_WORDS;
  return words.length >= fewest && !touches(control) && !touches(general ?? control);
}

/** A message of which the one topic that answers it is not about one of its two questions says so. */
export function withLeftOut(
  explained: ExplainedMatch,
  evidence: Evidence,
  text: string,
  read: ReadPart,
): ExplainedMatch {
  const { match, explanation } = explained;
  if (match.kind !== 'topics' || text.length > LONGEST) return explained;
  const [topic, ...others] = match.topics;
  if (!topic || others.length > 0 || match.aside || match.concept || match.selection)
    return explained;
  const service = evidence.carried.service;
  const isLeftOut = cutsOf(text).some((cut) => {
    if (!mayBeginToAsk(cut.right)) return false;
    const left = read(cut.left.replace(HEAD, ''), service, evidence);
    const right = read(cut.right, left.carried.service ?? service, evidence);
    return areAsked(left, right, cut) && isBeyond(left, topic) !== isBeyond(right, topic);
  });
  return isLeftOut ? { match: { ...match, aside: 'unclear' }, explanation } : explained;
}
