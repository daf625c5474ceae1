import type { Lookup } from '../replies';

/** The thread or chat a turn belongs to; all four parts together name it, so no tenant can meet another's. */
export interface ConversationRef {
  /** `slack`, `teams`, `console` or `web`. */
  readonly platform: string;
  /** Workspace or tenant id. */
  readonly tenant: string;
  readonly channel: string;
  readonly thread?: string;
  /** The one person who takes part, by the platform's id; absent where others read along. */
  readonly owner?: string;
}

/** A workspace, or whatever else a platform keeps apart. */
export interface TenantRef {
  readonly platform: string;
  readonly tenant: string;
}

/** A person on a platform. */
export interface PersonRef {
  readonly platform: string;
  readonly tenant: string;
  readonly user: string;
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

/** "Forget me": everything that is kept about the person is to go. */
export interface ForgetMeInput {
  readonly kind: 'forget-me';
}

/** One incoming message with everything platform-specific removed. */
export interface Turn {
  /** Delivery id: one id, one reply. */
  readonly id: string;
  readonly conversation: ConversationRef;
  readonly user: UserRef;
  readonly scope: 'personal' | 'group' | 'channel';
  readonly input: TextInput | LookupInput | FeedbackInput | ForgetMeInput;
  /**
   * Written without addressing the bot, in a thread it takes part in or in a message it was asked about. In a
   * thread the adapter shows only a sure reply; what people say to each other is never kept as an unanswered
   * question.
   */
  readonly overheard?: boolean;
}

/** The person who wrote, with the platform and workspace they wrote from. */
export function personOf({ conversation, user }: Turn): PersonRef {
  const { platform, tenant } = conversation;
  return { platform, tenant, user: user.id };
}

/** The key under which a conversation's state is kept; distinct for distinct references. */
export function conversationKey(ref: ConversationRef): string {
  const place = [ref.platform, ref.tenant, ref.channel, ref.thread ?? ''];
  return JSON.stringify(ref.owner === undefined ? place : [...place, ref.owner]);
}

/** The one person whose conversation the key names; `undefined` where others read along. */
export function ownerOf(key: string): PersonRef | undefined {
  const [platform, tenant, , , user] = readKey(key);
  return platform && tenant && user ? { platform, tenant, user } : undefined;
}

/** The workspace whose conversation the key names; `undefined` for a key of another form. */
export function tenantOf(key: string): TenantRef | undefined {
  const [platform, tenant] = readKey(key);
  return platform && tenant ? { platform, tenant } : undefined;
}

function readKey(key: string): readonly (string | undefined)[] {
  return key.startsWith('[') ? JSON.parse(key) : [];
}
