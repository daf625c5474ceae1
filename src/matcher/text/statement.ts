import type { Lexicon } from '../../knowledge';
import { plainWords } from './tokenize';

/** What a message states, without the words that ask for a yes or a no to it. */
export interface Statement {
  readonly text: string;
  /**
   * Whether words ask for a yes or a no: `said` = they do, `open` = the mark at most, `none` = nothing does;
   * `question` = it is a question by its verb ("do we back up"), of which the text leaves that out.
   */
  readonly asked: 'said' | 'open' | 'none' | 'question';
  /** It is told as somebody else's: "our auditor says". */
  readonly isReported?: true;
}

/** Reads a message as a statement; `undefined` for one that asks for more than a yes or a no. */
export type ReadStatement = (text: string) => Statement | undefined;

/** A word, short forms written out, with the place of what was typed for it. */
interface Placed {
  readonly lower: string;
  readonly begin: number;
  readonly end: number;
}

const WORD = /[\p{L}\p{N}]+(?:'\p{L}+)*/gu;

/** Marks between a statement and the words before or after it. */
const EDGE = /^[\s,;:.!?–—-]+|[\s,;:.!?–—-]+$/g;

function placeWords(text: string, shortForms: Lexicon['shortForms']): readonly Placed[] {
  return [...text.matchAll(WORD)].flatMap(({ 0: raw, index }) => {
    const lower = raw.toLowerCase();
    const long = Object.hasOwn(shortForms, lower) ? (shortForms[lower] ?? lower) : lower;
    return long.split(' ').map((word) => ({ lower: word, begin: index, end: index + raw.length }));
  });
}

type Phrases = readonly (readonly string[])[];

function byLength(phrases: readonly string[]): Phrases {
  return phrases.map(plainWords).sort((a, b) => b.length - a.length);
}

/** How many words of the longest phrase stand at a place; 0 = none does. */
function lengthAt(words: readonly Placed[], at: number, phrases: Phrases): number {
  const found = phrases.find((phrase) => phrase.every((word, i) => words[at + i]?.lower === word));
  return found?.length ?? 0;
}

/** How many words of the longest phrase end the words; 0 = none does. */
function lengthAtEnd(words: readonly Placed[], phrases: Phrases): number {
  const isEnd = (phrase: readonly string[]) =>
    phrase.length < words.length &&
    phrase.every((word, i) => words[words.length - phrase.length + i]?.lower === word);
  return phrases.find(isEnd)?.length ?? 0;
}

/**
 * True for words that ask for more, but for whoever is singled out ("it is AWS who has to") and for a choice that is
 * none: "we never patch hosts or firmware".
 */
function createIsAsking({ asking, choices, denials, singled, sides }: Lexicon['confirmations']) {
  const words = new Set(asking);
  const open = new Set(choices);
  const no = new Set(denials);
  const named = [...Object.values(sides.subjects), ...Object.values(sides.endings)].flat();
  const whoever = new Set([...singled, ...Object.values(sides.subjects).flat()]);
  const isOpen = (all: readonly Placed[], at: number) => {
    const after = all[at + 1]?.lower ?? '';
    const isDenied = all.slice(0, at).some(({ lower }) => no.has(lower));
    return !isDenied || named.includes(after) || no.has(after);
  };
  return (all: readonly Placed[]) =>
    all.some(({ lower }, at) => {
      if (open.has(lower)) return isOpen(all, at);
      return words.has(lower) && !whoever.has(all[at - 1]?.lower ?? '');
    });
}

/** How many words tell that somebody says what follows ("our new auditor keeps saying that"); 0 = none do. */
function createReportedAt({ reported }: Lexicon['confirmations']) {
  const owners = new Set(reported.owners);
  const people = new Set(reported.people);
  const verbs = byLength(reported.verbs.flatMap((verb) => [verb, `${verb} that`]));
  return (words: readonly Placed[], at: number) => {
    let noun = at;
    while (owners.has(words[noun]?.lower ?? '')) noun++;
    const isPerson = (place: number) => people.has(words[place]?.lower ?? '');
    // A word may tell which one it is: "our security team".
    if (noun > at && !isPerson(noun)) noun++;
    const length = isPerson(noun) ? lengthAt(words, noun + 1, verbs) : 0;
    return length === 0 ? 0 : noun + 1 + length - at;
  };
}

/** Where a statement begins after the words that open it, and whether those ask for a yes or report what somebody says. */
function createHeadOf(confirmations: Lexicon['confirmations'], openers: readonly string[]) {
  const heads = byLength(confirmations.heads);
  const mere = byLength([...openers, ...confirmations.openers]);
  const reportedAt = createReportedAt(confirmations);
  return (words: readonly Placed[]) => {
    let [at, isHead, isReported] = [0, false, false];
    for (let n = -1; n !== 0; at += n) {
      const own = lengthAt(words, at, heads);
      const reported = own || reportedAt(words, at);
      n = reported || lengthAt(words, at, mere);
      isHead ||= reported > 0;
      isReported ||= reported > own;
    }
    return { at, isHead, isReported };
  };
}

/** Prepares the reading of statements by the lexicon's words for them. */
export function createStatementReader({
  confirmations,
  openers,
  shortForms,
}: Pick<Lexicon, 'confirmations' | 'openers' | 'shortForms'>): ReadStatement {
  const { auxiliaries, pronouns } = confirmations;
  const questions = auxiliaries.flatMap((verb) =>
    pronouns.flatMap((noun) => [`${verb} ${noun}`, `${verb} not ${noun}`, `${verb} ${noun} not`]),
  );
  const open = confirmations.choices.flatMap((or) => questions.map((one) => `${or} ${one}`));
  const tags = byLength([...confirmations.tags, ...questions, ...open]);
  const headOf = createHeadOf(confirmations, openers);
  const verbs = new Set(auxiliaries);
  const isAsking = createIsAsking(confirmations);
  const whens = new Set(confirmations.reasons);
  const withoutTags = (words: readonly Placed[]) => {
    let rest = words;
    for (let n = lengthAtEnd(rest, tags); n > 0; n = lengthAtEnd(rest, tags)) {
      rest = rest.slice(0, -n);
    }
    return rest;
  };
  /** Of one that its verb makes a question what follows that, else the whole. */
  const statedIn = (words: readonly Placed[]) => {
    const isQuestion = verbs.has(words[0]?.lower ?? '');
    return { rest: isQuestion ? words.slice(1) : words, isQuestion };
  };
  const asksWhen = ([first, second]: readonly Placed[]) =>
    whens.has(first?.lower ?? '') && verbs.has(second?.lower ?? '');
  return (typed) => {
    const words = placeWords(typed, shortForms);
    const { at, isHead, isReported } = headOf(words);
    const whole = withoutTags(words.slice(at));
    const { rest, isQuestion } = statedIn(whole);
    const [first, last] = [rest[0], rest.at(-1)];
    if (!first || !last || isAsking(rest) || asksWhen(rest)) return undefined;
    const isTagged = whole.length < words.length - at;
    const text = typed.slice(first.begin, last.end).replace(EDGE, '');
    if (isQuestion) return { text, asked: 'question' };
    if (isReported) return { text, asked: 'said', isReported };
    if (isHead || isTagged) return { text, asked: 'said' };
    return { text, asked: /\?\W*$/.test(typed) ? 'open' : 'none' };
  };
}
