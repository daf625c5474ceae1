/** The families of phrases that hint at what a message wants. */
export const CUE_FAMILIES = [
  'who',
  'howTo',
  'assurance',
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
  'law',
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
  'doubts',
  'whys',
  'colleagues',
  'acts',
  'anywhere',
  'decides',
  'ways',
  'sums',
  'some',
  'instead',
  'otherHalf',
  'requests',
  'orders',
  'urging',
] as const;

/** A family of phrases by which a message goes on from what was said before; the schema describes each. */
export type TalkFamily = (typeof TALK_FAMILIES)[number];

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
  /** How people put a statement as a quiz, lower case: "true or false". */
  readonly quizzes: readonly string[];
  /** Software that people run on a service, lower case: it tells what they compare and no topic. */
  readonly software: readonly string[];
  /** How people bring up a topic without a question, lower case: "what about". */
  readonly leads: readonly string[];
  /** Lower-case words that carry no topic: what is left of "and on Lambda?" beside the service. */
  readonly fillers: readonly string[];
  /** How people name a topic before they ask, lower case: "re. MFA: who …". */
  readonly headings: {
    /** Phrases before its name: "on the subject of". */
    readonly before: readonly string[];
    /** Words after it: "question". */
    readonly after: readonly string[];
  };
  /** How people ask for the one who takes care of something, whatever it is, lower case: "deals with". */
  readonly carers: readonly string[];
  /** Words between the items of a list, lower case: "and". */
  readonly links: readonly string[];
  /** How people tell what a service told them: "Trusted Advisor shows an open port". */
  readonly reporters: {
    /** The services that tell something of others. */
    readonly services: readonly string[];
    /** Words after the name of one by which it tells it, lower case: "shows". */
    readonly verbs: readonly string[];
  };
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
    /** What follows is meant: "I was talking about". */
    readonly openings: readonly string[];
  };
  /** How people state something and want a yes or a no to it, lower case: "we patch it, right?". */
  readonly confirmations: Confirmations;
  /** How people go on about what was said before, lower case. */
  readonly talk: Readonly<Record<TalkFamily, readonly string[]>>;
  /** Words that several topics go by, asked back where they stand alone and the answers differ. */
  readonly broad: readonly BroadWords[];
  /** Words that several services go by, asked back where the answers differ. */
  readonly kinds: readonly KindWord[];
}

/** The sides that a statement can give something to, each with its phrases. */
export type SidePhrases = Readonly<Record<'aws' | 'customer' | 'shared', readonly string[]>>;

/** The words of statements that want to be confirmed, with short forms written out. */
export interface Confirmations {
  /** Phrases at the end that ask for a yes or a no: "right", "am i wrong". */
  readonly tags: readonly string[];
  /** Phrases that open such a statement: "i assume". */
  readonly heads: readonly string[];
  /** How such a statement is told as somebody's: "our auditor", "says". */
  readonly reported: {
    /** Words before whoever says it: "our". */
    readonly owners: readonly string[];
    readonly people: readonly string[];
    readonly verbs: readonly string[];
    /** Phrases that ask whether somebody may be told it: "can i tell". */
    readonly telling: readonly string[];
  };
  /** Words before a statement that alone ask nothing: "so". */
  readonly openers: readonly string[];
  /** Verbs that begin a question or a tag of it ("is it not") and stand between a side and its denial. */
  readonly auxiliaries: readonly string[];
  /** What such a tag asks of: "does it". */
  readonly pronouns: readonly string[];
  /** Words that ask for more than a yes or a no. */
  readonly asking: readonly string[];
  /** Words after which "who" asks nothing: "we are the ones who". */
  readonly singled: readonly string[];
  /** Words between two sides that leave it open which: "or". */
  readonly choices: readonly string[];
  /** Words that turn a statement round: "never". */
  readonly denials: readonly string[];
  /** Words that may stand between a denial and the side it denies: "no need for us". */
  readonly between: readonly string[];
  /** Words by which what follows is a duty and not a mere act: "so we have to". */
  readonly obligations: readonly string[];
  /** Verbs of what AWS does on the way to somebody's duty: "does AWS offer". */
  readonly helping: readonly string[];
  /** Verbs of what the asker does with AWS and not about the topic: "do we have to ask". */
  readonly dealing: readonly string[];
  /** Verbs that begin a question about what the asker does: "do we patch". */
  readonly acting: readonly string[];
  /** Verbs of what the asker has or meets and does nothing for: "do we get". */
  readonly having: readonly string[];
  /** Words by which the asker is allowed something: "we may". */
  readonly leave: readonly string[];
  /** Phrases by which what is AWS's is said to settle it for the asker too: "covers our". */
  readonly settling: readonly string[];
  /** Words that leave nothing of it to the other side: "solely". */
  readonly alone: readonly string[];
  /** Words that begin what follows from a clause before: "so". */
  readonly conclusions: readonly string[];
  /** Phrases that begin a clause which only tells why or when. */
  readonly reasons: readonly string[];
  /** Words that begin a clause which either tells only when or sets a second thing against the first: "while". */
  readonly contrasts: readonly string[];
  /** Words that join two statements. */
  readonly joints: readonly string[];
  /** What the halves of the model are called, by whose they are: "security of the cloud". */
  readonly halves: Readonly<Record<'aws' | 'customer', readonly string[]>>;
  /** How a statement names a side, the surest way first. */
  readonly sides: {
    /** Whose something is or who does it: "by us", "theirs". */
    readonly agents: SidePhrases;
    /** Whoever the statement speaks of: "we". */
    readonly subjects: SidePhrases;
    /** Where something is or for whom: "on aws". */
    readonly places: SidePhrases;
    /** Words that are a side at the end of a few words: "hypervisor them". */
    readonly endings: SidePhrases;
  };
}
