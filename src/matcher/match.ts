import type { CueFamily, FallbackReason, Party } from '../knowledge';

/** A recognised responsibility question: what it is about and how sure the matcher is. */
export interface Topic {
  readonly control: string;
  /** The control asked for, where a sharper one answers on the service. */
  readonly general?: string;
  readonly service: string | null;
  readonly variant: string | null;
  /** A service class named instead of a service. */
  readonly class: string | null;
  /** The part that is asked for, where it is one side's; it decides where the topic as a whole is shared. */
  readonly duty: TopicDuty | null;
  /** Calibrated probability that the verdict is right, 0 to 1. */
  readonly confidence: number;
  /** The side that the message gives it to, where it gives each of its topics to one. */
  readonly claimed?: Party;
  /** What its own question of several takes to be so; `null` = nothing, absent = what the whole message does. */
  readonly guess?: Belief | null;
}

/** One side's part of a topic. */
export interface TopicDuty {
  /** The single duty, where the message says which. */
  readonly id: string | null;
  /** The duty that is nearest to the words, sure or not. */
  readonly nearest?: string;
  readonly side: 'aws' | 'customer';
  /** A message in a talk asks for that side's part in so many words: "and what remains for us?". */
  readonly isAsked?: true;
}

/** The side that a message takes to be responsible. */
export interface Belief {
  readonly side: Party;
  /** `premise` = taken for granted, `guess` = asked for, `claim` = stated and to be confirmed. */
  readonly form: 'premise' | 'guess' | 'claim';
  /** Said by denying the other side: "we never have to patch it, right?". */
  readonly isDenied?: boolean;
  /** Leaves nothing of it to the other side: "solely". */
  readonly isWhole?: true;
  /** Asks for any part of it, however small: "is there anything for us to do". */
  readonly isSome?: true;
}

/** What is to be selected from the topics of a message: "which of these is ours? A) … B) …". */
export interface Selection {
  readonly side: Party;
  /** The marks before each, in their order: "A"; empty where they have none. */
  readonly marks: readonly string[];
}

/** A topic answered before, to which the one asked for is likened. */
export interface Likened {
  readonly to: Offered & { readonly duty?: TopicDuty };
  /** `no` = the answer before was a no, and so would be the same one: "not even on bare metal?". */
  readonly same: 'yes' | 'no';
}

/** What a message asks for. */
export type Match =
  | {
      readonly kind: 'topics';
      /** One to three, in the order asked; four where they are listed. */
      readonly topics: readonly Topic[];
      readonly belief: Belief | null;
      /** The topics are one, asked of each of several services. */
      readonly isListed?: boolean;
      /** The topics are what one selects from, by whose they are. */
      readonly selection?: Selection;
      /** One so near that it is offered beside the answer. */
      readonly alternative?: Topic | null;
      /** Why another half of the message is left unanswered: it asks for something that is none of ours. */
      readonly aside?: FallbackReason;
      /** The concept that another half of the message asks about. */
      readonly concept?: string;
      /** The message asks whether the answer before holds here too. */
      readonly likened?: Likened;
    }
  | {
      readonly kind: 'concept';
      readonly concept: string;
      readonly confidence: number;
      readonly belief?: Belief;
      /** Whose the half of the model is that the belief is about: security OF the cloud is AWS's. */
      readonly half?: 'aws' | 'customer';
    }
  | {
      readonly kind: 'overview';
      readonly service: string;
      /** The way to run it that the message names. */
      readonly variant?: string;
      readonly side: 'aws' | 'customer' | 'both';
      readonly belief?: Belief;
    }
  | {
      readonly kind: 'comparison';
      /** Two to four, in the order named. */
      readonly services: readonly [string, string, ...string[]];
      readonly control: string | null;
      /** The message asks which of them leaves more to do. */
      readonly weighed?: true;
    }
  | {
      readonly kind: 'ambiguous';
      /** `close-call` = one of the candidates is meant; `vague` = the message names no topic. */
      readonly cause: 'close-call' | 'vague';
      /** Two to four; none where the services are the question. */
      readonly candidates: readonly Topic[];
      /** The services of which one is meant, by a message that names no topic. */
      readonly services?: readonly string[];
    }
  | {
      readonly kind: 'explain';
      /** `doubt` = the answer before is not believed, `colleague` = who in the asker's organisation does it. */
      readonly what: 'why' | 'source' | 'doubt' | 'colleague';
      /** The side that the message takes to be responsible, or whose people it asks for: "I thought AWS does that". */
      readonly supposed?: 'aws' | 'customer';
    }
  | { readonly kind: 'smalltalk'; readonly id: string }
  | {
      readonly kind: 'unmatched';
      readonly reason: FallbackReason;
      /** The out-of-scope entry that fits best. */
      readonly outOfScope: string | null;
      /** The English name of the language of the message, where it is another one. */
      readonly language?: string;
    };

/** A topic that the question back offered. */
export interface Offered {
  readonly control: string;
  readonly service?: string;
  readonly variant?: string;
  readonly class?: string;
}

/** What the turns before were about. */
export interface MatchContext {
  readonly control?: string;
  /** The control asked for, where a sharper one answered on the service. */
  readonly general?: string;
  readonly service?: string;
  readonly variant?: string;
  /** The part that was asked for. */
  readonly duty?: TopicDuty;
  /** The other topics of an answer to several questions, in their order: what follows holds for each. */
  readonly also?: readonly Offered[];
  /** The topics talked about before this one, the last first: "back to the bucket" goes back to one. */
  readonly earlier?: readonly Offered[];
  /** The concept that the last turn explained. */
  readonly concept?: string;
  /** The last turn gave the overview of the service, this side first. */
  readonly overview?: 'aws' | 'customer' | 'both';
  /** The last turn compared these services. */
  readonly compared?: readonly string[];
  /** The last turn asked back, offering these: the message may pick one, and nothing is asked back again. */
  readonly asked?: readonly Offered[];
  /** The same where it offered the whole of these services. */
  readonly askedServices?: readonly string[];
  /** The message takes something back, and so leans on the turn before. */
  readonly isCorrected?: boolean;
}

/** How a match came about, for people: `demarc ask --why`. */
export interface Explanation {
  /** The rule that decided, in words. */
  readonly rule: string;
  readonly services: readonly string[];
  /** The families of cue phrases that the message holds. */
  readonly cues: readonly CueFamily[];
  /** The best labels with their scores, all families, best first. */
  readonly readings: readonly { readonly label: string; readonly score: number }[];
  /** Probability that the message is ours to answer. */
  readonly ours: number;
  readonly confidence: number;
  /** The form of the message: plain, confirm, comparison … with its score. */
  readonly form: { readonly label: string; readonly score: number };
}

/** A match with its explanation. */
export interface ExplainedMatch {
  readonly match: Match;
  readonly explanation: Explanation;
}

/** Maps text to the knowledge. */
export interface Matcher {
  /** Pure: the same text, context and model give the same match. Takes about a millisecond. */
  match(text: string, context?: MatchContext): ExplainedMatch;
}
