/** Corrects a word of four letters or more by one edit to a known word; anything else comes back as it is. */
export type Correct = (word: string) => string;

const SHORTEST = 4;

/**
 * True for a word that more than one training text holds. One alone does not count, or no word of a training
 * text would ever look unknown to the judgements that are fitted on it.
 */
export function isKnownWord(frequencies: ReadonlyMap<string, number>, word: string): boolean {
  return (frequencies.get(word) ?? 0) > 1;
}

/** A word of so few texts may be a misspelt name, since people misspell in the texts too, */
const RARE = 2;
/** … where the name occurs so many times as often. */
const COMMONER = 10;
/** The shortest name that such a word is taken for, in letters. */
const SHORTEST_NAME = 6;

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

/** True for words that are corrected and corrected to: four plain letters or more. */
function isCorrectable(word: string): boolean {
  return word.length >= SHORTEST && /^[a-z]+$/.test(word);
}

function indexDeletions(words: Iterable<string>): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, string[]>();
  for (const word of words) {
    if (!isCorrectable(word)) continue;
    for (const form of deletions(word)) {
      const listed = index.get(form);
      if (listed) listed.push(word);
      else index.set(form, [word]);
    }
  }
  return index;
}

/**
 * Builds a corrector from known words and how often each occurs, by an index of all one-letter deletions
 * (Garbe's symmetric delete), so that a look-up costs a handful of map reads. The first letter is trusted
 * and the most frequent candidate wins. A rare word is corrected as well where a word of the `names` is one
 * edit away. The index is made for the first unknown word (some 50 ms).
 */
export function createSpelling(
  frequencies: ReadonlyMap<string, number>,
  names: ReadonlySet<string> = new Set(),
): Correct {
  let index: ReadonlyMap<string, readonly string[]> | undefined;
  const frequency = (word: string) => frequencies.get(word) ?? 0;
  return (word) => {
    if (frequency(word) > RARE || !isCorrectable(word)) return word;
    const isRare = frequencies.has(word) || names.has(word);
    if (isRare && word.length < SHORTEST_NAME - 1) return word;
    const least = COMMONER * Math.max(1, frequency(word));
    const isName = (candidate: string) =>
      names.has(candidate) && candidate.length >= SHORTEST_NAME && frequency(candidate) >= least;
    index ??= indexDeletions(frequencies.keys());
    const candidates = deletions(word)
      .flatMap((form) => index?.get(form) ?? [])
      .filter((candidate) => candidate[0] === word[0] && isOneEdit(word, candidate))
      .filter((candidate) => !isRare || isName(candidate));
    return candidates.reduce(
      (best, candidate) => (frequency(candidate) > frequency(best) ? candidate : best),
      word,
    );
  };
}
