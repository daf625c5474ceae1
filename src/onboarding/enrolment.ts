import type { PersonRef } from '../dialog';
import type { ItemRef } from './quiz-item';

/** What is sent unasked. */
export type MessageKind = 'step' | 'nudge' | 'review' | 'correction' | 'renewal' | 'zone';

/**
 * Where an enrolment stands: `running`; `paused` by the learner; `finished`; `stopped` by the learner; `unreachable`
 * since the platform said that they take no messages.
 */
export const ENROLMENT_STATES = [
  'running',
  'paused',
  'finished',
  'stopped',
  'unreachable',
] as const;

/** Where an enrolment stands. */
export type EnrolmentState = (typeof ENROLMENT_STATES)[number];

/** Questions under way: those of a step, or of topics that come back. */
export interface QuizSession {
  /** The step, or `null` where missed topics come back. */
  readonly step: string | null;
  /** Names the session in buttons, and decides the order of options. */
  readonly seed: string;
  readonly items: readonly ItemRef[];
  /** Whether each item was answered right; `null` = not yet. */
  readonly answers: readonly (boolean | null)[];
}

/** What a learner has shown about one fact. */
export interface Recall {
  readonly right: number;
  readonly wrong: number;
  /** The content that was asked about; see `Fact.hash`. */
  readonly hash: string;
}

/** A missed topic that comes back. */
export interface Review {
  readonly fact: string;
  /** How often it has come back: 0 to 2. */
  readonly round: number;
  /** The learner's day, `YYYY-MM-DD`. */
  readonly day: string;
}

/** A message on its way to a learner. */
export interface OutgoingMessage {
  readonly kind: MessageKind;
  readonly at: number;
  /** The corrected facts it is about; none in other messages. */
  readonly facts: readonly string[];
}

/** One person on one journey; days are the learner's own, `YYYY-MM-DD`, instants UTC milliseconds. */
export interface Enrolment {
  readonly person: PersonRef;
  readonly journey: string;
  /** The version of the journey they began with, and stay on. */
  readonly version: string;
  /** Whose report it stands in; null = nobody's. */
  readonly team: string | null;
  /** IANA time zone. */
  readonly zone: string;
  /**
   * Set while nobody has told the zone: `unasked`, then `asked`. Until they answer, nothing else is written to them
   * unasked; the zone is that of whoever enrolled them, or UTC where that is not known either.
   */
  readonly zoneDoubt: 'unasked' | 'asked' | null;
  /** Which holidays hold; null = none. */
  readonly region: string | null;
  readonly state: EnrolmentState;
  readonly enrolledAt: number;
  /** The first workday; offsets count from it. */
  readonly firstDay: string;
  /** The step they are at, from 0; the number of steps once all are done. */
  readonly step: number;
  /** The day that step was shown; null = not yet. */
  readonly shownOn: string | null;
  /** Reminders of that step. */
  readonly nudges: number;
  /** Nothing is sent before that day. */
  readonly quietUntil: string | null;
  /** The last day something was sent unasked: one message a day. */
  readonly writtenOn: string | null;
  readonly finishedAt: number | null;
  readonly session: QuizSession | null;
  /** Items of the step they are at that were asked already. */
  readonly asked: readonly string[];
  /** By fact. */
  readonly recalls: Readonly<Record<string, Recall>>;
  readonly reviews: readonly Review[];
  /** Facts that were corrected since the learner was asked about them, and that they were not yet told of. */
  readonly corrections: readonly string[];
  /** The message this revision sends, and from when on. */
  readonly outgoing: OutgoingMessage | null;
  /** Percent of the last quiz; null = none yet. */
  readonly score: number | null;
  /** The signed certificate, and the id under which it is found. */
  readonly certificate: { readonly id: string; readonly token: string } | null;
  /** The day on which to remind of its end; null = never, or done. */
  readonly renewOn: string | null;
  /** Raised with every change; a writer that read an older one writes nothing. */
  readonly revision: number;
}

/** What the person, the journey and the place in it are called in keys. */
export function enrolmentKey({ person, journey }: Pick<Enrolment, 'person' | 'journey'>): string {
  return JSON.stringify([person.platform, person.tenant, person.user, journey]);
}
