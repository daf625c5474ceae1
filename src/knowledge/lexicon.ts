/** The families of phrases that hint at what a message wants. */
export const CUE_FAMILIES = [
  'who',
  'howTo',
  'price',
  'trouble',
  'otherClouds',
  'vendors',
  'aws',
  'us',
  'compare',
  'relief',
  'overview',
  'why',
  'source',
  'anaphora',
] as const;

/** A family of phrases that hint at what a message wants. */
export type CueFamily = (typeof CUE_FAMILIES)[number];

/** A topic, with the service and the way of using it where only those are meant. */
export interface Meaning {
  readonly control: string;
  readonly service?: string;
  readonly variant?: string;
}

/** Words that several topics go by: "updates" of an operating system, of an engine, of a runtime. */
export interface BroadWords {
  /** Lower-case phrases, in any order of their words. */
  readonly said: readonly string[];
  /** What they may mean where no service is named, or one that the meanings name. */
  readonly meanings: readonly Meaning[];
  /** The topics that they may mean on a service of a class. */
  readonly onClass?: Readonly<Record<string, readonly string[]>>;
  /** The topic that they mean on any other service. */
  readonly onService?: string;
}

/** A word that several services go by: "gateway". */
export interface KindWord {
  /** Lower-case phrases, in singular and plural. */
  readonly said: readonly string[];
  /** The services, or the ways of using them, the most asked about first. */
  readonly services: readonly { readonly service: string; readonly variant?: string }[];
}

/** How people write, apart from any topic. */
export interface Lexicon {
  /** Contractions and chat short forms with the words they stand for, lower case. */
  readonly shortForms: Readonly<Record<string, string>>;
  /** Everyday words and pairs of words with the words of our topics that they stand for, lower case. */
  readonly synonyms: Readonly<Record<string, readonly string[]>>;
  /** Courtesies before a question, lower case: "quick question". */
  readonly openers: readonly string[];
  /** How people bring up a topic without a question, lower case: "what about". */
  readonly leads: readonly string[];
  /** Lower-case words that carry no topic: what is left of "and on Lambda?" beside the service. */
  readonly fillers: readonly string[];
  /** The plainest ways to ask about a topic, with `{}` in its place. */
  readonly frames: readonly string[];
  /** Lower-case phrases of whole words. */
  readonly cues: Readonly<Record<CueFamily, readonly string[]>>;
  /** How people pick one of the topics that were offered, lower case. */
  readonly picks: {
    /** Phrases for the first, the second and so on. */
    readonly places: readonly (readonly string[])[];
    readonly last: readonly string[];
    readonly all: readonly string[];
    readonly none: readonly string[];
  };
  /** How people put a side's part as all of it or none: "so AWS does nothing?". */
  readonly amounts: {
    readonly everything: readonly string[];
    readonly nothing: readonly string[];
  };
  /** How people ask for the rule for all services in place of one, lower case. */
  readonly everywhere: {
    readonly said: readonly string[];
    /** Before the service that is not the only one meant: "not only". */
    readonly beyond: readonly string[];
  };
  /** How people take back what they said: "not EC2, ECS". */
  readonly corrections: {
    /** What follows is not meant. */
    readonly before: readonly string[];
    /** What precedes is not meant. */
    readonly after: readonly string[];
    /** Where a rejected part ends and the right one begins. */
    readonly turns: readonly string[];
    /** What follows is meant: "I was talking about". */
    readonly openings: readonly string[];
  };
  /** Words that several topics go by, asked back where they stand alone and the answers differ. */
  readonly broad: readonly BroadWords[];
  /** Words that several services go by, asked back where the answers differ. */
  readonly kinds: readonly KindWord[];
}
