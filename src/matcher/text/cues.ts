import type { CueFamily, Lexicon } from '../../knowledge';
import type { Word } from './tokenize';

/** Which families of cue phrases a message holds. */
export type Cues = Readonly<Record<CueFamily, boolean>>;

/** Finds cue phrases as whole words. */
export type FindCues = (words: readonly Word[]) => Cues;

/** Prepares the look-up of the lexicon's cue phrases. */
export function createCueFinder(lexicon: Lexicon): FindCues {
  const families = Object.entries(lexicon.cues) as [CueFamily, readonly string[]][];
  const phrases = families.map(([family, list]) => [family, list.map((p) => ` ${p} `)] as const);
  return (words) => {
    const text = ` ${words.map((word) => word.lower).join(' ')} `;
    const found = phrases.map(([family, list]) => [family, list.some((p) => text.includes(p))]);
    return Object.fromEntries(found) as Cues;
  };
}
