import { type Locality, readLocality } from './locality';
import { isPayload, type Payload, readObject, readString } from './payload';
import { type Member, type Mention, readMembers, readMentions } from './people-named';

/** What is read of an activity, checked; everything else in it is left alone. */
export interface TeamsActivity {
  readonly type: string;
  /** Of an invoke: what is invoked. */
  readonly name: string | undefined;
  /** Of an installation update: `add`, `remove`, `add-upgrade`, `remove-upgrade`. */
  readonly action: string | undefined;
  readonly id: string | undefined;
  readonly channelId: string;
  readonly serviceUrl: string;
  /** `;messageid=…` included: the place a reply goes to. */
  readonly conversation: string;
  readonly scope: 'personal' | 'group' | 'channel';
  readonly tenant: string | undefined;
  readonly from: string;
  /** The directory's id of the sender: the same in every conversation. */
  readonly fromObjectId: string | undefined;
  /** What the sender is called; empty when the activity does not say. */
  readonly fromName: string;
  readonly isFromBot: boolean;
  readonly recipient: string;
  /** Sent in a group or channel so that the bot alone sees it. */
  readonly isTargeted: boolean;
  readonly replyToId: string | undefined;
  readonly text: string;
  /** In the order of the text. */
  readonly mentions: readonly Mention[];
  /** Who came, the bot itself included; of a conversation update. */
  readonly membersAdded: readonly Member[];
  /** Where and when it is for the sender, as far as their client says. */
  readonly locality: Locality;
  readonly value: unknown;
  /** Of a message update: `editMessage`, `undeleteMessage`; of a conversation update: `teamMemberAdded`. */
  readonly event: string | undefined;
  /** When it happened, as Teams writes it. */
  readonly timestamp: string | undefined;
}

const SCOPES: Readonly<Record<string, TeamsActivity['scope']>> = {
  personal: 'personal',
  groupChat: 'group',
  channel: 'channel',
};

/** Reads an activity; `undefined` when a field is missing without which it can neither be checked nor answered. */
export function readActivity(payload: unknown): TeamsActivity | undefined {
  if (!isPayload(payload)) return undefined;
  const type = readString(payload, 'type');
  const channelId = readString(payload, 'channelId');
  const serviceUrl = readString(payload, 'serviceUrl');
  const conversation = readObject(payload, 'conversation');
  const conversationId = readString(conversation, 'id');
  const from = readObject(payload, 'from');
  const fromId = readString(from, 'id');
  const to = readObject(payload, 'recipient');
  const recipient = readString(to, 'id');
  if (!type || !channelId || !serviceUrl || !conversationId || !fromId || !recipient) {
    return undefined;
  }
  const id = readString(payload, 'id');
  if (type === 'message' && !id) return undefined;
  return {
    type,
    name: readString(payload, 'name'),
    action: readString(payload, 'action'),
    id,
    channelId,
    serviceUrl,
    conversation: conversationId,
    scope: readScope(conversation),
    tenant: readTenant(payload, conversation),
    from: fromId,
    fromObjectId: readString(from, 'aadObjectId'),
    fromName: readString(from, 'name') ?? '',
    isFromBot: from.role === 'bot' || fromId === recipient,
    recipient,
    isTargeted: to.isTargeted === true,
    replyToId: readString(payload, 'replyToId'),
    text: readString(payload, 'text') ?? '',
    mentions: readMentions(payload),
    membersAdded: readMembers(payload.membersAdded),
    locality: readLocality(payload),
    value: payload.value,
    event: readString(readObject(payload, 'channelData'), 'eventType'),
    timestamp: readString(payload, 'timestamp'),
  };
}

function readScope(conversation: Payload): TeamsActivity['scope'] {
  const scope = SCOPES[readString(conversation, 'conversationType') ?? ''];
  if (scope) return scope;
  return conversation.isGroup === true ? 'group' : 'personal';
}

function readTenant(payload: Payload, conversation: Payload): string | undefined {
  const tenant = readObject(readObject(payload, 'channelData'), 'tenant');
  return (readString(conversation, 'tenantId') ?? readString(tenant, 'id'))?.toLowerCase();
}
