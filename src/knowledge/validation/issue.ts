/** Every kind of problem that the check can find, by gate: shape, meaning, writing. */
export const ISSUE_CODES = [
  // shape
  'unreadable',
  'unexpected-file',
  'invalid-json',
  'file-name',
  'shape',
  'length',
  // meaning
  'unknown-id',
  'missing',
  'duplicate',
  'clash',
  'border',
  'example',
  'party',
  'override',
  'variant',
  'duty',
  'source',
  'date',
  'journey',
  // writing
  'punctuation',
  'sentence-case',
  'spacing',
  'modal',
  'vague',
  'markup',
] as const;

/** One word for the kind of problem, stable across releases. */
export type IssueCode = (typeof ISSUE_CODES)[number];

/** One problem in the knowledge. */
export interface Issue {
  readonly code: IssueCode;
  /** The file, from the knowledge folder: `services/rds.json`. */
  readonly path: string;
  /** Where in the file, what is wrong and what to write instead. */
  readonly message: string;
}
