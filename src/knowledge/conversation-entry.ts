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

/** A kind of question that is not ours, with the sentence that says so. */
export interface OutOfScope {
  readonly id: string;
  readonly reason: FallbackReason;
  readonly reply: string;
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
