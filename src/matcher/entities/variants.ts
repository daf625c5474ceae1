import type { Variant } from '../../knowledge';
import { tokenize, type Word } from '../text/tokenize';

function phrase(words: readonly Word[]): string {
  return ` ${words
    .filter((word) => word.lower !== '?')
    .map((word) => word.lower)
    .join(' ')} `;
}

/**
 * The variant that a message names by its name or one of its aliases, as whole words; the longest wins, and
 * `null` when none is named.
 */
export function findVariant(words: readonly Word[], variants: readonly Variant[]): string | null {
  const text = phrase(words);
  let best: { name: string; length: number } | undefined;
  for (const variant of variants) {
    for (const alias of [variant.name, ...variant.aliases]) {
      const wanted = phrase(tokenize(alias));
      if (wanted.length > (best?.length ?? 2) && text.includes(wanted)) {
        best = { name: variant.name, length: wanted.length };
      }
    }
  }
  return best?.name ?? null;
}
