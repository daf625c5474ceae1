import type { Reply } from '../replies';
import type { ConversationState } from './conversation';
import type { PersonRef, TenantRef } from './turn';

/** The time, handed in so that tests can hold it still. UTC milliseconds. */
export type Clock = () => number;

/** Keeps things of workspaces apart, so that one that leaves takes all of its own along. */
export interface TenantStore {
  /** Forgets everything that is kept of this workspace, and nothing of another. */
  forgetTenant(tenant: TenantRef): Promise<void>;
}

/** Keeps something about people, which each may see and have forgotten. */
export interface PersonalStore {
  /** What is kept about this person, as plain values. */
  exportPerson(person: PersonRef): Promise<readonly object[]>;
  /** Forgets what is this person's alone and takes their id out of the rest; gives how many entries that were. */
  forgetPerson(person: PersonRef): Promise<number>;
}

/** Keeps what a conversation is about, for 24 hours after its last turn. */
export interface ConversationStore extends PersonalStore {
  /** The state kept under the key; `undefined` when there is none or it has expired. */
  read(key: string): Promise<ConversationState | undefined>;
  write(key: string, state: ConversationState): Promise<void>;
  forget(key: string): Promise<void>;
}

/** Remembers which deliveries were taken, so that one event gets one answer. */
export interface DeliveryStore {
  /** True for exactly one caller per id within 24 hours, across retries and replicas. */
  claim(id: string): Promise<boolean>;
}

/** A vote on an answer. */
export interface Feedback {
  readonly answerId: string;
  readonly platform: string;
  readonly tenant: string;
  readonly user: string;
  readonly vote: 'helpful' | 'not-right';
  readonly reason?: string;
  /** What a disputed answer was about, as ids: `backups/rds`; absent where that is not remembered. */
  readonly about?: string;
  /** The question it answered, where disputed questions are kept. */
  readonly question?: string;
  readonly at: number;
}

/** Keeps votes; the last vote of a user on an answer counts, and keeps what the one before knew of a disputed answer. */
export interface FeedbackStore extends PersonalStore {
  record(feedback: Feedback): Promise<void>;
}

/** A question that got no answer, for the people who keep the knowledge. */
export interface UnansweredQuestion {
  readonly platform: string;
  readonly tenant: string;
  readonly text: string;
  readonly reason: string;
  readonly at: number;
}

/** Keeps questions that got no answer. */
export interface UnansweredStore {
  record(question: UnansweredQuestion): Promise<void>;
}

/**
 * Keeps values that open doors, such as what a workspace granted at installation or where a person can be written
 * to. What outlives the process is encrypted at rest; keys are not.
 */
export interface SecretStore {
  /** The value kept under the key; `undefined` when there is none. Rejects when it cannot be trusted any more. */
  read(key: string): Promise<unknown>;
  /** Keeps a value that JSON can hold, in place of the one before. */
  write(key: string, value: object): Promise<void>;
  forget(key: string): Promise<void>;
}

/** Does what a learner asks for on a journey, in words (`pause`) or by a button's act. */
export interface LearningDesk {
  act(person: PersonRef, act: string): Promise<Reply>;
}

/** What a platform knows of a person who learns. */
export interface LearnerProfile {
  /** As it stands on the certificate. */
  readonly name: string;
  /** IANA name; a name that is none counts as UTC. */
  readonly zone: string;
  /** False where the platform does not tell it: the person is asked once. */
  readonly isZoneKnown?: boolean;
  /** Whose holidays hold. */
  readonly region?: string;
  /** Bots and guests are never enrolled. */
  readonly isGuest?: boolean;
}

/**
 * What came of writing to a person: `sent`; `later` = surely not sent, to be tried again; `unreachable` = they take
 * no messages, or are gone.
 */
export type Sending =
  | { readonly kind: 'sent' }
  | { readonly kind: 'later'; readonly afterMs?: number }
  | { readonly kind: 'unreachable' };

/** The people of a platform, whom the bot may write to unasked. */
export interface People {
  profileOf(person: PersonRef): Promise<LearnerProfile>;
  /** Rejects when nobody knows whether it was sent. */
  send(person: PersonRef, reply: Reply, signal: AbortSignal): Promise<Sending>;
}
