import type { CueFamily, Lexicon } from '../../knowledge';
import { createPhraseFinder } from './phrases';
import type { Word } from './tokenize';

/** Which families of cue phrases a message holds. */
export type Cues = Readonly<Record<CueFamily, boolean>>;

/** Finds cue phrases as whole words. */
export type FindCues = (words: readonly Word[]) => Cues;

/** Prepares the look-up of the lexicon's cue phrases. */
export function createCueFinder(lexicon: Lexicon): FindCues {
  const families = Object.entries(lexicon.cues) as [CueFamily, readonly string[]][];
  const none = Object.fromEntries(families.map(([family]) => [family, false])) as Cues;
  const finder = createPhraseFinder(
    families.flatMap(([family, list]) => list.map((phrase) => [phrase, family] as const)),
  );
  return (words) => {
    const found = finder.find(words.map(({ lower }) => lower));
    return { ...none, ...Object.fromEntries(found.map((family) => [family, true])) };
  };
}
