import type { ConversationRef, Turn } from '../../dialog';
import { readWords } from './learning-words';
import type { PlainWords } from './markup';
import { readString, readValue } from './payload';

/** Where a payload came from and the bot's own id there. */
export interface Origin {
  /** The workspace, or the organisation that has installed the bot as a whole. */
  readonly tenant: string;
  readonly botUserId: string;
}

/** Where a message goes: a thread, or the main flow of a direct message. */
export interface Place {
  readonly channel: string;
  readonly thread?: string;
}

/** A message that may be for us. */
export interface IncomingMessage {
  readonly turn: Turn;
  readonly place: Place;
  /** Written inside a thread that was there before. */
  readonly isInThread: boolean;
}

/** Subtypes that a person's own words can carry; every other one is a notice, an edit or a bot. */
const HUMAN_SUBTYPES: readonly string[] = ['file_share', 'thread_broadcast'];

/**
 * Reads an `app_mention` or `message` event; `undefined` = not for us.
 *
 * Not for us are bots, edits, deletions, joins, our own posts, Slackbot, a channel's main flow without a
 * mention, words to somebody else in a thread, and the twin of a mention (it arrives as `app_mention` too).
 */
export function parseMessage(event: unknown, origin: Origin): IncomingMessage | undefined {
  const user = readString(event, 'user');
  const channel = readString(event, 'channel');
  const ts = readString(event, 'ts');
  if (user === undefined || channel === undefined || ts === undefined) return undefined;
  if (!isHuman(event, user, origin)) return undefined;

  const words = readWords(readString(event, 'text') ?? '', origin.botUserId);
  const thread = readString(event, 'thread_ts');
  const scope = readScope(readString(event, 'channel_type'), channel);
  const isAddressed = readString(event, 'type') === 'app_mention' || scope === 'personal';
  if (!isAddressed && !mayBeFollowUp(words, thread)) return undefined;

  const root = scope === 'personal' ? thread : (thread ?? ts);
  const place: Place = { channel, ...(root === undefined ? {} : { thread: root }) };
  return {
    turn: {
      id: `slack:${origin.tenant}:${channel}:${ts}`,
      conversation: conversationAt(origin, place, scope === 'personal' ? user : undefined),
      user: { id: user },
      scope,
      input: { kind: 'text', text: words.text },
      ...(isAddressed ? {} : { overheard: true }),
    },
    place,
    isInThread: thread !== undefined,
  };
}

/**
 * Reads a slash command. Its conversation is the asker's own, since nobody else sees the answer.
 *
 * An empty command and `help` ask for help.
 */
export function parseCommand(command: unknown, origin: Origin): Turn | undefined {
  const user = readString(command, 'user_id');
  const channel = readString(command, 'channel_id');
  if (user === undefined || channel === undefined) return undefined;
  const { text } = readWords(readString(command, 'text') ?? '', origin.botUserId);
  const isHelp = text === '' || /^help$/i.test(text);
  return {
    id: `slack:${origin.tenant}:command:${readString(command, 'trigger_id') ?? user}`,
    conversation: privateConversation(origin, channel, user),
    user: { id: user },
    scope: readString(command, 'channel_name') === 'directmessage' ? 'personal' : 'channel',
    input: isHelp ? { kind: 'lookup', lookup: { kind: 'help' } } : { kind: 'text', text },
  };
}

/** The conversation of everyone in a thread, or of the owner alone in a direct message with the bot. */
export function conversationAt(origin: Origin, place: Place, owner?: string): ConversationRef {
  const ref = { platform: 'slack', tenant: origin.tenant, ...place };
  return owner === undefined ? ref : { ...ref, owner };
}

/** The conversation of one person with the bot in a channel, apart from everybody else's. */
export function privateConversation(
  origin: Origin,
  channel: string,
  user: string,
): ConversationRef {
  return conversationAt(origin, { channel, thread: `user:${user}` }, user);
}

/** How many people are around; a channel's id tells a direct message when the type is missing. */
export function readScope(channelType: string | undefined, channel: string): Turn['scope'] {
  if (channelType === 'im' || (channelType === undefined && channel.startsWith('D'))) {
    return 'personal';
  }
  return channelType === 'mpim' ? 'group' : 'channel';
}

function mayBeFollowUp(words: PlainWords, thread: string | undefined): boolean {
  const isOurs = !words.mentionsBot && !words.mentionsOthers;
  return thread !== undefined && isOurs && words.text !== '';
}

function isHuman(event: unknown, user: string, origin: Origin): boolean {
  const subtype = readString(event, 'subtype');
  const isOwn = user === origin.botUserId;
  const isBot = readString(event, 'bot_id') !== undefined || user === 'USLACKBOT';
  const isChange = readValue(event, 'hidden') === true;
  return (
    !isOwn && !isBot && !isChange && (subtype === undefined || HUMAN_SUBTYPES.includes(subtype))
  );
}
