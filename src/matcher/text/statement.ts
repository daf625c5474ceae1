import type { Lexicon } from '../../knowledge';
import { createLongestPhrase } from './phrases';
import { plainWords } from './tokenize';

/** What a message states, without the words that ask for a yes or a no to it. */
export interface Statement {
  readonly text: string;
  /** Its words in lower case, short forms written out. */
  readonly words: readonly string[];
  /**
   * Whether words ask for a yes or a no: `said` = they do, `open` = the mark at most, `none` = nothing does;
   * `question` = it is a question by its verb ("do we back up"), of which the text leaves that out.
   */
  readonly asked: 'said' | 'open' | 'none' | 'question';
  /** The verb of such a question. */
  readonly verb?: string;
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

/** The word by which a question for a yes or a no expects a yes: "isn't it". */
const NOT = 'not';

/** The word that may stand before what is told. */
const THAT = 'that';

/** Marks between a statement and the words before or after it. */
const EDGE = /^[\s,;:.!?–—-]+|[\s,;:.!?–—-]+$/g;

function placeWords(text: string, shortForms: Lexicon['shortForms']): readonly Placed[] {
  return [...text.matchAll(WORD)].flatMap(({ 0: raw, index }) => {
    const lower = raw.toLowerCase();
    const long = Object.hasOwn(shortForms, lower) ? (shortForms[lower] ?? lower) : lower;
    return long.split(' ').map((word) => ({ lower: word, begin: index, end: index + raw.length }));
  });
}

/** How many words of the longest of some phrases begin at a place, or end before it; 0 = none does. */
type CountAt = (words: readonly string[], at: number) => number;

function countPhrase(phrases: readonly string[]): CountAt {
  const phraseAt = createLongestPhrase(phrases.map((one) => ({ words: plainWords(one) })));
  return (words, at) => phraseAt(words, at)?.words.length ?? 0;
}

/** The same for phrases that end before a place and leave a word before them. */
function countPhraseBefore(phrases: readonly string[]): CountAt {
  const backwards = phrases.map((one) => ({ words: plainWords(one).toReversed() }));
  const phraseAt = createLongestPhrase(backwards);
  return (words, end) => phraseAt(words.slice(1, end).reverse(), 0)?.words.length ?? 0;
}

/**
 * True for words that ask for more, but for whoever is singled out ("it is AWS who has to") and for a choice that is
 * none: "we never patch hosts or firmware".
 */
function createIsAsking({
  asking,
  choices,
  denials,
  halves,
  singled,
  sides,
}: Lexicon['confirmations']) {
  const words = new Set(asking);
  const open = new Set(choices);
  const no = new Set(denials);
  const named = [...Object.values(sides.subjects), ...Object.values(sides.endings)].flat();
  const whoever = new Set([...singled, ...Object.values(sides.subjects).flat()]);
  // "We secure what we put in it" names a half of the model.
  const halfAt = countPhrase(Object.values(halves).flat());
  const isOpen = (all: readonly Placed[], at: number) => {
    const after = all[at + 1]?.lower ?? '';
    const isDenied = all.slice(0, at).some(({ lower }) => no.has(lower));
    return !isDenied || named.includes(after) || no.has(after);
  };
  return (all: readonly Placed[]) => {
    const said = all.map(({ lower }) => lower);
    return all.some(({ lower }, at) => {
      if (open.has(lower)) return isOpen(all, at);
      const isAsked = words.has(lower) && !whoever.has(all[at - 1]?.lower ?? '');
      return isAsked && halfAt(said, at) === 0;
    });
  };
}

/**
 * How many words tell that somebody says what follows ("our new auditor keeps saying that"), or may be told it ("can I
 * tell the auditor that"); 0 = none do.
 */
function createReportedAt({ reported }: Lexicon['confirmations']) {
  const owners = new Set(reported.owners);
  const people = new Set(reported.people);
  const verbsAt = countPhrase(reported.verbs.flatMap((verb) => [verb, `${verb} that`]));
  const tellingAt = countPhrase(reported.telling);
  const isPerson = (word = '') => people.has(word);
  /** The place of whoever is named from here on. */
  const personFrom = (words: readonly string[], at: number) => {
    let noun = at;
    while (owners.has(words[noun] ?? '')) noun++;
    // A word may tell which one it is: "our security team".
    return noun > at && !isPerson(words[noun]) ? noun + 1 : noun;
  };
  return (words: readonly string[], at: number) => {
    const told = tellingAt(words, at);
    const noun = personFrom(words, at + told);
    if (!isPerson(words[noun])) return 0;
    if (told > 0) return noun + (words[noun + 1] === THAT ? 2 : 1) - at;
    const length = verbsAt(words, noun + 1);
    return length === 0 ? 0 : noun + 1 + length - at;
  };
}

/** The words by which statements are read. */
type StatementWords = Pick<Lexicon, 'confirmations' | 'openers' | 'quizzes' | 'shortForms'>;

/** Where a statement begins after the words that open it, and whether those ask for a yes or report what somebody says. */
function createHeadOf({ confirmations, openers, quizzes }: StatementWords) {
  const headsAt = countPhrase([...confirmations.heads, ...quizzes]);
  const openersAt = countPhrase([...openers, ...confirmations.openers]);
  const reportedAt = createReportedAt(confirmations);
  return (words: readonly string[]) => {
    let [at, isHead, isReported] = [0, false, false];
    for (let n = -1; n !== 0; at += n) {
      const own = headsAt(words, at);
      const reported = own || reportedAt(words, at);
      n = reported || openersAt(words, at);
      isHead ||= reported > 0;
      isReported ||= reported > own;
    }
    return { at, isHead, isReported };
  };
}

/**
 * True for words that ask for more than a yes or a no: as they stand, with another side at the end of the whole
 * question ("does AWS patch it, or do we?"), or by asking when.
 */
function createAsksMore(confirmations: Lexicon['confirmations'], otherBefore: CountAt) {
  const isAsking = createIsAsking(confirmations);
  const whens = new Set(confirmations.reasons);
  const verbs = new Set(confirmations.auxiliaries);
  const asksWhen = ([first, second]: readonly Placed[]) =>
    whens.has(first?.lower ?? '') && verbs.has(second?.lower ?? '');
  return (rest: readonly Placed[], question: readonly string[]) =>
    isAsking(rest) || asksWhen(rest) || otherBefore(question, question.length) > 0;
}

/** How a statement asks: by its verb, by words around it, or by its mark at most. */
function howAsked(
  typed: string,
  of: { readonly verb: string | undefined; readonly isReported: boolean; readonly isSaid: boolean },
): Pick<Statement, 'asked' | 'verb' | 'isReported'> {
  if (of.verb !== undefined) return { asked: 'question', verb: of.verb };
  if (of.isReported) return { asked: 'said', isReported: true };
  if (of.isSaid) return { asked: 'said' };
  return { asked: /\?\W*$/.test(typed) ? 'open' : 'none' };
}

/** Prepares the reading of statements by the lexicon's words for them. */
export function createStatementReader(lexicon: StatementWords): ReadStatement {
  const { confirmations, quizzes, shortForms } = lexicon;
  const { auxiliaries, pronouns } = confirmations;
  const questions = auxiliaries.flatMap((verb) =>
    pronouns.flatMap((noun) => [`${verb} ${noun}`, `${verb} not ${noun}`, `${verb} ${noun} not`]),
  );
  const open = confirmations.choices.flatMap((or) => questions.map((one) => `${or} ${one}`));
  const tags = [...confirmations.tags, ...quizzes];
  const tagsBefore = countPhraseBefore([...tags, ...questions, ...open]);
  const headOf = createHeadOf(lexicon);
  const verbs = new Set(auxiliaries);
  const asksMore = createAsksMore(confirmations, countPhraseBefore(open));
  /** Where the tags begin that end the words. */
  const tagsIn = (words: readonly string[]) => {
    let end = words.length;
    for (let n = -1; n !== 0; end -= n) n = tagsBefore(words, end);
    return end;
  };
  /** Of one that its verb makes a question what follows that, for "isn't it" asks as "is it" does; else the whole. */
  const statedIn = (words: readonly Placed[]) => {
    const [verb, second] = words;
    if (!verb || !verbs.has(verb.lower)) return { rest: words, verb: undefined };
    return { rest: words.slice(second?.lower === NOT ? 2 : 1), verb: verb.lower };
  };
  return (typed) => {
    const words = placeWords(typed, shortForms);
    const all = words.map(({ lower }) => lower);
    const { at, isHead, isReported } = headOf(all);
    const whole = words.slice(at, at + tagsIn(all.slice(at)));
    const { rest, verb } = statedIn(whole);
    const [first, last] = [rest[0], rest.at(-1)];
    if (!first || !last || asksMore(rest, verb ? all : [])) return undefined;
    const isTagged = whole.length < words.length - at;
    const text = typed.slice(first.begin, last.end).replace(EDGE, '');
    const how = howAsked(typed, { verb, isReported, isSaid: isHead || isTagged });
    return { text, words: rest.map(({ lower }) => lower), ...how };
  };
}
