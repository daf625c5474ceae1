/** A word of the message as typed, with its lower-case form. */
export interface Word {
  readonly raw: string;
  readonly lower: string;
  /** Begins a sentence: its capital says nothing. */
  readonly initial: boolean;
}

const PATTERN = /[\p{L}\p{N}]+(?:'\p{L}+)*|[?.!;\n]/gu;

/**
 * Splits normalised text into words of letters and digits with inner apostrophes, and `?`. Nothing is
 * removed: who, what and can carry the intent.
 */
export function tokenize(text: string): readonly Word[] {
  const words: Word[] = [];
  let initial = true;
  for (const [raw] of text.matchAll(PATTERN)) {
    if (raw === '?') words.push({ raw, lower: raw, initial: false });
    const ends = '?.!;'.includes(raw);
    if (!ends) words.push({ raw, lower: raw.toLowerCase(), initial });
    initial = ends;
  }
  return words;
}
