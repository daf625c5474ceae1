import { ASKING, beginsAsking } from './clauses';
import { JOINING, OPEN, WHO } from './condition';
import type { Evidence } from './evidence';

/** How a text may begin that asks. */
const ASKED = new RegExp(
  String.raw`^(?:(?:${[...JOINING].join('|')})\W+)*(?:${[...WHO, ...ASKING, ...OPEN].join('|')})`,
  'i',
);

/** False for a text that surely does not begin to ask, as its letters tell before it is read. */
export function mayBeginToAsk(text: string): boolean {
  return ASKED.test(text);
}

/** True for a part that begins as a question for more than who does: "and where do we get the report". */
export function asksOpenly({ reading }: Evidence): boolean {
  const first = reading.message.words.find(({ lower }) => !JOINING.has(lower));
  return OPEN.has(first?.lower ?? '');
}

/** True for a part that begins as a question does, for more than who too. */
export function beginsToAsk(part: Evidence): boolean {
  return beginsAsking(part) || asksOpenly(part);
}
