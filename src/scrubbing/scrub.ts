import { SCRUB_PATTERNS, type ScrubPattern } from './patterns';

/** What stands where something was taken out; no word, so that nobody's question changes its topic. */
export const SCRUBBED_MARK = '[…]';

/** A text that may be kept, and what was taken out of it. */
export interface Scrubbed {
  readonly text: string;
  /** The kinds found, each once, in the order of the table. */
  readonly found: readonly ScrubPattern[];
}

/** Takes secrets and what tells about people out of a text; the same text gives the same, and scrubbing again changes nothing. */
export function scrub(text: string): Scrubbed {
  const found: ScrubPattern[] = [];
  let rest = text;
  for (const each of SCRUB_PATTERNS) {
    const scrubbed = rest.replace(each.pattern, SCRUBBED_MARK);
    if (scrubbed !== rest) found.push(each);
    rest = scrubbed;
  }
  return { text: rest, found };
}

/** Tells whoever pasted secrets what to do now; `undefined` where nothing was found that opens doors. */
export function warningOf(found: readonly ScrubPattern[]): string | undefined {
  const secrets = [...new Set(found.filter(({ isSecret }) => isSecret).map(({ what }) => what))];
  const last = secrets.pop();
  if (last === undefined) return undefined;
  const names = secrets.length === 0 ? last : `${secrets.join(', ')} and ${last}`;
  return `The message holds what looks like ${names}. I keep none of it, but it is in this chat now: replace it at once where it was issued, then delete the message.`;
}
