import type { KnowledgeBase } from '../../knowledge';
import type { Stem } from '../text/stem';
import { phrases } from './name-phrases';

/** An entry that a message names word for word. */
export interface NamedEntry {
  readonly kind: 'control' | 'concept';
  readonly id: string;
}

/** Names and aliases of each control, in singular and plural. */
export function controlPhrases(knowledge: KnowledgeBase): ReadonlyMap<string, ReadonlySet<string>> {
  const entries = [...knowledge.controls.values()].map(({ id, name, aliases }) => {
    const plain = phrases([name, ...aliases], id).map(({ text }) => text);
    const singular = plain
      .filter((text) => text.endsWith('s '))
      .map((text) => `${text.slice(0, -2)} `);
    return [id, new Set([...plain, ...singular])] as const;
  });
  return new Map(entries);
}

/** The first control of each phrase. */
export function firstByPhrase(controls: ReadonlyMap<string, ReadonlySet<string>>) {
  const lastFirst = [...controls].toReversed();
  return new Map(lastFirst.flatMap(([id, own]) => [...own].map((text) => [text, id] as const)));
}

/** Every entry by the names, aliases and phrases that mean it alone. */
export function entriesByPhrase(knowledge: KnowledgeBase): ReadonlyMap<string, NamedEntry> {
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
export function createControlStems(phrasesOf: (control: string) => readonly string[], stem: Stem) {
  const known = new Map<string, ReadonlySet<string>>();
  return (control: string): ReadonlySet<string> => {
    const made = known.get(control);
    if (made) return made;
    const words = phrasesOf(control).flatMap((text) => text.trim().split(' '));
    const stems = new Set(words.map(stem));
    known.set(control, stems);
    return stems;
  };
}
