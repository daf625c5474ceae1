/** Words and marks at which a message may fall into two questions. */
const BOUNDARY = new RegExp(
  [
    String.raw`(?<=[?.;])\s+`,
    String.raw`\s*\n\s*`,
    String.raw`\s*[,;]?\s+(?:and also|and|n|plus|as well as|also|then|nor|while|whereas|likewise|vs\.?|versus|&|\+|\/)\s+`,
    String.raw`,\s+`,
    String.raw`\s[–—-]\s`,
    String.raw`\s+\(?(?:[a-e\d]|i{1,3})[).:]\s*`,
  ].join('|'),
  'gi',
);

const MOST_CUTS = 14;

/** A place at which a message may fall into two questions. */
export interface Cut {
  readonly left: string;
  readonly right: string;
  /** A mark that ends a sentence or counts items, not a mere comma or "and". */
  readonly isMarked: boolean;
}

/** The places at which a message may fall into two questions, in reading order. */
export function cutsOf(text: string): readonly Cut[] {
  const found: Cut[] = [];
  for (const match of text.matchAll(BOUNDARY)) {
    const left = text.slice(0, match.index).trim();
    const right = text.slice(match.index + match[0].length).trim();
    const isMarked = /[?;]$/.test(left) || /[\n/\d&+]/.test(match[0]);
    if (left && right) found.push({ left, right, isMarked });
    if (found.length >= MOST_CUTS) break;
  }
  return found;
}
