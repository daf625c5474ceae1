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
  readonly secrets: {
    readonly kind: string;
    readonly key: string;
    readonly key_id: string;
    /** Base64, encrypted. */
    readonly sealed: string;
  };
}
