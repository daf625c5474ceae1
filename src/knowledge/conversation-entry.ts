/** Why a question is not answered; part of the machine-readable contract. */
export const FALLBACK_REASONS = [
  'out-of-scope',
  'other-cloud',
  'how-to',
  'pricing',
  'troubleshooting',
  'unclear',
  'too-short',
  'unsupported-language',
] as const;

/** Why a question is not answered. */
export type FallbackReason = (typeof FALLBACK_REASONS)[number];

/** A language other than English, with what tells that a message is written in it. */
export interface Language {
  /** In English. */
  readonly name: string;
  /** One sentence in the language: English is understood best. */
  readonly reply: string;
  /** Unicode scripts in which it is written. */
  readonly scripts?: readonly string[];
  /** Common words that English does not have, lower case. */
  readonly words?: readonly string[];
  /** Common words that English has too, lower case. */
  readonly shared?: readonly string[];
  /** Letters that English does not have, lower case. */
  readonly letters?: string;
}

/** A kind of question that is not ours, with the sentence that says so. */
export interface OutOfScope {
  readonly id: string;
  readonly reason: FallbackReason;
  readonly reply: string;
  /** The languages that make a message one of this kind. */
  readonly languages?: readonly Language[];
  readonly utterances: readonly string[];
}

/** A kind of small talk, with its reply. */
export interface SmallTalk {
  readonly id: string;
  readonly reply: string;
  readonly utterances: readonly string[];
}

/** A form of message (comparison, overview, false premise …), trained apart from its topic. */
export interface Form {
  readonly id: string;
  readonly utterances: readonly string[];
}
