import type { ConversationState } from './conversation';
import type { PersonRef, TenantRef } from './turn';

/** The time, handed in so that tests can hold it still. UTC milliseconds. */
export type Clock = () => number;

/** Keeps things of workspaces apart, so that one that leaves takes all of its own along. */
export interface TenantStore {
  /** Forgets everything that is kept of this workspace, and nothing of another. */
  forgetTenant(tenant: TenantRef): Promise<void>;
}

/** Keeps what a conversation is about, for 24 hours after its last turn. */
export interface ConversationStore {
  /** The state kept under the key; `undefined` when there is none or it has expired. */
  read(key: string): Promise<ConversationState | undefined>;
  write(key: string, state: ConversationState): Promise<void>;
  forget(key: string): Promise<void>;
  /** Forgets the conversations that are this person's alone; see `ownerOf`. */
  forgetPerson(person: PersonRef): Promise<void>;
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
  readonly at: number;
}

/** Keeps votes; the last vote of a user on an answer counts. */
export interface FeedbackStore {
  record(feedback: Feedback): Promise<void>;
  /** Forgets this person's votes */
  forgetPerson(person: PersonRef): Promise<void>;
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
