import type { Turn } from '../../dialog';
import { SHARE_ACTION } from './names';
import { type Origin, type Place, privateConversation, readScope } from './parse';
import { readString } from './payload';
import { parseShareValue } from './share-value';

/** A private answer that its reader wants everybody to see. */
export interface SharePress {
  /** One private answer, one id, however often its button is pressed. */
  readonly id: string;
  /** A turn for each verdict. */
  readonly turns: readonly [Turn, ...Turn[]];
  readonly place: Place;
  readonly user: string;
}

/** Reads a press of "Share in channel"; `undefined` = another button, or one that holds nothing we know. */
export function parseSharePress(
  body: unknown,
  action: unknown,
  origin: Origin,
): SharePress | undefined {
  if (readString(action, 'action_id') !== SHARE_ACTION) return undefined;
  const channel = readString(body, 'channel', 'id') ?? readString(body, 'container', 'channel_id');
  const user = readString(body, 'user', 'id');
  const shareable = parseShareValue(readString(action, 'value'));
  if (channel === undefined || user === undefined || shareable === undefined) return undefined;
  const ts = readString(body, 'container', 'message_ts') ?? readString(action, 'action_ts') ?? '';
  const id = `slack:${origin.tenant}:share:${channel}:${ts}:${user}`;
  const thread = shareable.thread ?? readString(body, 'container', 'thread_ts');
  const [first, ...others] = shareable.lookups.map((lookup): Turn => {
    return {
      id,
      conversation: privateConversation(origin, channel, user),
      user: { id: user },
      scope: readScope(undefined, channel),
      input: { kind: 'lookup', lookup },
    };
  });
  if (first === undefined) return undefined;
  const place = { channel, ...(thread === undefined ? {} : { thread }) };
  return { id, turns: [first, ...others], place, user };
}
