import type { Message } from '../reading/read-message';

/** Words that begin a clause that tells when, why or on which condition. */
export const SUBORDINATE: ReadonlySet<string> = new Set(
  'if unless suppose supposing assuming given when whenever once because since although though'.split(
    ' ',
  ),
);

/** Words that may stand before the first word of a clause. */
export const JOINING: ReadonlySet<string> = new Set('and but so or ok also then even'.split(' '));

/** Words that begin a question for more than who. */
export const OPEN: ReadonlySet<string> = new Set(['how', 'what', 'when', 'where', 'why']);

/** Words that ask for a person or a side. */
export const WHO: ReadonlySet<string> = new Set(['who', 'whose', 'whom']);

/** The word that may stand before a condition: "what if". */
const WHAT_IF = 'what';

/** True for a message that begins as a clause does which tells when, why or on which condition: "and what if". */
export function beginsSubordinate({ words }: Pick<Message, 'words'>): boolean {
  const begin = words.findIndex(({ lower }) => !JOINING.has(lower) && lower !== WHAT_IF);
  return SUBORDINATE.has(words[begin]?.lower ?? '');
}
