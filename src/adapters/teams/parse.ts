import { readLearning, type Turn } from '../../dialog';
import type { TeamsActivity } from './activity';
import { readPress } from './button-data';
import type { Surface } from './capabilities';
import { LIMITS } from './limits';
import { readMessageText } from './message-text';
import { asObject, isPayload, readObject, readString } from './payload';

/** Stands for a conversation's latest reply where a host of the protocol does not say which one is voted on. */
export const LATEST_REPLY = 'latest';

/**
 * Reads an activity as a turn; `undefined` when it is not for us: our own message, a reaction, a message that does
 * not mention us, a card somebody posted.
 */
export function parse(activity: TeamsActivity): Turn | undefined {
  if (activity.isFromBot) return undefined;
  if (activity.type === 'message') return parseMessage(activity);
  if (activity.type !== 'invoke') return undefined;
  if (activity.name === 'message/submitAction') return parseVote(activity);
  const press = activity.name === 'adaptiveCard/action' ? parsePress(activity) : undefined;
  return press?.turn;
}

/** A pressed button that looks something up, and where its card stands. */
export interface LookupPress {
  readonly turn: Turn;
  readonly surface: Surface;
}

/** Reads a pressed `Action.Execute`; `undefined` when its data is not a lookup of ours. */
export function parsePress(activity: TeamsActivity): LookupPress | undefined {
  const press = readPress(readActionData(activity));
  if (press?.kind !== 'lookup') return undefined;
  const isPrivate = press.surface === 'targeted';
  const turn = turnOf(activity, { kind: 'lookup', lookup: press.lookup }, { isPrivate });
  return { turn, surface: press.surface };
}

/** What a pressed `Action.Execute` carries; nothing is known about it. */
export function readActionData(activity: TeamsActivity): unknown {
  return readObject(asObject(activity.value), 'action').data;
}

/**
 * Reads the words of a message, which a person may have sent now or changed; `undefined` when they are not for us.
 */
export function readTyped(activity: TeamsActivity): string | undefined {
  const isAddressed =
    activity.scope === 'personal' ||
    activity.isTargeted ||
    activity.mentions.some(({ id }) => id === activity.recipient);
  if (!isAddressed) return undefined;
  const { text, hasComposeCard } = readMessageText(activity.text);
  if (text === '' && hasComposeCard) return undefined;
  return NAMES_PEOPLE.test(text) ? readWithPeople(activity) : text;
}

/** What is asked about people, who are mentioned. */
const NAMES_PEOPLE = /^(enroll?|report)\b/i;

/** The words with an id where a person is mentioned, in the order of the text. */
function readWithPeople({ text, mentions }: TeamsActivity): string {
  const left = [...mentions];
  return readMessageText(text, (mention) => {
    const at = left.findIndex((each) => nameIn(each.text) === nameIn(mention));
    const [found] = at < 0 ? [] : left.splice(at, 1);
    return found?.isPerson ? found.id : undefined;
  }).text;
}

/** Clients may number their mentions: `<at id="0">`. */
function nameIn(mention: string): string {
  return mention.replace(/^<at\b[^>]*>/i, '').replace(/<\/at>$/i, '');
}

/** Whether a turn is about somebody's learning, which is nobody else's to see. */
export function isAboutLearning(input: Turn['input']): boolean {
  if (input.kind === 'lookup') return input.lookup.kind === 'learn';
  return input.kind === 'text' && readLearning(input.text) !== undefined;
}

/** A turn of whoever sent the activity; what one person alone sees is a conversation of their own. */
export function turnOf(
  activity: TeamsActivity,
  input: Turn['input'],
  parts: { readonly id?: string; readonly isPrivate?: boolean } = {},
): Turn {
  const user = activity.fromObjectId ?? activity.from;
  const isPrivate = (parts.isPrivate ?? activity.isTargeted) || isAboutLearning(input);
  return {
    id: parts.id ?? deliveryId(activity, activity.id ?? activity.replyToId ?? activity.type),
    conversation: conversationOf(activity, user, isPrivate),
    user: { id: user },
    scope: activity.scope,
    input,
  };
}

function conversationOf(activity: TeamsActivity, user: string, isPrivate: boolean) {
  const { channel, thread } = splitConversation(activity.conversation);
  const place = { platform: 'teams', tenant: activity.tenant ?? '', channel };
  if (activity.scope === 'personal') return { ...place, owner: user };
  if (isPrivate) return { ...place, thread: `user:${user}`, owner: user };
  return { ...place, ...(thread !== undefined && { thread }) };
}

/** The id of a message across conversations: Teams numbers messages inside their conversation only. */
export function deliveryId(activity: TeamsActivity, message: string): string {
  const { channel } = splitConversation(activity.conversation);
  return JSON.stringify(['teams', activity.tenant ?? '', channel, message]);
}

/** A conversation's id and, in a channel, the thread in it. */
export function splitConversation(id: string): {
  readonly channel: string;
  readonly thread?: string;
} {
  const [channel = '', thread] = id.split(';messageid=', 2);
  return thread ? { channel, thread } : { channel };
}

function parseMessage(activity: TeamsActivity): Turn | undefined {
  const press = readPress(activity.value);
  if (press?.kind === 'lookup') {
    const isPrivate = press.surface === 'targeted' || activity.isTargeted;
    return turnOf(activity, { kind: 'lookup', lookup: press.lookup }, { isPrivate });
  }
  // A form of somebody else's card arrives as a message with a value and no text.
  if (activity.text === '' && isPayload(activity.value)) return undefined;
  const text = readTyped(activity);
  return text === undefined ? undefined : turnOf(activity, { kind: 'text', text });
}

function parseVote(activity: TeamsActivity): Turn | undefined {
  const value = asObject(activity.value);
  const { reaction, feedback } = readObject(value, 'actionValue');
  if (value.actionName !== 'feedback') return undefined;
  if (reaction !== 'like' && reaction !== 'dislike') return undefined;
  const reason = readReason(feedback);
  return turnOf(activity, {
    kind: 'feedback',
    answerId: deliveryId(activity, activity.replyToId ?? LATEST_REPLY),
    vote: reaction === 'like' ? 'helpful' : 'not-right',
    ...(reason !== '' && { reason }),
  });
}

/** Teams sends JSON text `{"feedbackText":…}`; other hosts of the same protocol send the bare words. */
function readReason(feedback: unknown): string {
  if (typeof feedback !== 'string') return '';
  let words = feedback;
  try {
    const parsed: unknown = JSON.parse(feedback);
    if (isPayload(parsed)) words = readString(parsed, 'feedbackText') ?? '';
  } catch {
    // Bare words are no JSON.
  }
  return words.trim().slice(0, LIMITS.feedbackReason);
}
