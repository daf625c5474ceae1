/** Something about a row that a person should look at. */
export interface Finding {
  /** Where the row stands, from `intents/`. */
  readonly file: string;
  /** Where else to look. */
  readonly otherFile?: string;
  readonly message: string;
  /** A fault has to be mended; anything else is a matter of judgement. */
  readonly isFault: boolean;
}

/** Findings of one kind with what to do about them. */
export interface Section {
  readonly title: string;
  readonly remedy: string;
  readonly findings: readonly Finding[];
}
