import { type Lexicon, TALK_FAMILIES, type TalkFamily } from '../../knowledge';
import { createPhraseFinder } from './phrases';
import type { Word } from './tokenize';

/** Finds the phrases by which a message goes on from what was said before. */
export interface Talk {
  /** True when the words hold a phrase of the family. */
  says(words: readonly Word[], family: TalkFamily): boolean;
  /** True when the words begin with one. */
  opens(words: readonly Word[], family: TalkFamily): boolean;
  /** The places of the words that belong to one. */
  places(words: readonly Word[], family: TalkFamily): ReadonlySet<number>;
}

/** Prepares the look-up of the lexicon's phrases. */
export function createTalk({ talk }: Pick<Lexicon, 'talk'>): Talk {
  const finders = Object.fromEntries(
    TALK_FAMILIES.map((family) => {
      return [family, createPhraseFinder(talk[family].map((phrase) => [phrase, phrase] as const))];
    }),
  ) as Record<TalkFamily, ReturnType<typeof createPhraseFinder<string>>>;
  const places: Talk['places'] = (words, family) =>
    finders[family].places(words.map(({ lower }) => lower));
  return {
    places,
    says: (words, family) => places(words, family).size > 0,
    opens: (words, family) => places(words, family).has(0),
  };
}
