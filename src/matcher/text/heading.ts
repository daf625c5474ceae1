import type { Lexicon } from '../../knowledge';
import { normalize } from './normalize';
import { plainWords, tokenize, type Word } from './tokenize';

/** The words of a message that stand before its question as what it is about: of "re. MFA: who …" that is "MFA". */
export type FindHeading = (text: string) => readonly Word[];

/** How much of a text is looked at, in characters. */
const LONGEST = 200;

/** A heading with what follows the mark that ends it; marks that end a question end none. */
const HEADED = /^\W*(.{2,70}?)(?:[\]):,]|\.(?=\s)|\s[-–—])\s+(\S.*)$/s;

/** Drops the phrases that begin the words, again and again. */
function withoutStart(words: readonly Word[], phrases: readonly (readonly string[])[]) {
  let rest = words;
  for (;;) {
    const all = rest;
    const phrase = phrases.find((one) => one.every((word, i) => all[i]?.lower === word));
    if (!phrase) return rest;
    rest = rest.slice(phrase.length);
  }
}

function longestFirst(phrases: readonly string[]): readonly (readonly string[])[] {
  return phrases.map(plainWords).sort((a, b) => b.length - a.length);
}

/** Prepares the search by the lexicon's words before and after a heading. */
export function createFindHeading({
  headings,
  openers,
  leads,
}: Pick<Lexicon, 'headings' | 'openers' | 'leads'>): FindHeading {
  const before = longestFirst([...headings.before, ...leads, ...openers]);
  const after = new Set(headings.after);
  const headingOf = (text: string): readonly Word[] => {
    const [, head, rest] = HEADED.exec(text) ?? [];
    if (head === undefined || rest === undefined) return [];
    const words = withoutStart(tokenize(head), before);
    // "Re: MFA. Who …"
    if (words.length === 0) return headingOf(rest);
    const last = words.at(-1)?.lower ?? '';
    return after.has(last) && words.length > 1 ? words.slice(0, -1) : words;
  };
  return (text) => headingOf(normalize(text.slice(0, LONGEST)));
}
