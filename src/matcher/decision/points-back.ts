import type { Names } from '../entities/names';
import { contentWords } from '../reading/content-words';
import type { Message } from '../reading/read-message';
import type { Reading } from '../reading/reading';

/** Words before which a common word stands for a place: "and on the VMs?", but not "and the topics?". */
export const PLACING = new Set(['on', 'for', 'in', 'with', 'at']);

/** Score up to which one word beside "it" is no topic, and up to which a word of a topic's name or two words are none. */
const POINTING = 1.1;
const POINTING_LESS = 0.75;
const MOST_POINTING = 2;

/** Words before those by which a message begins that only names a place: "also in containers?". */
const JOINING = new Set(['and', 'also', 'but', 'so', 'ok']);

/** Words that begin a condition: "and if I forget?". */
const CONDITIONS = new Set(['if', 'unless', 'when']);

/** True when a message points back: by a word such as "it", or by beginning with a place or a condition. */
function leansByWord({ cues, words }: Message): boolean {
  const first = words.find(({ lower }) => !JOINING.has(lower))?.lower ?? '';
  return cues.anaphora || PLACING.has(first) || CONDITIONS.has(first);
}

/** What fits a message best; asked of one side, what that side does in the model is no topic of its own. */
function bestScore({ message: { cues }, controls: [first], concepts }: Reading): number {
  const concept = cues.us === cues.aws ? (concepts[0]?.score ?? 0) : 0;
  return Math.max(first?.score ?? 0, concept);
}

/** True when a message points back, and the word or two that it says are no topic of their own. */
export function pointsBack(names: Names, reading: Reading): boolean {
  const { message, controls } = reading;
  const words = contentWords(message, names);
  const isFew = words.length > 0 && words.length <= MOST_POINTING;
  if (!isFew || !leansByWord(message)) return false;
  const [first] = controls;
  const isHeld = words.some((word) => first !== undefined && names.holds(first.id, word));
  return bestScore(reading) <= (words.length > 1 || isHeld ? POINTING_LESS : POINTING);
}

const ONES = new Set(['one', 'ones']);

/** The variant that one word beside "ones" tells from the others that have facts of their own: "the imported ones". */
export function variantOfKind(
  names: Names,
  message: Message,
  service: string,
  held: readonly (string | undefined)[],
): string | null {
  const [word, ...others] = contentWords(message, names);
  const isKind = message.words.some(({ lower }) => ONES.has(lower));
  if (word === undefined || others.length > 0 || !isKind) return null;
  const told = held.flatMap((variant) =>
    variant !== undefined && names.variantWords(service, variant).has(word) ? variant : [],
  );
  return told.length === 1 ? (told[0] ?? null) : null;
}
