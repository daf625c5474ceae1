import type { Generated } from 'kysely';

/** The tables as the newest migration leaves them; instants are UTC milliseconds. */
export interface Tables {
  readonly deliveries: { readonly id: string; readonly expires_at: number };
  readonly conversations: {
    readonly key: string;
    /** JSON. */
    readonly state: string;
    /** Whose it is alone; null where others read along. */
    readonly owner: string | null;
    /** The workspace it belongs to; null for a key of another form. */
    readonly tenant: string | null;
    readonly expires_at: number;
  };
  readonly feedback: {
    readonly platform: string;
    readonly tenant: string;
    readonly user_id: string;
    readonly answer_id: string;
    readonly vote: string;
    readonly reason: string | null;
    /** What a disputed answer was about. */
    readonly about: string | null;
    /** The question that a disputed answer was given to. */
    readonly question: string | null;
    readonly at: number;
  };
  readonly unanswered: {
    readonly id: Generated<number>;
    readonly platform: string;
    readonly tenant: string;
    readonly text: string;
    readonly reason: string;
    readonly at: number;
  };
  readonly ignored: {
    readonly key: string;
    /** JSON: the hashes of the words of the questions that are ignored. */
    readonly words: string;
    readonly at: number;
  };
  readonly secrets: {
    readonly kind: string;
    readonly key: string;
    readonly key_id: string;
    /** Base64, encrypted. */
    readonly sealed: string;
  };
  readonly jobs: {
    readonly key: string;
    readonly kind: string;
    /** The workspace it is about; null where it is about none. */
    readonly tenant: string | null;
    /** The person it is about; null where it is about nobody. */
    readonly owner: string | null;
    /** JSON. */
    readonly payload: string;
    readonly due_at: number;
    /** `waiting` until it has ended. */
    readonly state: string;
    readonly attempts: number;
    /** Who has it, until `leased_until`. */
    readonly lease: string | null;
    readonly leased_until: number;
    /** Set while the work itself is under way. */
    readonly begun_at: number | null;
    /** When the row may go; null until the job has ended. */
    readonly expires_at: number | null;
  };
  readonly enrolments: {
    readonly key: string;
    readonly tenant: string;
    readonly owner: string;
    /** Whose report it stands in; null = nobody's. */
    readonly team: string | null;
    /** The id of the certificate. */
    readonly certificate: string | null;
    readonly finished_at: number | null;
    readonly revision: number;
    /** JSON. */
    readonly state: string;
  };
  /** How many erased people a team had. */
  readonly erased_enrolments: {
    readonly tenant: string;
    readonly team: string;
    readonly enrolled: number;
    readonly finished: number;
  };
  /** Journeys as they were when somebody began them. */
  readonly journeys: {
    readonly id: string;
    readonly version: string;
    /** JSON. */
    readonly content: string;
  };
}
