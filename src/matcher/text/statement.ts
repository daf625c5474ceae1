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

/** True for words that ask for more, but for whoever is singled out: "it is AWS who has to". */
function createIsAsking({ asking, choices, singled, sides }: Lexicon['confirmations']) {
  const words = new Set(asking);
  const open = new Set(choices);
  const whoever = new Set([...singled, ...Object.values(sides.subjects).flat()]);
  const isAsking = ({ lower }: Placed, before: Placed | undefined) =>
    open.has(lower) || (words.has(lower) && !whoever.has(before?.lower ?? ''));
  return (all: readonly Placed[]) => all.some((word, at) => isAsking(word, all[at - 1]));
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
  const heads = byLength(confirmations.heads);
  const mere = byLength([...openers, ...confirmations.openers]);
  const verbs = new Set(auxiliaries);
  const isAsking = createIsAsking(confirmations);
  const withoutTags = (words: readonly Placed[]) => {
    let rest = words;
    for (let n = lengthAtEnd(rest, tags); n > 0; n = lengthAtEnd(rest, tags)) {
      rest = rest.slice(0, -n);
    }
    return rest;
  };
  const headOf = (words: readonly Placed[]) => {
    let [at, isHead] = [0, false];
    for (let n = -1; n !== 0; at += n) {
      const head = lengthAt(words, at, heads);
      n = head || lengthAt(words, at, mere);
      isHead ||= head > 0;
    }
    return { at, isHead };
  };
  /** Of one that its verb makes a question what follows that, else the whole. */
  const statedIn = (words: readonly Placed[]) => {
    const isQuestion = verbs.has(words[0]?.lower ?? '');
    return { rest: isQuestion ? words.slice(1) : words, isQuestion };
  };
  return (typed) => {
    const words = placeWords(typed, shortForms);
    const { at, isHead } = headOf(words);
    const whole = withoutTags(words.slice(at));
    const { rest, isQuestion } = statedIn(whole);
    const [first, last] = [rest[0], rest.at(-1)];
    if (!first || !last || isAsking(rest)) return undefined;
    const isTagged = whole.length < words.length - at;
    const text = typed.slice(first.begin, last.end).replace(EDGE, '');
    if (isQuestion) return { text, asked: 'question' };
    if (isHead || isTagged) return { text, asked: 'said' };
    return { text, asked: /\?\W*$/.test(typed) ? 'open' : 'none' };
  };
}
