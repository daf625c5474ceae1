import type { Basis, FallbackReason, Verdict } from '../knowledge';

/** A page the answer rests on. */
export interface Citation {
  readonly id: string;
  readonly url: string;
  readonly title: string;
}

/** An entity of the knowledge as people read it. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** Whose part is asked for; its lines come first. */
export type AskedSide = 'aws' | 'customer' | 'both';

/**
 * What a button asks for: ids only, so that a button pressed after a restart or on older knowledge still
 * answers. It is small enough (≤ 600 characters as JSON) for every platform's button value.
 */
export type Lookup =
  | {
      readonly kind: 'control';
      readonly control: string;
      readonly service?: string;
      readonly variant?: string;
      readonly class?: string;
    }
  | { readonly kind: 'concept'; readonly concept: string }
  | {
      readonly kind: 'overview';
      readonly service: string;
      /** Absent = both. */
      readonly side?: AskedSide;
      readonly page?: number;
    }
  | {
      readonly kind: 'comparison';
      /** The first two are compared, the others offered; four at most. */
      readonly services: readonly [string, string, ...string[]];
      /** The topic asked for, which comes first on the first page. */
      readonly control?: string;
      readonly page?: number;
    }
  /** Something to do on a journey: `continue`, `done two-halves`, `pause`. */
  | { readonly kind: 'learn'; readonly act: string }
  | { readonly kind: 'help' };

/** Something to pick next: a follow-up, a reading, a variant, a page. */
export interface Choice {
  /** At most 60 characters, plain text. */
  readonly label: string;
  readonly lookup: Lookup;
}

/** One verdict with both sides' duties and its source. All texts are plain sentences without markup. */
export interface Answer {
  readonly party: Verdict;
  readonly control: Named;
  readonly service: Named | null;
  readonly variant: string | null;
  readonly class: string | null;
  /** What the verdict is about, e.g. "Guest OS patching on Amazon RDS". */
  readonly title: string;
  /** A sentence before the verdict's duties: the corrected premise, a yes or no, the general rule. */
  readonly lead: string | null;
  readonly aws: string | null;
  readonly customer: string | null;
  /** What changes the verdict ("Good to know"), each a sentence. */
  readonly notes: readonly string[];
  /** Where the verdict differs by service or variant: "AWS: RDS, Lambda". */
  readonly split: readonly { readonly party: Verdict; readonly names: readonly string[] }[];
  readonly basis: Basis;
  /** False = general knowledge or an unconfirmed page: show softer words. */
  readonly confirmed: boolean;
  /** Calibrated, 0 to 1. */
  readonly confidence: number;
  readonly sources: readonly Citation[];
  /** `YYYY-MM-DD`. */
  readonly reviewed: string;
}

/** The most verdicts of one reply: as many as an exam question has options. */
export const MOST_ANSWERS = 4;

/** One to `MOST_ANSWERS` verdicts: the reply to a responsibility question. */
export interface AnswerReply {
  readonly kind: 'answer';
  readonly answers: readonly Answer[];
  readonly premiseCorrected: boolean;
  /** Follow-ups, at most three. */
  readonly choices: readonly Choice[];
}

/** An explanation of the model itself. */
export interface ConceptReply {
  readonly kind: 'concept';
  readonly concept: Named;
  readonly party: Verdict | null;
  readonly short: string;
  readonly example: string;
  readonly detail: string;
  readonly sources: readonly Citation[];
  readonly reviewed: string;
  readonly choices: readonly Choice[];
}

/** One line of an overview: a topic and what the side does about it. */
export interface OverviewLine {
  readonly control: Named;
  readonly party: Verdict;
  readonly text: string;
}

/** Lines of one layer of the environment. */
export interface OverviewSection {
  readonly title: string;
  readonly lines: readonly OverviewLine[];
}

/** Who does what on one service, by layer, the asked side first. Paged so that no platform limit is passed. */
export interface OverviewReply {
  readonly kind: 'overview';
  readonly service: Named;
  readonly class: Named;
  /** One sentence on the class, then a count of yours, shared and AWS's. */
  readonly summary: string;
  readonly sections: readonly OverviewSection[];
  readonly page: number;
  readonly pages: number;
  readonly note: string | null;
  readonly sources: readonly Citation[];
  readonly reviewed: string;
  readonly choices: readonly Choice[];
}

/**
 * What moves between two services, by topic and layer, nothing left out. Paged like an overview; where one topic is
 * asked for, the first page holds that alone, on each of the services.
 */
export interface ComparisonReply {
  readonly kind: 'comparison';
  /** Those that the page is about: two, or up to four on one topic. */
  readonly services: readonly [Named, Named, ...Named[]];
  readonly summary: string;
  readonly sections: readonly {
    readonly title: string;
    readonly lines: readonly {
      readonly control: Named;
      /** On both services, or on the one that heads the section; `null` = the topic does not arise there. */
      readonly parties: readonly (Verdict | null)[];
      readonly text: string;
    }[];
  }[];
  readonly page: number;
  readonly pages: number;
  readonly sources: readonly Citation[];
  readonly reviewed: string;
  readonly choices: readonly Choice[];
}

/** A question back, answered by a button or by words. */
export interface ChoiceReply {
  readonly kind: 'choice';
  readonly question: string;
  /** Two to five. */
  readonly choices: readonly Choice[];
}

/** "I don't know" or "not mine", in one calm sentence, with what we do answer. */
export interface FallbackReply {
  readonly kind: 'fallback';
  readonly reason: FallbackReason;
  readonly text: string;
  readonly choices: readonly Choice[];
}

/** A courtesy. */
export interface SmallTalkReply {
  readonly kind: 'smalltalk';
  readonly text: string;
  readonly choices: readonly Choice[];
}

/** How to ask, with examples that a click asks. */
export interface HelpReply {
  readonly kind: 'help';
  readonly text: string;
  readonly examples: readonly string[];
  readonly disclaimer: string;
  readonly choices: readonly Choice[];
}

/** A short confirmation: forgotten, noted, muted. */
export interface NoticeReply {
  readonly kind: 'notice';
  readonly text: string;
  /** What goes with it where pictures are shown; the words say it too. */
  readonly picture?: Picture;
  readonly choices: readonly Choice[];
}

/** A picture, and what it shows in words for who cannot see it. */
export interface Picture {
  /** Absolute, but for a page of our own. */
  readonly url: string;
  readonly alt: string;
}

/** What any reply may carry beside its meaning. */
export interface Warned {
  /** A sentence to be read before everything else: what was pasted and has to be replaced now. Plain text. */
  readonly warning?: string;
}

/** What the bot says, as meaning without layout; each adapter renders it. */
export type Reply = Warned &
  (
    | AnswerReply
    | ConceptReply
    | OverviewReply
    | ComparisonReply
    | ChoiceReply
    | FallbackReply
    | SmallTalkReply
    | HelpReply
    | NoticeReply
  );
