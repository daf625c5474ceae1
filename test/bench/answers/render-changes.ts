import type { LabelledQuestion } from '../questions';
import { type Change, PARTS, type SnapshotDiff } from './diff-snapshots';

const MARKS = { gained: '+', lost: '-', same: ' ' } as const;

/** Ids of the set whose words nobody who tunes should read. */
const MEASURING = /^pt-/;

/** The report of what differs between two snapshots, a change with its question, then the counts. */
export function renderChanges(
  { compared, changes, added, removed }: SnapshotDiff,
  questions: readonly LabelledQuestion[],
  showTexts: boolean,
): readonly string[] {
  const texts = new Map(
    questions.map(({ id, text, turns }) => [id, turns ? turns.join(' → ') : text]),
  );
  const words = (id: string) => (showTexts || !MEASURING.test(id) ? (texts.get(id) ?? '') : '');
  const count = (turn: Change['turn']) => changes.filter((change) => change.turn === turn).length;
  const parts = PARTS.map((part) => ({
    part,
    changed: changes.filter((change) => change.parts.includes(part)).length,
  }));
  return [
    ...changes.flatMap(({ id, before, after, turn }) => [
      `${MARKS[turn]} ${id}  ${words(id)}`.trimEnd(),
      `      was ${before}`,
      `      now ${after}`,
    ]),
    `${changes.length} of ${compared} answers changed`,
    `+ ${count('gained')} now right · - ${count('lost')} no longer right · ${count('same')} neither`,
    ...parts.flatMap(({ part, changed }) => (changed ? [`  ${part}: ${changed}`] : [])),
    ...(added.length ? [`only now: ${added.join(', ')}`] : []),
    ...(removed.length ? [`only before: ${removed.join(', ')}`] : []),
  ];
}
