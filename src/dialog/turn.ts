import type { Lookup } from '../replies';

/** The thread or chat a turn belongs to; all four parts together name it, so no tenant can meet another's. */
export interface ConversationRef {
  /** `slack`, `teams`, `console` or `web`. */
  readonly platform: string;
  /** Workspace or tenant id. */
  readonly tenant: string;
  readonly channel: string;
  readonly thread?: string;
}

/** The person who wrote, by the platform's id. */
export interface UserRef {
  readonly id: string;
}

/** Words typed by a person: markup and the bot's own mention removed, at most 40,000 characters. */
export interface TextInput {
  readonly kind: 'text';
  readonly text: string;
}

/** A pressed button or a filled form. */
export interface LookupInput {
  readonly kind: 'lookup';
  readonly lookup: Lookup;
}

/** A vote on an answer; a later vote of the same user on the same answer replaces it. */
export interface FeedbackInput {
  readonly kind: 'feedback';
  /** The turn whose reply is judged. */
  readonly answerId: string;
  readonly vote: 'helpful' | 'not-right';
  readonly reason?: string;
}

/** One incoming message with everything platform-specific removed. */
export interface Turn {
  /** Delivery id: one id, one reply. */
  readonly id: string;
  readonly conversation: ConversationRef;
  readonly user: UserRef;
  readonly scope: 'personal' | 'group' | 'channel';
  readonly input: TextInput | LookupInput | FeedbackInput;
  /**
   * Written in a thread the bot takes part in, without addressing it. The adapter shows only a sure reply;
   * what people say to each other is never kept as an unanswered question.
   */
  readonly overheard?: boolean;
}

/** The key under which a conversation's state is kept; distinct for distinct references. */
export function conversationKey(ref: ConversationRef): string {
  return JSON.stringify([ref.platform, ref.tenant, ref.channel, ref.thread ?? '']);
}
