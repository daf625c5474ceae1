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

/** The families of phrases by which a message goes on from what was said before. */
export const TALK_FAMILIES = [
  'pointers',
  'demonstratives',
  'continuers',
  'ourPart',
  'ahead',
  'placing',
  'managed',
  'same',
  'too',
  'even',
  'notEven',
  'unaided',
  'open',
  'weighing',
  'each',
  'returns',
] as const;

/** A family of phrases by which a message goes on from what was said before; the schema describes each. */
export type TalkFamily = (typeof TALK_FAMILIES)[number];

/** A family of phrases that hint at what a message wants. */
export type CueFamily = (typeof CUE_FAMILIES)[number];

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
    /** Words before which "not" takes nothing back: "not even". */
    readonly unless: readonly string[];
    /** What precedes is not meant. */
    readonly after: readonly string[];
    /** Where a rejected part ends and the right one begins. */
    readonly turns: readonly string[];
  };
  /** How people go on about what was said before, lower case. */
  readonly talk: Readonly<Record<TalkFamily, readonly string[]>>;
}
