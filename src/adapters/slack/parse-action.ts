import type { FeedbackInput, Turn } from '../../dialog';
import { type Lookup, parseLookup } from '../../replies';
import { LIMITS } from './limits';
import { CHOICE_ACTION, FEEDBACK_ACTION, FOLLOW_UPS_BLOCK } from './names';
import { conversationAt, type Origin, type Place, privateConversation, readScope } from './parse';
import { readString, readValue } from './payload';

/** A pressed button: what to ask the dialog, and which message it sat on. */
export interface IncomingPress {
  readonly kind: 'choice' | 'feedback';
  readonly turn: Turn;
  readonly on: PressedMessage;
  /** The answer takes the message's place; else it stands beside it. */
  readonly replaces: boolean;
}

/** The message that carries a pressed button. */
export interface PressedMessage {
  readonly place: Place;
  readonly ts: string;
  readonly user: string;
  /** Seen by one person only, so it can be changed through its `response_url` alone. */
  readonly isPrivate: boolean;
}

/** Reads a press of a choice or a vote; `undefined` = a button of another time, or of somebody else. */
export function parsePress(
  body: unknown,
  action: unknown,
  origin: Origin,
): IncomingPress | undefined {
  const on = readMessage(body);
  const input = readInput(action);
  if (on === undefined || input === undefined) return undefined;
  const { channel } = on.place;
  const personal = readScope(undefined, channel) === 'personal';
  const root: Place = personal ? on.place : { channel, thread: on.place.thread ?? on.ts };
  return {
    kind: input.kind === 'feedback' ? 'feedback' : 'choice',
    turn: {
      id: `slack:${origin.tenant}:action:${readString(action, 'action_ts') ?? on.ts}:${on.user}`,
      conversation: on.isPrivate
        ? privateConversation(origin, channel, on.user)
        : conversationAt(origin, root, personal ? on.user : undefined),
      user: { id: on.user },
      scope: personal ? 'personal' : 'channel',
      input,
    },
    on: { ...on, place: root },
    replaces: readString(action, 'block_id') !== FOLLOW_UPS_BLOCK,
  };
}

/** The value of a vote button: short, and readable by `parsePress` in every later release. */
export function voteValue(vote: FeedbackInput['vote'], answerId: string): string {
  return `${vote}|${answerId}`;
}

function readInput(
  action: unknown,
): FeedbackInput | { kind: 'lookup'; lookup: Lookup } | undefined {
  const id = readString(action, 'action_id');
  const value = readString(action, 'value');
  if (id === undefined || value === undefined) return undefined;
  if (id === FEEDBACK_ACTION) return readVote(value);
  const lookup = id.startsWith(CHOICE_ACTION) ? parseLookup(readJsonValue(value)) : undefined;
  return lookup === undefined ? undefined : { kind: 'lookup', lookup };
}

/** A button's value as JSON; `undefined` where it is none, or longer than a button holds. */
export function readJsonValue(value: string): unknown {
  if (value.length > LIMITS.buttonValue) return undefined;
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
}

function readVote(value: string): FeedbackInput | undefined {
  const bar = value.indexOf('|');
  const vote = value.slice(0, bar);
  const answerId = value.slice(bar + 1);
  if (bar === -1 || answerId === '' || (vote !== 'helpful' && vote !== 'not-right'))
    return undefined;
  return { kind: 'feedback', answerId, vote };
}

function readMessage(body: unknown): PressedMessage | undefined {
  const channel = readString(body, 'channel', 'id') ?? readString(body, 'container', 'channel_id');
  const ts = readString(body, 'message', 'ts') ?? readString(body, 'container', 'message_ts');
  const user = readString(body, 'user', 'id');
  if (channel === undefined || ts === undefined || user === undefined) return undefined;
  const thread =
    readString(body, 'message', 'thread_ts') ?? readString(body, 'container', 'thread_ts');
  return {
    place: { channel, ...(thread === undefined ? {} : { thread }) },
    ts,
    user,
    isPrivate: readValue(body, 'container', 'is_ephemeral') === true,
  };
}
