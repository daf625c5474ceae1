/** A question for the people who keep the knowledge: it got no answer, or its answer was disputed. */
export interface InboxQuestion {
  readonly kind: 'unanswered' | 'disputed';
  readonly platform: string;
  /** Its words without secrets, where they are kept. */
  readonly text?: string;
  /** What a disputed answer was about, as ids. */
  readonly about?: string;
  /** Why there was no answer, or what the voter wrote. */
  readonly reason?: string;
  /** UTC milliseconds. */
  readonly at: number;
}

/** Questions that are alike, as one thing to look at. */
export interface InboxItem {
  /** Eight hexadecimal digits, the same for the same first question. */
  readonly id: string;
  /** The words of the newest question, or what is disputed. */
  readonly title: string;
  readonly unanswered: number;
  readonly disputed: number;
  /** What it is ranked by; see `buildInbox`. */
  readonly score: number;
  /** UTC milliseconds of the oldest and the newest question. */
  readonly first: number;
  readonly last: number;
  readonly ignored: boolean;
  /** What keeps it ignored: hashes that tell nothing of the words. */
  readonly signature: readonly string[];
  /** The newest first. */
  readonly questions: readonly InboxQuestion[];
}

/** Something that was set aside. */
export interface IgnoredItem {
  readonly id: string;
  readonly signature: readonly string[];
}
