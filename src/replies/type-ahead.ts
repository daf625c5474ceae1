import type { Named } from './reply';

/** Something that can be found by its name or another of its names. */
export interface Findable extends Named {
  readonly others: readonly string[];
  /** The larger, the earlier among equals. */
  readonly weight: number;
}

/** Finds entries by the beginning of one of their names. */
export interface Finder {
  find(typed: string, limit: number): readonly Named[];
  /** The entry of which the words are a whole name. */
  name(words: string): Named | undefined;
}

interface Name {
  readonly words: readonly string[];
  readonly joined: string;
  readonly isOther: boolean;
}

interface Entry extends Findable {
  readonly names: readonly Name[];
}

interface Hit {
  readonly entry: Entry;
  /** The smaller, the closer. */
  readonly distance: number;
}

/** What a person can type that still narrows anything down. */
const MAX_TYPED = 80;
/** Below that, one wrong letter leaves too little to go by. */
const SHORTEST_WITH_TYPO = 4;
const VENDOR: readonly string[] = ['aws', 'amazon'];

/**
 * Creates a finder: a whole name before the beginning of a name, before beginnings of its words, and only where
 * none of these is found, a word with one wrong, missing, extra or swapped letter. Case, accents, spaces and
 * the vendor's name do not matter. The same words give the same list. The names are made ready when first asked
 * for (some 40 ms), so that a start does not wait for them.
 */
export function createFinder(findables: readonly Findable[]): Finder {
  let prepared: readonly Entry[] | undefined;
  const ready = () => {
    prepared ??= findables.map(prepare);
    return prepared;
  };
  const popular = [...findables].sort((a, b) => b.weight - a.weight || byName(a, b));
  return {
    find(typed, limit) {
      const words = readWords(typed.slice(0, MAX_TYPED));
      if (words.length === 0) return typed.trim() === '' ? popular.slice(0, limit).map(named) : [];
      const exact = search(ready(), (name) => distanceTo(name, words));
      const hits = exact.length > 0 ? exact : search(ready(), (name) => typoIn(name, words));
      return hits.slice(0, limit).map(({ entry }) => named(entry));
    },
    name(text) {
      const joined = readWords(text.slice(0, MAX_TYPED)).join('');
      if (joined === '') return undefined;
      const [hit] = search(ready(), (name) => (name.joined === joined ? Number(name.isOther) : -1));
      return hit && named(hit.entry);
    },
  };
}

function prepare(findable: Findable): Entry {
  const names = [findable.name, ...findable.others].map((text, index): Name => {
    const words = readWords(text);
    return { words, joined: words.join(''), isOther: index > 0 };
  });
  return { ...findable, names: names.filter(({ joined }) => joined !== '') };
}

function readWords(text: string): readonly string[] {
  const folded = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const words = folded.match(/[\p{L}\p{N}]+/gu) ?? [];
  const own = words.filter((word) => !VENDOR.includes(word));
  return own.length > 0 ? own : words;
}

/** Entries with a name at a distance of zero or more, the closest first. */
function search(entries: readonly Entry[], measure: (name: Name) => number): readonly Hit[] {
  const hits = entries.flatMap((entry): readonly Hit[] => {
    const distances = entry.names.map(measure).filter((distance) => distance >= 0);
    return distances.length === 0 ? [] : [{ entry, distance: Math.min(...distances) }];
  });
  return hits.sort((a, b) => {
    const closer = a.distance - b.distance || b.entry.weight - a.entry.weight;
    return closer || byName(a.entry, b.entry);
  });
}

function distanceTo(name: Name, words: readonly string[]): number {
  const joined = words.join('');
  const other = Number(name.isOther);
  if (name.joined === joined) return other;
  if (name.joined.startsWith(joined)) return 2 + other;
  const isInOrder = matchInOrder(name, words, (typed, word) => word.startsWith(typed));
  return isInOrder ? 4 + other : -1;
}

function typoIn(name: Name, words: readonly string[]): number {
  const joined = words.join('');
  const isClose =
    isPrefixWithTypo(joined, name.joined) || matchInOrder(name, words, isPrefixWithTypo);
  return isClose ? Math.abs(name.joined.length - joined.length) : -1;
}

/** True when each typed word is found in a word of the name, one after the other. */
function matchInOrder(
  name: Name,
  typed: readonly string[],
  matches: (typed: string, word: string) => boolean,
): boolean {
  let at = 0;
  for (const word of name.words) {
    const next = typed[at];
    if (next !== undefined && matches(next, word)) at += 1;
  }
  return at === typed.length;
}

/** True when the word begins with what was typed, give or take one edit. */
function isPrefixWithTypo(typed: string, word: string): boolean {
  let at = 0;
  while (at < typed.length && typed[at] === word[at]) at += 1;
  if (at === typed.length) return true;
  if (typed.length < SHORTEST_WITH_TYPO) return false;
  const rest = typed.slice(at + 1);
  const isSwap = typed[at] === word[at + 1] && typed[at + 1] === word[at];
  return (
    word.startsWith(rest, at + 1) ||
    word.startsWith(typed.slice(at), at + 1) ||
    word.startsWith(rest, at) ||
    (isSwap && word.startsWith(rest.slice(1), at + 2))
  );
}

function byName(a: Named, b: Named): number {
  if (a.name === b.name) return 0;
  return a.name < b.name ? -1 : 1;
}

function named({ id, name }: Named): Named {
  return { id, name };
}
