/** The longest text that is matched, in characters; what follows is ignored (a question is far shorter). */
export const MATCHED_LENGTH = 4000;

const MARKUP: readonly (readonly [RegExp, string])[] = [
  [/<(?:https?|mailto|tel):[^|>\s]*\|([^>]*)>/gi, ' $1 '],
  [/<[@#!][^>|]*\|([^>]*)>/g, ' $1 '],
  [/<[@#!][^>]*>/g, ' '],
  [/<\/?[a-z][^>]{0,200}>/gi, ' '],
  [/\bhttps?:\/\/\S+/gi, ' '],
  [/:[a-z0-9_+-]{2,30}:/gi, ' '],
  [/&(?:nbsp|amp|lt|gt|quot);/gi, ' '],
];

/** A character that all of them need. */
const MARKED = /[<:&]/;

/**
 * Brings a message to plain text: compatibility forms folded (NFKC), typographic apostrophes straightened,
 * control and zero-width characters, links, mentions, tags and emoji codes removed, cut at `MATCHED_LENGTH`.
 * Case is kept, because capitals tell "Config" from "config".
 */
export function normalize(text: string): string {
  let plain = text.slice(0, MATCHED_LENGTH * 2).normalize('NFKC');
  if (MARKED.test(plain)) {
    for (const [pattern, replacement] of MARKUP) plain = plain.replace(pattern, replacement);
  }
  return plain
    .replace(/[\u2018\u2019\u02bc\u00b4`]/g, "'")
    .replace(/[\p{Cf}]/gu, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, MATCHED_LENGTH);
}
