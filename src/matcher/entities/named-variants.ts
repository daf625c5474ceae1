import type { KnowledgeBase, Service, Variant } from '../../knowledge';
import { createPhraseFinder } from '../text/phrases';
import type { Word } from '../text/tokenize';
import { type Phrase, phrases, plainOf, spaced } from './name-phrases';

/** A variant of a service that a message names. */
export interface NamedVariant {
  readonly service: string;
  readonly name: string;
}

/** The same with what the knowledge says of it. */
export interface VariantEntry extends NamedVariant {
  /** Controls for which the variant has an override. */
  readonly controls: ReadonlySet<string>;
}

function variantPhrases({ id, variants, overrides }: Service): readonly Phrase<VariantEntry>[] {
  return variants.flatMap(({ name, aliases }) => {
    const own = overrides.filter(({ variant }) => variant === name);
    const controls = new Set(own.map(({ control }) => control));
    return phrases([name, ...aliases], { service: id, name, controls });
  });
}

/** The variants that a text names, the longest name first where one holds another ("self-managed nodes"). */
export function findVariants(
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

/** Which variants of a service the words name, the longest name first. */
export type FindNamed = (words: readonly Word[], service: string) => readonly VariantEntry[];

function createNamedFinder(list: readonly Phrase<VariantEntry>[]) {
  // Of names of one length the first listed goes first, since a sort keeps the order.
  const byLength = [...list].sort((a, b) => b.text.length - a.text.length);
  const finder = createPhraseFinder(
    byLength.map(({ text, value }, at) => [text.trim(), { at, value }]),
  );
  return (words: readonly Word[]): readonly VariantEntry[] =>
    finder
      .find(plainOf(words))
      .toSorted((a, b) => a.at - b.at)
      .map(({ value }) => value);
}

/** Looks each message up once a service, for which the look-up is prepared when it is first asked for. */
export function createFindOnce(
  prepare: (service: string) => (words: readonly Word[]) => readonly VariantEntry[],
): FindNamed {
  const finders = new Map<string, ReturnType<typeof prepare>>();
  const found = new WeakMap<readonly Word[], Map<string, readonly VariantEntry[]>>();
  return (words, service) => {
    const find = finders.get(service) ?? prepare(service);
    finders.set(service, find);
    const known = found.get(words) ?? new Map<string, readonly VariantEntry[]>();
    found.set(words, known);
    const named = known.get(service) ?? find(words);
    known.set(service, named);
    return named;
  };
}

/** Finds variants by their very names. */
export function createFindNamed(
  phrasesOf: (service: string) => readonly Phrase<VariantEntry>[],
): FindNamed {
  return createFindOnce((service) => createNamedFinder(phrasesOf(service)));
}

/** The phrases of a service's variants, made when first asked for: most questions need those of one. */
export function createVariantPhrases(knowledge: KnowledgeBase) {
  const known = new Map<string, readonly Phrase<VariantEntry>[]>();
  return (id: string): readonly Phrase<VariantEntry>[] => {
    const service = knowledge.services.get(id);
    const made = known.get(id) ?? (service ? variantPhrases(service) : []);
    known.set(id, made);
    return made;
  };
}
