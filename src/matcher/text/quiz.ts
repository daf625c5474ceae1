import { createLongestPhrase } from './phrases';
import type { Word } from './tokenize';

/** Words that must be left for a statement: "true or false?" alone is none. */
const FEWEST_LEFT = 3;

const MARK = '?';

/** What a message says without the words that put it as a quiz, and whether there are any. */
export interface Quizzed {
  readonly words: readonly Word[];
  readonly isQuiz: boolean;
}

/** Leaves out the words before or after a statement that put it as a quiz: "true or false". */
export type DropQuiz = (words: readonly Word[]) => Quizzed;

function isEnough(rest: readonly string[]): boolean {
  return rest.filter((word) => word !== MARK).length >= FEWEST_LEFT;
}

/** Prepares the look-up of `quizzes`, phrases in lower case; one may stand on either side. */
export function createDropQuiz(quizzes: readonly string[]): DropQuiz {
  const phrases = quizzes.map((phrase) => phrase.split(' '));
  const firstAt = createLongestPhrase(phrases.map((words) => ({ words })));
  const lastAt = createLongestPhrase(phrases.map((words) => ({ words: words.toReversed() })));
  const marks = new Set(phrases.flat());
  return (words) => {
    const all = words.map(({ lower }) => lower);
    if (!all.some((word) => marks.has(word))) return { words, isQuiz: false };
    const first = firstAt(all, 0)?.words.length ?? 0;
    // The mark after the first words belongs to them: "true or false? AWS patches it".
    const begin = first > 0 && all[first] === MARK ? first + 1 : first;
    const end = all.findLastIndex((word) => word !== MARK) + 1;
    const last = lastAt(all.slice(begin, end).toReversed(), 0)?.words.length ?? 0;
    const left = words.slice(begin, end - last);
    const isQuiz = begin + last > 0 && isEnough(left.map(({ lower }) => lower));
    return isQuiz ? { words: left, isQuiz } : { words, isQuiz };
  };
}
