import type { BroadWords, KnowledgeBase, Service, Variant } from '../../knowledge';
import { createFindEverywhere, type Everywhere } from '../text/everywhere';
import { createPhraseFinder, type PhraseFinder } from '../text/phrases';
import { createFindSide, type SaidSide } from '../text/sides';
import { createStemmer } from '../text/stem';
import { createTalk, type Talk } from '../text/talk';
import { plainWords, type Word } from '../text/tokenize';
import { type Compose, createCompose } from './composition';
import {
  controlPhrases,
  createControlStems,
  entriesByPhrase,
  firstByPhrase,
  type NamedEntry,
} from './control-phrases';
import { createFindDescribed } from './described-variants';
import { type Phrase, phrases, plainOf, spaced } from './name-phrases';
import {
  createFindNamed,
  createVariantPhrases,
  findVariants,
  type NamedVariant,
} from './named-variants';

/** Finds variants and service classes by their names and aliases, as whole words; the longest name wins. */
export interface Names {
  /** The variant of the service, one with a fact of its own for the control before any other; `null` = none. */
  variant(words: readonly Word[], service: string | null, control: string): string | null;
  /** The variant with a fact of its own for the control that the words describe in other forms than its names. */
  describedVariant(words: readonly Word[], service: string | null, control: string): string | null;
  /** The variants of these roles that the words name, in reading order. */
  variants(
    words: readonly Word[],
    service: Service,
    roles: readonly Variant['role'][],
  ): readonly Variant[];
  /** A variant of any service that has a fact of its own for the control, by words that tell the service. */
  variantFor(words: readonly Word[], control: string): NamedVariant | null;
  /** The service class that the words name. */
  serviceClass(words: readonly Word[]): string | null;
  /** The entry of which the words are the name, an alias or a phrase, and nothing else. */
  entry(words: readonly Word[]): NamedEntry | null;
  /** What the words, in any order, are the broad words for. */
  broad(words: readonly string[]): BroadWords | null;
  /** True when the words hold the control's name or one of its aliases. */
  isNamed(words: readonly Word[], control: string): boolean;
  /** True when the words hold one of the concept's aliases. */
  isConcept(words: readonly Word[], concept: string): boolean;
  /** True when the text, in lower case, is the control's name or one of its aliases. */
  isPhrase(text: string, control: string): boolean;
  /** The first control of which the text, in lower case, is the name or an alias. */
  controlCalled(text: string): string | null;
  /** True when the name or an alias of the control holds the word, whatever its ending. */
  holds(control: string, word: string): boolean;
  /** True when the name of the control holds the word, whatever its ending. */
  holdsInName(control: string, word: string): boolean;
  /** The words of a variant's name and aliases. */
  variantWords(service: string | null, name: string | null): ReadonlySet<string>;
  /** What the words say of the services that are meant: one of them, or all. */
  everywhere(words: readonly Word[]): Everywhere;
  /** The entry that two services named together are, where they are one thing. */
  readonly compose: Compose;
  /** The places of words that only ask who: "in charge". */
  askers(words: readonly Word[]): ReadonlySet<number>;
  /** The side that words in lower case name. */
  sideIn(words: readonly string[]): SaidSide | undefined;
  /** The places of words that ask for whoever takes care of it, whatever it is: "deals with". */
  carers(words: readonly Word[]): ReadonlySet<number>;
  /** How the words go on from what was said before. */
  readonly talk: Talk;
  /** Words that carry no topic. */
  readonly fillers: ReadonlySet<string>;
}

function longest<T>(
  text: string,
  list: readonly Phrase<T>[],
  fits: (value: T) => boolean,
): T | null {
  let best: Phrase<T> | undefined;
  for (const phrase of list) {
    const isLonger = phrase.text.length > (best?.text.length ?? 0);
    if (isLonger && fits(phrase.value) && text.includes(phrase.text)) best = phrase;
  }
  return best?.value ?? null;
}

/** Prepares the look-up of the longest name in words; the first of several of that length. */
function createLongestName<T>(list: readonly Phrase<T>[]) {
  const finder = createPhraseFinder(list.map((phrase) => [phrase.text.trim(), phrase]));
  const places = new Map(list.map((phrase, at) => [phrase, at]));
  const placeOf = (phrase: Phrase<T>) => places.get(phrase) ?? list.length;
  return (words: readonly string[]): T | null => {
    let best: Phrase<T> | undefined;
    for (const phrase of finder.find(words)) {
      const longer = phrase.text.length - (best?.text.length ?? 0);
      if (!best || longer > 0 || (longer === 0 && placeOf(phrase) < placeOf(best))) best = phrase;
    }
    return best?.value ?? null;
  };
}

