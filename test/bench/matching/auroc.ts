/**
 * The probability that a score of `above` exceeds one of `below`, ties counted half: 1 = told apart without
 * fault, 0.5 = by chance; not a number where either is empty.
 */
export function auroc(above: readonly number[], below: readonly number[]): number {
  const all = [
    ...above.map((score) => ({ score, isAbove: true })),
    ...below.map((score) => ({ score, isAbove: false })),
  ].sort((a, b) => a.score - b.score);
  let rankSum = 0;
  for (let begin = 0; begin < all.length; ) {
    let end = begin + 1;
    while (end < all.length && all[end]?.score === all[begin]?.score) end++;
    const tied = all.slice(begin, end).filter(({ isAbove }) => isAbove).length;
    rankSum += (tied * (begin + 1 + end)) / 2;
    begin = end;
  }
  const pairs = above.length * below.length;
  return (rankSum - (above.length * (above.length + 1)) / 2) / pairs;
}
