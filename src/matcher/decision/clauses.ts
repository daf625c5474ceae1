import { asksOnlyWho, contentWords } from '../reading/content-words';
import type { Message } from '../reading/read-message';
import { JOINING, SUBORDINATE, WHO } from './condition';
import type { Cut } from './cuts';
import type { Evidence } from './evidence';

function list(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

/** Verbs that begin a question for a yes or a no. */
const WHETHER = list('is are do does did can will must');
/** Words that begin a question without a word for who. */
export const ASKING: ReadonlySet<string> = new Set([...WHETHER, 'which', 'whether']);
/** How many words may stand before and with those, as names do. */
const LEADING = 6;
/** Words that begin the end of a clause, never a question. */
const TRAILING = list('for of to by with from in on at under into without per');
/** Words and marks that ask. */
const ASKER = list('who whose whom which ?');
/** Words after "who" that stand for being responsible. */
const OWING = list('for of');
/** Words before a noun. */
const DETERMINER = list('the a an our my your their its');
/** Words beside "who" that only bind: "who must do", "who has to". */
const BINDING = list('must shall can to has');
/** The word that begins what follows from a premise. */
const CONCLUDING = 'so';
/** Words by which "who" asks about all that was named before: "who does what". */
const COLLECTING = list('what which each both all');

function firstWord({ words }: Message): string {
  return words.find(({ lower }) => !JOINING.has(lower))?.lower ?? '';
}

/** True for a part of a message that asks: by a word for who or by its mark. */
export function asks({ reading: { message } }: Evidence): boolean {
  return message.cues.who || message.words.some(({ lower }) => lower === '?');
}

/** True for a part with a word that asks, not just one that names a side: "on our side". */
function hasAsker({ reading: { message } }: Evidence): boolean {
  return message.words.some(({ lower }) => ASKER.has(lower));
}

/** True for a part that asks by its words: for who, or as a question begins. */
export function asksOutright({ reading: { message } }: Evidence): boolean {
  return message.cues.who || ASKING.has(firstWord(message));
}

/** True for a part with a word for who, not a mere turn of phrase: "on us". */
export function asksWho({ reading: { message } }: Evidence): boolean {
  return message.words.some(({ lower }) => WHO.has(lower));
}

/** True for a message that asks more than once: by two words for who, or with two marks. */
export function asksTwice({ reading: { message } }: Evidence): boolean {
  const count = (asks: (word: string) => boolean) =>
    message.words.filter(({ lower }) => asks(lower)).length;
  return (
    Math.max(
      count((word) => WHO.has(word)),
      count((word) => word === '?'),
    ) > 1
  );
}

/**
 * True for a message whose second "and who" asks about one service, named after it: "…, who renews the certificates,
 * and who writes the WAF rules".
 */
export function asksOfOneApart({ reading: { message } }: Evidence): boolean {
  const words = message.words.map(({ lower }) => lower);
  const at = words.findLastIndex((word, i) => WHO.has(word) && JOINING.has(words[i - 1] ?? ''));
  const isSecond = at > 0 && words.slice(0, at).some((word) => WHO.has(word));
  const after = message.mentions.filter(({ begin, strength }) => begin > at && strength === 'firm');
  return isSecond && new Set(after.map(({ service }) => service)).size === 1;
}

/** True for a part that begins with a word for who: "and who tests it". */
export function beginsWithWho({ reading: { message } }: Evidence): boolean {
  return WHO.has(firstWord(message));
}

/** True for a part that asks for a yes or no, if with a few words before: "Kafka: is it encrypted". */
export function asksYesOrNo(part: Evidence): boolean {
  const words = part.reading.message.words.slice(0, LEADING);
  return !asksWho(part) && words.some(({ lower }) => ASKING.has(lower));
}

/** True for a part that begins as a question does: "and is adding brokers ours", "whose task is it". */
export function beginsAsking({ reading: { message } }: Evidence): boolean {
  const first = firstWord(message);
  return ASKING.has(first) || ASKER.has(first);
}

/** True for a part that begins as a question for a yes or a no does. */
export function asksWhether({ reading: { message } }: Evidence): boolean {
  return !message.cues.who && WHETHER.has(firstWord(message));
}

/** True for a part that asks by any of its words: "Kafka: is it encrypted". */
export function holdsQuestion(part: Evidence): boolean {
  return asks(part) || part.reading.message.words.some(({ lower }) => ASKING.has(lower));
}

/** True when what a part ends with asks: a premise after a question does not. */
function endsAsking(part: Evidence): boolean {
  const { words, cues } = part.reading.message;
  const mark = words.findLastIndex(({ lower }) => lower === '?');
  return mark < 0 ? cues.who : mark === words.length - 1;
}

/** True for a part that asks nothing of its own: "if the disk dies", "on RDS", "who is in charge". */
function asksNothing(part: Evidence): boolean {
  const { message } = part.reading;
  const first = firstWord(message);
  const isPlace = TRAILING.has(first) && contentWords(message, part.names).length === 0;
  const isCondition = SUBORDINATE.has(first) && !hasAsker(part);
  return isCondition || (isPlace && !asks(part)) || asksOnlyWho(message, part.names);
}

/** True for a part whose "who" takes its verb from before and names a thing of its own: "and who for the data". */
export function beginsWithWhoFor({ reading: { message } }: Evidence): boolean {
  const words = message.words.map(({ lower }) => lower).filter((word) => !JOINING.has(word));
  return words[0] === 'who' && OWING.has(words[1] ?? '');
}

/** True when the first clause is "who" with a single word, of which the object is told elsewhere: "who picks". */
export function isVerbAlone(part: Evidence): boolean {
  const { names } = part;
  const { message } = part.reading;
  if (beginsWithWhoFor(part)) return false;
  const mark = message.words.findIndex(({ lower }) => lower === '?');
  const words = mark < 0 ? message.words : message.words.slice(0, mark);
  const mentions = message.mentions.filter(({ end }) => end <= words.length);
  const isBare = mentions.every(({ strength }) => strength === 'weak');
  const clause = { ...message, words, mentions };
  return firstWord(message) === 'who' && isBare && contentWords(clause, names).length <= 1;
}

/** True for a part that names what its verb is about: "who makes the backups". */
function hasObject({ reading: { message }, names }: Evidence): boolean {
  const content = new Set(contentWords(message, names));
  return message.words.some(
    ({ lower }, at) => content.has(lower) && DETERMINER.has(message.words[at - 1]?.lower ?? ''),
  );
}

/** True for the end of a question that its beginning lacks: "backups on RDS, who makes them", "who updates what". */
function isEnd(left: Evidence, right: Evidence, { isJoined }: Cut): boolean {
  const first = right.reading.message.words[0]?.lower ?? '';
  if (!isJoined && !asks(right) && TRAILING.has(first)) return true;
  if (!isVerbAlone(right)) return false;
  if (holdsQuestion(left) && hasObject(right)) return false;
  return (
    !(endsAsking(left) || asksYesOrNo(left)) ||
    right.reading.message.words.some(({ lower }) => COLLECTING.has(lower))
  );
}

/** True for what is concluded from a premise: "we bring our own image, so the runtime is ours to patch?". */
function isConclusion(left: Evidence, right: Evidence): boolean {
  return right.reading.message.words[0]?.lower === CONCLUDING && !left.reading.message.cues.who;
}

/** True for a remark after a question: "who patches RDS? Asking because our auditor wants it". */
function isRemark(left: Evidence, right: Evidence, { isJoined }: Cut): boolean {
  const { words, cues } = right.reading.message;
  const first = words[0]?.lower ?? '';
  const isStated = !JOINING.has(first) && !ASKING.has(first);
  return asks(left) && !asks(right) && !isJoined && isStated && cues.us;
}

/** True when both parts of a cut may be questions of their own, as far as their words tell without their topics. */
export function areTwoQuestions(left: Evidence, right: Evidence, cut: Cut): boolean {
  if (asksNothing(left) || asksNothing(right)) return false;
  if (isVerbAlone(left) && !asks(right)) return false;
  if (isConclusion(left, right)) return false;
  return !isEnd(left, right, cut) && !isRemark(left, right, cut);
}

/** True for an end that asks of all before it: "which of these are ours?", "who must do?". */
function asksOfAll({ reading: { message }, names }: Evidence): boolean {
  const words = message.words.filter(({ lower }) => !BINDING.has(lower));
  return asksOnlyWho({ ...message, words }, names);
}

/** The list that the end of a message asks about as a whole: "patches, backups and users: which are ours?". */
export function listBefore(
  last: Cut | undefined,
  read: (part: string) => Evidence,
): string | undefined {
  return last && asksOfAll(read(last.right)) && !asks(read(last.left)) ? last.left : undefined;
}

/** True for two of a list whose end says where both are: "patching" and "backups on RDS". */
export function sharesPlace(left: Evidence, right: Evidence): boolean {
  const { mentions, words } = right.reading.message;
  const firm = mentions.filter(({ strength }) => strength === 'firm');
  const last = firm.at(-1);
  if (!last || firm.some(({ service }) => service !== last.service)) return false;
  if (beginsAsking(right)) return false;
  const before = words.slice(0, last.begin).map(({ lower }) => lower);
  // What one question asks of both may say whose the place is: "who does patching and backups of our RDS databases".
  const place = asks(left) ? before.findLast((word) => !DETERMINER.has(word)) : before.at(-1);
  // What ends with a mark is a question of its own: "backups? and patching on RDS?"
  const isEnded = left.reading.message.words.at(-1)?.lower === '?';
  const isApart = isEnded || (asks(left) && right.reading.message.cues.who);
  return TRAILING.has(place ?? '') && !isApart;
}
