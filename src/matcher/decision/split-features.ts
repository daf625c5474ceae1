import type { Cut } from './cuts';
import { type Evidence, formLead } from './evidence';
import { scoreOf } from './part-topic';

/** True for topics with a border between them, which one question may touch on both sides. */
function areNeighbours({ knowledge }: Evidence, one: string, other: string): boolean {
  const borders = (from: string, to: string) =>
    knowledge.controls.get(from)?.not.some(({ control }) => control === to) ?? false;
  return borders(one, other) || borders(other, one);
}

/** What tells a cut between two questions from one inside a question. */
export function splitFeatures(
  whole: Evidence,
  [left, right]: readonly [Evidence, Evidence],
  strength: number,
  { isMarked, isListed }: Pick<Cut, 'isMarked'> & { readonly isListed: boolean },
) {
  const [a] = left.reading.controls;
  const [b] = right.reading.controls;
  const asks = (part: Evidence) =>
    Number(
      isListed || part.reading.message.cues.who || part.reading.message.words.at(-1)?.lower === '?',
    );
  const weaker = Math.min(a?.score ?? 0, b?.score ?? 0);
  const names = (part: Evidence) =>
    Number(part.names.isNamed(part.reading.message.words, part.reading.controls[0]?.id ?? ''));
  return [
    strength,
    weaker,
    Math.max(a?.score ?? 0, b?.score ?? 0),
    Math.min(scoreOf(whole, a?.id ?? ''), scoreOf(whole, b?.id ?? '')),
    (whole.reading.controls[0]?.score ?? 0) - weaker,
    Math.min(left.judged.ours, right.judged.ours),
    asks(left),
    asks(right),
    Number(a?.id === b?.id),
    formLead(whole, 'compound'),
    Math.log(1 + whole.reading.message.words.length),
    Math.min(left.reading.message.words.length, right.reading.message.words.length) < 3 ? 1 : 0,
    Number(isMarked),
    Number(right.reading.message.words[0]?.lower === 'who'),
    names(left) + names(right),
    Number(areNeighbours(whole, a?.id ?? '', b?.id ?? '')),
  ];
}
