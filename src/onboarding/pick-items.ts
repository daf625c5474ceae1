import { createDice, shuffle } from './dice';
import { type ItemSource, makeItem } from './make-item';
import { ITEM_FORMS, type QuizItem } from './quiz-item';

/** What to pick items from. */
export interface ItemRequest {
  /** Facts to ask for, each at most once. */
  readonly facts: readonly string[];
  readonly count: number;
  readonly seed: string;
  /** Items asked before, by `itemKey`: they come again only where there are no others. */
  readonly asked?: readonly string[];
}

/** Names a question whatever its content, so that a retry asks others. */
export function itemKey({ fact, form }: Pick<QuizItem, 'fact' | 'form'>): string {
  return `${fact}/${form}`;
}

/** Picks items of different facts; fewer where the facts give no more good ones. The same seed gives the same. */
export function pickItems(
  source: ItemSource,
  { facts, count, seed, asked = [] }: ItemRequest,
): readonly QuizItem[] {
  const used = new Set(asked);
  const pairs = facts.flatMap((fact) => ITEM_FORMS.map((form) => ({ fact, form })));
  const shuffled = shuffle(pairs, createDice(seed));
  const ordered = [
    ...shuffled.filter((pair) => !used.has(itemKey(pair))),
    ...shuffled.filter((pair) => used.has(itemKey(pair))),
  ];
  const items = new Map<string, QuizItem>();
  for (const { fact, form } of ordered) {
    if (items.size === count) break;
    const item = items.has(fact) ? undefined : makeItem(source, fact, form, seed);
    if (item) items.set(fact, item);
  }
  return [...items.values()];
}
