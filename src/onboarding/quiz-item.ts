/**
 * How a fact is asked for: `party` = who does it there; `service` = where one side does it; `topic` = which of these
 * one side does there.
 */
export const ITEM_FORMS = ['party', 'service', 'topic'] as const;

/** How a fact is asked for. */
export type ItemForm = (typeof ITEM_FORMS)[number];

/** Names an item so that it can be made again. */
export interface ItemRef {
  /** The fact that the right option states, `control@service`. */
  readonly fact: string;
  readonly form: ItemForm;
  /** Of the content of every fact the item rests on; another hash withdraws the item. */
  readonly hash: string;
}

/** A question with one right option. */
export interface QuizItem extends ItemRef {
  readonly question: string;
  /** Four, each at most 60 characters. */
  readonly options: readonly string[];
  /** Which option is right, from 0. */
  readonly right: number;
  /** What both sides do, in the words of the knowledge. */
  readonly explanation: string;
  readonly source: { readonly id: string; readonly url: string; readonly title: string };
}
