import type { Turn } from '../../dialog';
import { readMarkup } from './markup';
import { conversationAt, type Origin, type Place, readScope } from './parse';
import { readString } from './payload';

/** A message that somebody asks about by its shortcut. */
export interface AskedMessage {
  readonly turn: Turn;
  /** Where the message stands: its thread, if it is in one. */
  readonly place: Place;
  /** The thread that an answer to the message belongs to. */
  readonly thread: string;
  readonly user: string;
}

/**
 * Reads a message shortcut; `undefined` = not one we can answer.
 *
 * The message is judged alone, in a conversation of its own, and as overheard: its author did not write it to us.
 */
export function parseMessageShortcut(body: unknown, origin: Origin): AskedMessage | undefined {
  const channel = readString(body, 'channel', 'id');
  const user = readString(body, 'user', 'id');
  const ts = readString(body, 'message', 'ts') ?? readString(body, 'message_ts');
  if (channel === undefined || user === undefined || ts === undefined) return undefined;
  const root = readString(body, 'message', 'thread_ts');
  const { text } = readMarkup(readString(body, 'message', 'text') ?? '', origin.botUserId);
  const about = { channel, thread: `user:${user}:about:${ts}` };
  return {
    turn: {
      id: `slack:${origin.tenant}:shortcut:${readString(body, 'action_ts') ?? ts}:${user}`,
      conversation: conversationAt(origin, about, user),
      user: { id: user },
      scope: readScope(undefined, channel),
      input: { kind: 'text', text },
      overheard: true,
    },
    place: { channel, ...(root === undefined ? {} : { thread: root }) },
    thread: root ?? ts,
    user,
  };
}
