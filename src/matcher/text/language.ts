import type { Language, Lexicon } from '../../knowledge';
import type { Word } from './tokenize';

/** Finds the language that a message is written in; `undefined` = English, or none that is known. */
export type FindLanguage = (words: readonly Word[]) => Language | undefined;

/** Share of the letters that a script needs: names of services stay in Latin letters. */
const SCRIPT_SHARE = 0.25;

/** Share of the words that a language's common words need. */
const WORD_SHARE = 0.25;

/** What a word says that English may have said too, or that a name may be. */
const HALF = 0.5;

/** True for a text of letters and signs that English does with. */
function isPlain(text: string): boolean {
  return !/[^ -~]/.test(text);
}

function countIn(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function createScriptFinder(languages: readonly Language[]): FindLanguage {
  const written = languages.flatMap((language) => {
    const scripts = (language.scripts ?? []).map((script) => `\\p{Script=${script}}`);
    return scripts.length ? [{ language, letters: new RegExp(`[${scripts.join('')}]`, 'gu') }] : [];
  });
  return (words) => {
    const text = words.map(({ lower }) => lower).join('');
    if (isPlain(text)) return undefined;
    const least = Math.max(1, countIn(text, /\p{L}/gu) * SCRIPT_SHARE);
    let best: { readonly language: Language; readonly count: number } | undefined;
    for (const { language, letters } of written) {
      const count = countIn(text, letters);
      if (count >= least && count > (best?.count ?? 0)) best = { language, count };
    }
    return best?.language;
  };
}

/** How sure the common words of one language are that a message is written in it; 0 = they are not. */
function createWordJudge({ words, shared, letters = '' }: Language, fillers: ReadonlySet<string>) {
  const own = new Set(words);
  const common = new Set(shared);
  const isSpelled = (word: string) =>
    !isPlain(word) && [...letters].some((letter) => word.includes(letter));
  return (message: readonly string[]): number => {
    const rest = message.filter((word) => !own.has(word));
    const telling = message.length - rest.length;
    const alike = rest.filter((word) => common.has(word)).length;
    const unknown = rest.filter((word) => !common.has(word));
    const spelled = unknown.filter(isSpelled).length;
    const english = unknown.filter((word) => fillers.has(word)).length;
    // One foreign letter alone may be a name: "our Zürich servers".
    const isTold = telling > 0 || spelled > 1;
    const isEnough = (telling + alike + spelled) / message.length >= WORD_SHARE;
    const score = telling + HALF * (alike + spelled);
    return isTold && isEnough && score > english ? score : 0;
  };
}

/**
 * Prepares the recognition of languages: by the script, else by common words against the English words that carry
 * no topic. Names and single foreign words leave a message English.
 */
export function createLanguageFinder(
  languages: readonly Language[],
  { fillers }: Pick<Lexicon, 'fillers'>,
): FindLanguage {
  const byScript = createScriptFinder(languages);
  const english = new Set(fillers);
  const judges = languages
    .filter(({ words }) => words)
    .map((language) => ({ language, judge: createWordJudge(language, english) }));
  const telling = new Set(languages.flatMap(({ words }) => words ?? []));
  return (words) => {
    const found = byScript(words);
    if (found) return found;
    const isTelling = words.some(({ lower }) => telling.has(lower) || !isPlain(lower));
    if (!isTelling) return undefined;
    const message = words.map(({ lower }) => lower).filter((word) => word !== '?');
    let best: { readonly language: Language; readonly score: number } | undefined;
    for (const { language, judge } of judges) {
      const score = judge(message);
      if (score > (best?.score ?? 0)) best = { language, score };
    }
    return best?.language;
  };
}
