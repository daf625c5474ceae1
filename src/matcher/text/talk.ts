import { type Lexicon, TALK_FAMILIES, type TalkFamily } from '../../knowledge';
import { createPhraseFinder } from './phrases';
import type { Word } from './tokenize';

/** The families of phrases that say how a message goes on and name no topic. */
export const TALKING: readonly TalkFamily[] = [
  'ourPart',
  'ahead',
  'unaided',
  'pointers',
  'ways',
  'otherHalf',
];

/** Finds the phrases by which a message goes on from what was said before. */
export interface Talk {
  /** True when the words hold a phrase of the family. */
  says(words: readonly Word[], family: TalkFamily): boolean;
  /** True when the words begin with one. */
  opens(words: readonly Word[], family: TalkFamily): boolean;
  /** The places of the words that belong to one, in their order. */
  places(words: readonly Word[], family: TalkFamily): ReadonlySet<number>;
}

type Places = ReadonlyMap<TalkFamily, ReadonlySet<number>>;

const NOWHERE: ReadonlySet<number> = new Set();

/** Prepares the look-up of the lexicon's phrases; each message is searched once for all families. */
export function createTalk({ talk }: Pick<Lexicon, 'talk'>): Talk {
  const finder = createPhraseFinder(
    TALK_FAMILIES.flatMap((family) => talk[family].map((phrase) => [phrase, family] as const)),
  );
  const known = new WeakMap<readonly Word[], Places>();
  const search = (words: readonly Word[]): Places => {
    const found = new Map<TalkFamily, Set<number>>();
    for (const { value, at, length } of finder.spans(words.map(({ lower }) => lower))) {
      const places = found.get(value) ?? new Set();
      for (let i = 0; i < length; i++) places.add(at + i);
      found.set(value, places);
    }
    known.set(words, found);
    return found;
  };
  const places: Talk['places'] = (words, family) =>
    (known.get(words) ?? search(words)).get(family) ?? NOWHERE;
  return {
    places,
    says: (words, family) => places(words, family).size > 0,
    opens: (words, family) => places(words, family).has(0),
  };
}
