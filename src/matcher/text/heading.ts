import type { Lexicon } from '../../knowledge';
import { normalize } from './normalize';
import { createLongestPhrase } from './phrases';
import { plainWords, tokenize, type Word } from './tokenize';

/** The words of a message that stand before its question as what it is about: of "re. MFA: who …" that is "MFA". */
export type FindHeading = (text: string) => readonly Word[];

/** How much of a text is looked at, in characters. */
const LONGEST = 200;

/** A heading with what follows the mark that ends it; marks that end a question end none. */
const HEADED = /^\W*(.{2,70}?)(?:[\]):,]|\.(?=\s)|\s[-–—])\s+(\S.*)$/s;

/** Prepares the search by the lexicon's words before and after a heading. */
export function createFindHeading({
  headings,
  openers,
  leads,
}: Pick<Lexicon, 'headings' | 'openers' | 'leads'>): FindHeading {
  const before = [...headings.before, ...leads, ...openers];
  const openingAt = createLongestPhrase(before.map((phrase) => ({ words: plainWords(phrase) })));
  const withoutStart = (words: readonly Word[]) => {
    const all = words.map(({ lower }) => lower);
    let at = 0;
    for (let n = -1; n !== 0; at += n) n = openingAt(all, at)?.words.length ?? 0;
    return words.slice(at);
  };
  const after = new Set(headings.after);
  const headingOf = (text: string): readonly Word[] => {
    const [, head, rest] = HEADED.exec(text) ?? [];
    if (head === undefined || rest === undefined) return [];
    const words = withoutStart(tokenize(head));
    // "Re: MFA. Who …"
    if (words.length === 0) return headingOf(rest);
    const last = words.at(-1)?.lower ?? '';
    return after.has(last) && words.length > 1 ? words.slice(0, -1) : words;
  };
  return (text) => headingOf(normalize(text.slice(0, LONGEST)));
}
