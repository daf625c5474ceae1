import type { KnowledgeBase, Service, Variant } from '../../knowledge';
import { createStemmer, type Stem } from '../text/stem';
import { plainWords, type Word } from '../text/tokenize';
import { type Compose, createCompose } from './composition';

/** A variant of a service that a message names. */
export interface NamedVariant {
  readonly service: string;
  readonly name: string;
}

/** An entry that a message names word for word. */
export interface NamedEntry {
  readonly kind: 'control' | 'concept';
  readonly id: string;
}

/** Finds variants and service classes by their names and aliases, as whole words; the longest name wins. */
export interface Names {
  /** The variant of the service, one with a fact of its own for the control before any other; `null` = none. */
  variant(words: readonly Word[], service: string | null, control: string): string | null;
  /** The variants of these roles that the words name, in reading order. */
  variants(
    words: readonly Word[],
    service: Service,
    roles: readonly Variant['role'][],
  ): readonly Variant[];
  /** A variant of any service that has a fact of its own for the control. */
  variantFor(words: readonly Word[], control: string): NamedVariant | null;
  /** The service class that the words name. */
  serviceClass(words: readonly Word[]): string | null;
  /** The entry of which the words are the name, an alias or a phrase, and nothing else. */
  entry(words: readonly Word[]): NamedEntry | null;
  /** True when the words hold the control's name or one of its aliases. */
  isNamed(words: readonly Word[], control: string): boolean;
  /** True when the text, in lower case, is the control's name or one of its aliases. */
  isPhrase(text: string, control: string): boolean;
  /** True when the name or an alias of the control holds the word, whatever its ending. */
  holds(control: string, word: string): boolean;
  /** The words of a variant's name and aliases. */
  variantWords(service: string | null, name: string | null): ReadonlySet<string>;
  /** The entry that two services named together are, where they are one thing. */
  readonly compose: Compose;
  /** Words that carry no topic. */
  readonly fillers: ReadonlySet<string>;
}

interface Phrase<T> {
  readonly text: string;
  readonly value: T;
}

interface VariantEntry extends NamedVariant {
  /** Controls for which the variant has an override. */
  readonly controls: ReadonlySet<string>;
}

function spaced(words: readonly Word[]): string {
  const plain = words.filter((word) => word.lower !== '?').map((word) => word.lower);
  return ` ${plain.join(' ')} `;
}

