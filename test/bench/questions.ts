import { readFileSync } from 'node:fs';

/** What a labelled question expects of one verdict. */
export interface Expected {
  readonly services: readonly string[];
  readonly controls: readonly string[];
  readonly party: string;
  readonly also_ok?: readonly string[];
}

/** A labelled question; see `test/knowledge/questions/README.md`. */
export interface LabelledQuestion extends Partial<Expected> {
  readonly id: string;
  readonly text: string;
  readonly kind: string;
  readonly turns?: readonly string[];
  readonly parts?: readonly Expected[];
  readonly concepts?: readonly string[];
  readonly oos_kind?: string;
  readonly premise_wrong?: boolean;
}

/** Reads a file of labelled questions, one JSON object a line. */
export function readQuestions(file: string): readonly LabelledQuestion[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as LabelledQuestion);
}
