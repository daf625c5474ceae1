import type { MachineAnswer } from '../../../src/replies';
import type { LabelledQuestion } from '../questions';
import { isRight } from '../score';
import { type Answered, ask, loadBot } from './bot';

/** The part of a snapshot's line that is one verdict; what does not apply is left out. */
export interface SnapshotVerdict {
  readonly party: string;
  readonly control?: string;
  readonly service?: string;
  readonly variant?: string;
}

/** What was answered to a question, as far as a version may not change it unnoticed. */
export interface SnapshotLine {
  readonly id: string;
  readonly kind: MachineAnswer['kind'];
  readonly reason?: string;
  readonly concept?: string;
  readonly premiseCorrected?: true;
  readonly answers: readonly SnapshotVerdict[];
  /** Right by the labels of the question. */
  readonly right: boolean;
}

/** The answers of one version by the ids of the questions. */
export type Snapshot = ReadonlyMap<string, SnapshotLine>;

/** The line of a snapshot for one answer. */
export function snapshotLine({ question, answer }: Answered): SnapshotLine {
  const { kind, reason, concept, premiseCorrected, answers } = answer;
  return {
    id: question.id,
    kind,
    ...(reason && { reason }),
    ...(concept && { concept }),
    ...(premiseCorrected && { premiseCorrected }),
    answers: answers.map(({ party, control, service, variant }) => ({
      party,
      ...(control && { control }),
      ...(service && { service }),
      ...(variant && { variant }),
    })),
    right: isRight(question, answer),
  };
}

/** Asks the built bot every question. */
export async function takeSnapshot(questions: readonly LabelledQuestion[]): Promise<Snapshot> {
  const { knowledge, matcher } = loadBot();
  const lines = new Map<string, SnapshotLine>();
  for (const question of questions) {
    lines.set(question.id, snapshotLine(await ask(knowledge, matcher, question)));
  }
  return lines;
}

/** Writes a snapshot, one line for each question. */
export function renderSnapshot(snapshot: Snapshot): string {
  return [...snapshot.values()].map((line) => `${JSON.stringify(line)}\n`).join('');
}

/** Reads a snapshot; lines that are no JSON objects, such as what npm prints, are passed over. */
export function parseSnapshot(text: string): Snapshot {
  const lines = text
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as SnapshotLine);
  return new Map(lines.map((line) => [line.id, line]));
}