function phrases<T>(names: readonly string[], value: T): readonly Phrase<T>[] {
  return names
    .map((name) => ({ text: ` ${plainWords(name).join(' ')} `, value }))
    .filter(({ text }) => text.length > 2);
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

function variantPhrases({ id, variants, overrides }: Service): readonly Phrase<VariantEntry>[] {
  return variants.flatMap(({ name, aliases }) => {
    const own = overrides.filter(({ variant }) => variant === name);
    const controls = new Set(own.map(({ control }) => control));
    return phrases([name, ...aliases], { service: id, name, controls });
  });
}

/** The variants that a text names, the longest name first where one holds another ("self-managed nodes"). */
function findVariants(
  words: readonly Word[],
  { variants }: Service,
  roles: readonly Variant['role'][],
): readonly Variant[] {
  let text = spaced(words);
  const named = variants
    .filter(({ role }) => roles.includes(role))
    .flatMap((variant) => phrases([variant.name, ...variant.aliases], variant))
    .sort((a, b) => b.text.length - a.text.length);
  const found = new Map<Variant, number>();
  for (const { text: phrase, value } of named) {
    const at = text.indexOf(phrase);
    if (at < 0) continue;
    found.set(value, Math.min(at, found.get(value) ?? at));
    text = text.replace(phrase, ` ${'_'.repeat(phrase.length - 2)} `);
  }
  return [...found].sort(([, a], [, b]) => a - b).map(([variant]) => variant);
}

/** The phrases of a service's variants, made when first asked for: most questions need those of one. */
function createVariantPhrases(knowledge: KnowledgeBase) {
  const known = new Map<string, readonly Phrase<VariantEntry>[]>();
  return (id: string): readonly Phrase<VariantEntry>[] => {
    const service = knowledge.services.get(id);
    const made = known.get(id) ?? (service ? variantPhrases(service) : []);
    known.set(id, made);
    return made;
  };
}

/** Names and aliases of each control, in singular and plural. */
function controlPhrases(knowledge: KnowledgeBase): ReadonlyMap<string, readonly string[]> {
  const entries = [...knowledge.controls.values()].map(({ id, name, aliases }) => {
    const plain = phrases([name, ...aliases], id).map(({ text }) => text);
    const singular = plain
      .filter((text) => text.endsWith('s '))
      .map((text) => `${text.slice(0, -2)} `);
    return [id, [...plain, ...singular]] as const;
  });
  return new Map(entries);
}

/** Every entry by the names, aliases and phrases that mean it alone. */
function entriesByPhrase(knowledge: KnowledgeBase): ReadonlyMap<string, NamedEntry> {
  const of = (names: readonly string[], entry: NamedEntry) => phrases(names, entry);
  const all = [
    ...[...knowledge.concepts.values()].flatMap(({ id, question, aliases }) =>
      of([question, ...aliases], { kind: 'concept', id }),
    ),
    ...[...knowledge.controls.values()].flatMap(({ id, name, aliases, phrases: said }) =>
      of([name, ...aliases, ...said], { kind: 'control', id }),
    ),
  ];
  return new Map(all.map(({ text, value }) => [text, value]));
}

/** The stems of a control's name and aliases, made when first asked for. */
function createControlStems(phrasesOf: ReadonlyMap<string, readonly string[]>, stem: Stem) {
  const known = new Map<string, ReadonlySet<string>>();
  return (control: string): ReadonlySet<string> => {
    const made = known.get(control);
    if (made) return made;
    const words = (phrasesOf.get(control) ?? []).flatMap((text) => text.trim().split(' '));
    const stems = new Set(words.map(stem));
    known.set(control, stems);
    return stems;
  };
}

/** Prepares the look-up once, since every message asks it. */
export function createNames(knowledge: KnowledgeBase): Names {
  const variantsOf = createVariantPhrases(knowledge);
  const classes = [...knowledge.classes.values()].flatMap(({ id, aliases }) =>
    phrases(aliases, id),
  );
  const controls = controlPhrases(knowledge);
  const entries = entriesByPhrase(knowledge);
  const anything = () => true;
  const stem = createStemmer();
  const stemsOf = createControlStems(controls, stem);
  return {
    compose: createCompose(knowledge.services.values()),
    fillers: new Set(knowledge.lexicon.fillers),
    variant(words, service, control) {
      const list = variantsOf(service ?? '');
      if (!list.length) return null;
      const text = spaced(words);
      const own = longest(text, list, ({ controls }) => controls.has(control));
      return (own ?? longest(text, list, anything))?.name ?? null;
    },
    variants: findVariants,
    variantFor(words, control) {
      const everywhere = [...knowledge.services.keys()].flatMap(variantsOf);
      return longest(spaced(words), everywhere, ({ controls }) => controls.has(control));
    },
    serviceClass: (words) => longest(spaced(words), classes, anything),
    entry: (words) => entries.get(spaced(words)) ?? null,
    isNamed(words, control) {
      const text = spaced(words);
      return (controls.get(control) ?? []).some((phrase) => text.includes(phrase));
    },
    isPhrase: (text, control) => controls.get(control)?.includes(` ${text} `) ?? false,
    holds: (control, word) => stemsOf(control).has(stem(word)),
    variantWords(service, name) {
      const own = variantsOf(service ?? '').filter(({ value }) => value.name === name);
      return new Set(own.flatMap(({ text }) => text.trim().split(' ')));
    },
  };
}
