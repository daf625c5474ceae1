import { modeKey } from '../knowledge';
import type { Lookup } from '../replies';
import type { ConversationState } from './conversation';

/** How people turn the pages of an overview or a comparison, with the page it leads to. */
const TURNS: Readonly<Record<string, (page: number) => number>> = {
  next: (page) => page + 1,
  'next page': (page) => page + 1,
  'next one': (page) => page + 1,
  more: (page) => page + 1,
  'show more': (page) => page + 1,
  'the rest': (page) => page + 1,
  previous: (page) => page - 1,
  'previous page': (page) => page - 1,
  back: (page) => page - 1,
  'first page': () => 1,
};

/** The page that a whole message turns to. */
function readPage(text: string, page: number): number | undefined {
  const plain = text
    .trim()
    .toLowerCase()
    .replace(/[.!?]+$/, '')
    .replace(/^(?:(?:and|the)\s+)+|,?\s+please$/g, '');
  const number = /^page (\d{1,3})$/.exec(plain)?.[1];
  if (number !== undefined) return Number(number);
  return Object.hasOwn(TURNS, plain) ? TURNS[plain]?.(page) : undefined;
}

/** What a message turns to where the last turn showed a page; `undefined` where it turns none. */
export function turnedTo(text: string, before: ConversationState): Lookup | undefined {
  const { overview, compared, control, service, variant } = before;
  const [first, second, ...others] = compared ?? [];
  if (!overview && !second) return undefined;
  const page = readPage(text, before.page ?? 1);
  if (page === undefined) return undefined;
  if (first && second) {
    return {
      ...{ kind: 'comparison', services: [first, second, ...others], page },
      ...(control && { control }),
    };
  }
  if (!service || !overview) return undefined;
  return { kind: 'overview', service: modeKey(service, variant), side: overview, page };
}