/** Gives the aliases of a concept, but for those that only ask who: "who is liable". */
function createConceptPhrases(
  { concepts }: KnowledgeBase,
  fillers: ReadonlySet<string>,
  asking: PhraseFinder<unknown>,
) {
  const tells = (words: readonly string[]) => {
    const asks = asking.places(words);
    return words.some((word, at) => !fillers.has(word) && !asks.has(at));
  };
  const known = new Map<string, readonly string[]>();
  return (id: string): readonly string[] => {
    const made =
      known.get(id) ??
      phrases(concepts.get(id)?.aliases ?? [], id)
        .map(({ text }) => text)
        .filter((text) => tells(text.trim().split(' ')));
    known.set(id, made);
    return made;
  };
}

/** Broad words in the order of the alphabet. */
function createFindBroad({ lexicon }: KnowledgeBase): Names['broad'] {
  const keyOf = (words: readonly string[]) => [...words].sort().join(' ');
  const entries = lexicon.broad.flatMap((broad) =>
    broad.said.map((phrase) => [keyOf(phrase.split(' ')), broad] as const),
  );
  const byWords = new Map(entries);
  return (words) => byWords.get(keyOf(words)) ?? null;
}

type VariantNames = Pick<
  Names,
  'variant' | 'describedVariant' | 'variants' | 'variantFor' | 'variantWords'
>;

function createVariantNames(knowledge: KnowledgeBase): VariantNames {
  const variantsOf = createVariantPhrases(knowledge);
  const findNamed = createFindNamed(variantsOf);
  const findDescribed = createFindDescribed(knowledge, variantsOf);
  // Nor does a word for a topic: cameras guard a building.
  const { talk, synonyms } = knowledge.lexicon;
  const untelling = new Set([...talk.anywhere, ...Object.keys(synonyms)]);
  return {
    variant(words, service, control) {
      const named = service ? findNamed(words, service) : [];
      const own = named.find(({ controls }) => controls.has(control));
      return (own ?? named[0])?.name ?? null;
    },
    describedVariant(words, service, control) {
      const facts = service ? knowledge.overrides(service, control) : [];
      if (!service || facts.every(({ variant }) => !variant)) return null;
      const described = findDescribed(words, service);
      return described.find(({ controls }) => controls.has(control))?.name ?? null;
    },
    variants: findVariants,
    variantFor(words, control) {
      const all = [...knowledge.services.keys()].flatMap(variantsOf);
      const telling = all.filter(({ text }) => !untelling.has(text.trim()));
      return longest(spaced(words), telling, ({ controls }) => controls.has(control));
    },
    variantWords(service, name) {
      const own = variantsOf(service ?? '').filter(({ value }) => value.name === name);
      return new Set(own.flatMap(({ text }) => text.trim().split(' ')));
    },
  };
}

/** Prepares the look-up once, since every message asks it. */
export function createNames(knowledge: KnowledgeBase): Names {
  const classes = createLongestName(
    [...knowledge.classes.values()].flatMap(({ id, aliases }) => phrases(aliases, id)),
  );
  const controls = controlPhrases(knowledge);
  const entries = entriesByPhrase(knowledge);
  const called = firstByPhrase(controls);
  const asking = createPhraseFinder((knowledge.lexicon.cues.who ?? []).map((one) => [one, one]));
  const caring = createPhraseFinder(knowledge.lexicon.carers.map((one) => [one, one]));
  const stem = createStemmer();
  const stemsOf = createControlStems((control) => [...(controls.get(control) ?? [])], stem);
  const nameOf = (control: string) => knowledge.controls.get(control)?.name ?? '';
  const nameStemsOf = createControlStems((control) => plainWords(nameOf(control)), stem);
  const fillers = new Set(knowledge.lexicon.fillers);
  const findSide = createFindSide(knowledge.lexicon.confirmations);
  const conceptPhrases = createConceptPhrases(knowledge, fillers, asking);
  return {
    compose: createCompose(knowledge.services.values()),
    everywhere: createFindEverywhere(knowledge.lexicon),
    talk: createTalk(knowledge.lexicon),
    fillers,
    ...createVariantNames(knowledge),
    askers: (words) => asking.places(words.map(({ lower }) => lower)),
    sideIn: (words) => findSide(words, new Set()),
    carers: (words) => caring.places(words.map(({ lower }) => lower)),
    serviceClass: (words) => classes(plainOf(words)),
    entry: (words) => entries.get(spaced(words)) ?? null,
    broad: createFindBroad(knowledge),
    isNamed(words, control) {
      const text = spaced(words);
      for (const phrase of controls.get(control) ?? []) if (text.includes(phrase)) return true;
      return false;
    },
    isConcept(words, concept) {
      const text = spaced(words);
      return conceptPhrases(concept).some((phrase) => text.includes(phrase));
    },
    controlCalled: (text) => called.get(` ${text} `) ?? null,
    isPhrase: (text, control) => controls.get(control)?.has(` ${text} `) ?? false,
    holds: (control, word) => stemsOf(control).has(stem(word)),
    holdsInName: (control, word) => nameStemsOf(control).has(stem(word)),
  };
}
