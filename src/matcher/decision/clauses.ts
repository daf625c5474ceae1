import { asksOnlyWho, contentWords } from '../reading/content-words';
import type { Message } from '../reading/read-message';
import type { Cut } from './cuts';
import type { Evidence } from './evidence';

function list(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

/** Words that begin a clause that tells when, why or on which condition. */
const SUBORDINATE = list(
  'if unless suppose supposing assuming given when whenever once because since although though',
);
/** Words that may stand before the first word of a clause. */
const JOINING = list('and but so or ok also then even');
/** Words that begin a question without a word for who. */
const ASKING = list('is are do does did can will must which');
/** Words that begin the end of a clause, never a question. */
const TRAILING = list('for of to by with from in on at under into without per');
/** Words and marks that ask. */
const ASKER = list('who whose whom which ?');
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

/** True when the first clause is "who" with a single word, of which the object is told elsewhere: "who picks". */
function isVerbAlone({ reading: { message }, names }: Evidence): boolean {
  const mark = message.words.findIndex(({ lower }) => lower === '?');
  const words = mark < 0 ? message.words : message.words.slice(0, mark);
  const mentions = message.mentions.filter(({ end }) => end <= words.length);
  const isBare = mentions.every(({ strength }) => strength === 'weak');
  const clause = { ...message, words, mentions };
  return firstWord(message) === 'who' && isBare && contentWords(clause, names).length <= 1;
}

/** True for the end of a question that its beginning lacks: "backups on RDS, who makes them", "who updates what". */
function isEnd(left: Evidence, right: Evidence, { isJoined }: Cut): boolean {
  const first = right.reading.message.words[0]?.lower ?? '';
  if (!isJoined && !asks(right) && TRAILING.has(first)) return true;
  if (!isVerbAlone(right)) return false;
  return (
    !endsAsking(left) || right.reading.message.words.some(({ lower }) => COLLECTING.has(lower))
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

/** True for an end that asks of several: "which of these are ours?", "who's who". */
function asksOfSeveral({ reading: { message }, names }: Evidence): boolean {
  const whos = message.words.filter(({ lower }) => lower === 'who').length;
  const isCollecting = message.words.some(({ lower }) => COLLECTING.has(lower));
  return asksOnlyWho(message, names) && (isCollecting || whos > 1);
}

/** The list that the end of a message asks about as a whole: "patches, backups and users: which are ours?". */
export function listBefore(
  last: Cut | undefined,
  read: (part: string) => Evidence,
): string | undefined {
  return last && asksOfSeveral(read(last.right)) && !asks(read(last.left)) ? last.left : undefined;
}
