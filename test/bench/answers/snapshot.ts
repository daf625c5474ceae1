import type { MachineAnswer } from '../../../src/replies';
import { isRight } from '../score';
import type { Answered } from './bot';

/** What was answered to a question, as far as a version may not change it unnoticed. */
export interface SnapshotLine {
  readonly id: string;
  readonly text: string;
  readonly kind: MachineAnswer['kind'];
  readonly reason: MachineAnswer['reason'];
  readonly concept: string | null;
  readonly premiseCorrected: boolean;
  readonly answers: readonly {
    readonly party: string;
    readonly control: string | null;
    readonly service: string | null;
    readonly variant: string | null;
  }[];
  /** Right by the labels of the question set. */
  readonly right: boolean;
}

/** The line of a snapshot for one answer. */
export function snapshotLine({ question, answer }: Answered): SnapshotLine {
  const { kind, reason, concept, premiseCorrected, answers } = answer;
  return {
    id: question.id,
    text: question.text,
    kind,
    reason,
    concept,
    premiseCorrected,
    answers: answers.map(({ party, control, service, variant }) => ({
      party,
      control,
      service,
      variant,
    })),
    right: isRight(question, answer),
  };
}

/** Reads a snapshot; lines that are no JSON objects, such as what npm prints, are passed over. */
export function parseSnapshot(text: string): ReadonlyMap<string, SnapshotLine> {
  const lines = text
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as SnapshotLine);
  return new Map(lines.map((line) => [line.id, line]));
}
