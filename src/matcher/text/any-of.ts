/** A pattern that fits any of the phrases as they are written, the longest before those it begins with. */
export function anyOf(phrases: readonly string[]): string {
  const escaped = phrases
    .toSorted((a, b) => b.length - a.length)
    .map((phrase) => phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return `(?:${escaped.join('|')})`;
}
