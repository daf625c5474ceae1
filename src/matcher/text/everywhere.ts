import type { Lexicon } from '../../knowledge';
import { createPhraseFinder } from './phrases';
import type { Word } from './tokenize';

/** What a message says of the services that it means. */
export interface Everywhere {
  /** True when it asks for all services: "in general?". */
  readonly isSaid: boolean;
  /** True when the service it names is not the only one: "not only on RDS". */
  readonly isBeyond: boolean;
  /** The words that say so. */
  readonly words: ReadonlySet<string>;
}

/** Prepares the look-up of the phrases by which people ask for the rule for all services. */
export function createFindEverywhere({
  everywhere,
}: Pick<Lexicon, 'everywhere'>): (words: readonly Word[]) => Everywhere {
  const finderOf = (phrases: readonly string[]) =>
    createPhraseFinder(phrases.map((phrase) => [phrase, phrase] as const));
  const said = finderOf(everywhere.said);
  const beyond = finderOf(everywhere.beyond);
  return (words) => {
    const text = words.map(({ lower }) => lower);
    const all = said.find(text);
    const more = beyond.find(text);
    return {
      isSaid: all.length > 0,
      isBeyond: more.length > 0,
      words: new Set([...all, ...more].flatMap((phrase) => phrase.split(' '))),
    };
  };
}
