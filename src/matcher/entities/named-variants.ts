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
  /** These words mean it only beside its service. */
  readonly isBeside?: true;
}

function variantPhrases({ id, variants, overrides }: Service): readonly Phrase<VariantEntry>[] {
  return variants.flatMap(({ name, aliases, beside = [] }) => {
    const own = overrides.filter(({ variant }) => variant === name);
    const controls = new Set(own.map(({ control }) => control));
    const entry = { service: id, name, controls };
    const telling = aliases.filter((alias) => !beside.includes(alias));
    return [
      ...phrases([name, ...telling], entry),
      ...phrases(beside, { ...entry, isBeside: true as const }),
    ];
  });
}

/**
 * The variant with a fact for a control that words name by themselves, by the longest name; none where several
 * services go by it, as by a "single zone".
 */
export function findUnplaced(
  words: readonly Word[],
  all: readonly Phrase<VariantEntry>[],
  control: string,
): VariantEntry | null {
  const text = spaced(words);
  const named = all.filter((one) => one.value.controls.has(control) && text.includes(one.text));
  const longest = Math.max(...named.map((one) => one.text.length));
  const best = named.filter((one) => one.text.length === longest).map(({ value }) => value);
  const isOne = best.every(({ service, isBeside }) => service === best[0]?.service && !isBeside);
  return isOne ? (best[0] ?? null) : null;
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
