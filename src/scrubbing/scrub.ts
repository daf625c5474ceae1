import { SCRUB_PATTERNS, type ScrubPattern } from './patterns';

/** What stands where something was taken out; no word, so that nobody's question changes its topic. */
export const SCRUBBED_MARK = '[…]';

const SECRETS = SCRUB_PATTERNS.filter(({ isSecret }) => isSecret);
const TRACES = SCRUB_PATTERNS.filter(({ isSecret }) => !isSecret);

/** A text that may be kept, and what was taken out of it. */
export interface Scrubbed {
  readonly text: string;
  /** The same with what only tells about people: to be answered and let go, never kept. */
  readonly asked: string;
  /** The kinds found, each once, in the order of the table. */
  readonly found: readonly ScrubPattern[];
}

/** Takes secrets and what tells about people out of a text; the same text gives the same, and scrubbing again changes nothing. */
export function scrub(text: string): Scrubbed {
  const found: ScrubPattern[] = [];
  const takeOut = (from: string, patterns: readonly ScrubPattern[]) => {
    let rest = from;
    for (const each of patterns) {
      const scrubbed = rest.replace(each.pattern, SCRUBBED_MARK);
      if (scrubbed !== rest) found.push(each);
      rest = scrubbed;
    }
    return rest;
  };
  const asked = takeOut(text, SECRETS);
  return { text: takeOut(asked, TRACES), asked, found };
}

/** Tells whoever pasted secrets what to do now; `undefined` where nothing was found that opens doors. */
export function warningOf(found: readonly ScrubPattern[]): string | undefined {
  const secrets = [...new Set(found.filter(({ isSecret }) => isSecret).map(({ what }) => what))];
  const last = secrets.pop();
  if (last === undefined) return undefined;
  const names = secrets.length === 0 ? last : `${secrets.join(', ')} and ${last}`;
  return `The message holds what looks like ${names}. I keep none of it, but it is in this chat now: replace it at once where it was issued, then delete the message.`;
}
