import type { Snapshot, SnapshotLine } from './snapshot';

/** The parts of an answer in which two versions may differ, the weightiest first. */
export const PARTS = ['kind', 'party', 'control', 'service', 'variant', 'other'] as const;

/** A part of an answer. */
export type Part = (typeof PARTS)[number];

/** A question that two versions answer differently. */
export interface Change {
  readonly id: string;
  readonly before: string;
  readonly after: string;
  readonly parts: readonly Part[];
  /** Whether the labels call it better, worse, or neither. */
  readonly turn: 'gained' | 'lost' | 'same';
}

/** All that differs between two snapshots. */
export interface SnapshotDiff {
  readonly compared: number;
  readonly changes: readonly Change[];
  /** Questions that only the new snapshot holds, and only the old one. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** An answer in a few words: "responsibility: aws guest-os-patching on rds". */
function inWords({ kind, reason, concept, premiseCorrected, answers }: SnapshotLine): string {
  const verdicts = answers.map(({ party, control, service, variant }) =>
    [party, control, service && `on ${service}`, variant && `(${variant})`]
      .filter(Boolean)
      .join(' '),
  );
  const detail = [concept, reason, ...verdicts].filter(Boolean).join(' + ');
  const words = detail ? `${kind}: ${detail}` : kind;
  return premiseCorrected ? `${words}, premise corrected` : words;
}

function partOf(line: SnapshotLine, part: Part): unknown {
  if (part === 'kind') return line.kind;
  if (part === 'other') return [line.reason, line.concept, line.premiseCorrected];
  return line.answers.map((answer) => answer[part]);
}

function differs(before: SnapshotLine, after: SnapshotLine, part: Part): boolean {
  return JSON.stringify(partOf(before, part)) !== JSON.stringify(partOf(after, part));
}

function compare(before: SnapshotLine, after: SnapshotLine): readonly Change[] {
  const parts = PARTS.filter((part) => differs(before, after, part));
  if (parts.length === 0) return [];
  const turn = before.right === after.right ? 'same' : after.right ? 'gained' : 'lost';
  return [{ id: after.id, before: inWords(before), after: inWords(after), parts, turn }];
}

/** Compares the answers of two versions, question by question, in the order of the new snapshot. */
export function diffSnapshots(before: Snapshot, after: Snapshot): SnapshotDiff {
  const common = [...after.values()].flatMap((line) => {
    const old = before.get(line.id);
    return old ? [{ old, line }] : [];
  });
  return {
    compared: common.length,
    changes: common.flatMap(({ old, line }) => compare(old, line)),
    added: [...after.keys()].filter((id) => !before.has(id)),
    removed: [...before.keys()].filter((id) => !after.has(id)),
  };
}
