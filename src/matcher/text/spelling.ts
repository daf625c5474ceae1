/** Corrects a word of four letters or more by one edit to a known word; anything else comes back as it is. */
export type Correct = (word: string) => string;

const SHORTEST = 4;

function deletions(word: string): string[] {
  const forms = [word];
  for (let i = 0; i < word.length; i++) forms.push(word.slice(0, i) + word.slice(i + 1));
  return forms;
}

/** True when one insertion, deletion, substitution or swap of neighbours separates the words. */
export function isOneEdit(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1);
  if (short.slice(at + 1) === long.slice(at + 1)) return true;
  return (
    short[at] === long[at + 1] &&
    short[at + 1] === long[at] &&
    short.slice(at + 2) === long.slice(at + 2)
  );
}

/**
 * Builds a corrector from known words and how often each occurs, by an index of all one-letter deletions
 * (Garbe's symmetric delete), so that a look-up costs a handful of map reads. The first letter is trusted
 * and the most frequent candidate wins.
 */
export function createSpelling(frequencies: ReadonlyMap<string, number>): Correct {
  const index = new Map<string, string[]>();
  for (const word of frequencies.keys()) {
    if (word.length < SHORTEST || !/^[a-z]+$/.test(word)) continue;
    for (const form of deletions(word)) {
      const listed = index.get(form);
      if (listed) listed.push(word);
      else index.set(form, [word]);
    }
  }
  return (word) => {
    if (word.length < SHORTEST || frequencies.has(word) || !/^[a-z]+$/.test(word)) return word;
    let best = word;
    let bestFrequency = 0;
    for (const form of deletions(word)) {
      for (const candidate of index.get(form) ?? []) {
        const frequency = frequencies.get(candidate) ?? 0;
        if (frequency <= bestFrequency || candidate[0] !== word[0]) continue;
        if (!isOneEdit(word, candidate)) continue;
        best = candidate;
        bestFrequency = frequency;
      }
    }
    return best;
  };
}
