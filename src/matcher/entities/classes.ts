import type { ServiceClass } from '../../knowledge';
import { tokenize, type Word } from '../text/tokenize';

/** The class of services that a message names by one of the class's aliases, or `null`; the longest alias wins. */
export function findClass(words: readonly Word[], classes: Iterable<ServiceClass>): string | null {
  const text = ` ${words.map((word) => word.lower).join(' ')} `;
  let best: { id: string; length: number } | undefined;
  for (const serviceClass of classes) {
    for (const alias of serviceClass.aliases) {
      const wanted = ` ${tokenize(alias)
        .map((word) => word.lower)
        .join(' ')} `;
      if (wanted.length > (best?.length ?? 3) && text.includes(wanted)) {
        best = { id: serviceClass.id, length: wanted.length };
      }
    }
  }
  return best?.id ?? null;
}
