import type { KnowledgeBase, Service } from '../../knowledge';
import { plainWords, type Word } from '../text/tokenize';
import type { Phrase } from './name-phrases';
import { createFindOnce, type FindNamed, type VariantEntry } from './named-variants';

function list(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

/** Words that a name may have or lack: "delete the key", "a key was deleted". */
const BARE = list(
  'a an the this that these those which one some any is are was were be been being am has have had do does did of just already also',
);
/** Words that a text may hold beyond a name, but a name not beyond the text: "images we build" are not "the images". */
const SIDES = list('our my your their its his her i we you they it us them ourselves aws amazon');
/** Words that bind but tell nothing by themselves. */
const BINDING = list('to in on at from for with by as');
/** Words that turn a name into its opposite. */
const DENYING = list('not no never without non instead rather than');
const WHO = list('who whose whom');

/** The fewest telling words of a name that is known in other forms: "imported" alone would be "important". */
const FEWEST = 2;
/** How many other words may stand among them: "deleted the production instance". */
const BETWEEN = 1;
/** How many words before a name can deny it: "not want to store passwords". */
const REACH = 3;
/** Endings in which a word of a name may differ: "deleted keys", "delete the key". */
const ENDING = /(?:ing|ed|es|s|e)$/;
const SHORTEST = 4;
/** Stands where a name can not go on: at a mark, and for the act asked after, "who manages the nodes". */
const BREAK = '.';
/** Where a name ends before it is told. */
const ENDS = new Set([BREAK, ...DENYING]);

/** A name of a variant without its bare words and endings. */
interface Description {
  readonly stems: readonly string[];
  readonly entry: VariantEntry;
}

/** The words in lower case, with a break before each sentence. */
function plainOf(words: readonly Word[]): readonly string[] {
  return words.flatMap(({ lower, initial }) =>
    initial || lower === '?' ? [BREAK, lower] : [lower],
  );
}

function withoutEnding(word: string): string {
  return word.length < SHORTEST || SIDES.has(word) ? word : word.replace(ENDING, '');
}

/** The names of the service of one word each, which tell none of its variants. */
function ownNames({ aliases }: Service): ReadonlySet<string> {
  const names = [...aliases.proper, ...aliases.ordinary, ...aliases.upper].map(plainWords);
  return new Set(names.filter(({ length }) => length === 1).flat());
}

function stemsOf(words: readonly string[], own: ReadonlySet<string>): readonly string[] {
  return words.filter((word) => !BARE.has(word) && !own.has(word)).map(withoutEnding);
}

function describe(
  text: string,
  entry: VariantEntry,
  own: ReadonlySet<string>,
): readonly Description[] {
  const words = plainWords(text);
  const stems = stemsOf(words, own);
  const telling = stems.filter((stem) => !BINDING.has(stem) && !SIDES.has(stem));
  const isUsable = telling.length >= FEWEST && !words.some((word) => DENYING.has(word));
  return isUsable ? [{ stems, entry }] : [];
}

/** True when the stems stand in the words from a place on, in their order and close together. */
function standsAt(words: readonly string[], at: number, { stems }: Description): boolean {
  let [next, others] = [0, 0];
  for (const word of words.slice(at)) {
    if (next === stems.length || others > BETWEEN || ENDS.has(word)) break;
    if (word === stems[next]) next++;
    else if (!SIDES.has(word)) others++;
  }
  const before = words.slice(Math.max(0, at - REACH), at);
  return next === stems.length && !before.some((word) => DENYING.has(word));
}

/** Prepares the look-up of what words describe by the names of one service's variants. */
function createDescribedFinder(
  service: Service | undefined,
  names: readonly Phrase<VariantEntry>[],
) {
  const own = service ? ownNames(service) : new Set<string>();
  const byFirst = new Map<string, Description[]>();
  for (const one of names.flatMap(({ text, value }) => describe(text, value, own))) {
    const [first = ''] = one.stems;
    byFirst.set(first, [...(byFirst.get(first) ?? []), one]);
  }
  return (words: readonly Word[]): readonly VariantEntry[] => {
    const stems = stemsOf(plainOf(words), own).map((stem, at, all) =>
      WHO.has(all[at - 1] ?? '') ? BREAK : stem,
    );
    return stems
      .flatMap((stem, at) => (byFirst.get(stem) ?? []).filter((one) => standsAt(stems, at, one)))
      .sort((a, b) => b.stems.length - a.stems.length)
      .map(({ entry }) => entry);
  };
}

/** Finds the variants that words describe in other forms than their names, the longest name first. */
export function createFindDescribed(
  knowledge: KnowledgeBase,
  phrasesOf: (service: string) => readonly Phrase<VariantEntry>[],
): FindNamed {
  return createFindOnce((service) =>
    createDescribedFinder(knowledge.services.get(service), phrasesOf(service)),
  );
}
