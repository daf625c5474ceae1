import type { Turn } from '../../dialog';
import { parseLookup } from '../../replies';
import { readActivity, type TeamsActivity } from './activity';
import { LIMITS } from './limits';
import { readMessageText } from './message-text';
import { isPayload, type Payload, readObject, readString } from './payload';

/** Stands for a conversation's latest reply where a host of the protocol does not say which one is voted on. */
export const LATEST_REPLY = 'latest';

/**
 * Reads an activity as a turn; `undefined` when it is not for us: our own message, an edit, a reaction, a
 * message that does not mention us, a card somebody posted.
 *
 * An installation reads as a request for help, which is the welcome.
 */
export function parse(payload: unknown): Turn | undefined {
  const activity = readActivity(payload);
  if (!activity || activity.isFromBot) return undefined;
  const input = readInput(activity);
  if (!input) return undefined;
  const { channel, thread } = splitConversation(activity.conversation);
  return {
    id: deliveryId(activity, activity.id ?? activity.replyToId ?? activity.type),
    conversation: {
      platform: 'teams',
      tenant: activity.tenant ?? '',
      channel,
      ...(thread !== undefined && { thread }),
    },
    user: { id: activity.fromObjectId ?? activity.from },
    scope: activity.scope,
    input,
  };
}

/** The id of a message across conversations: Teams numbers messages inside their conversation only. */
export function deliveryId(activity: TeamsActivity, message: string): string {
  const { channel } = splitConversation(activity.conversation);
  return JSON.stringify(['teams', activity.tenant ?? '', channel, message]);
}

function splitConversation(id: string): { readonly channel: string; readonly thread?: string } {
  const [channel = '', thread] = id.split(';messageid=', 2);
  return thread ? { channel, thread } : { channel };
}

function readInput(activity: TeamsActivity): Turn['input'] | undefined {
  switch (activity.type) {
    case 'message':
      return readPressed(activity.value) ?? readTyped(activity);
    case 'invoke':
      return readInvoke(activity);
    case 'installationUpdate':
      return activity.action === 'add' ? { kind: 'lookup', lookup: { kind: 'help' } } : undefined;
    default:
      return undefined;
  }
}

function readTyped(activity: TeamsActivity): Turn['input'] | undefined {
  // A form of somebody else's card arrives as a message with a value and no text.
  if (activity.text === '' && isPayload(activity.value)) return undefined;
  if (activity.scope !== 'personal' && !activity.mentions.includes(activity.recipient)) {
    return undefined;
  }
  const { text, hasComposeCard } = readMessageText(activity.text);
  return text === '' && hasComposeCard ? undefined : { kind: 'text', text };
}

function readInvoke(activity: TeamsActivity): Turn['input'] | undefined {
  const value = isPayload(activity.value) ? activity.value : {};
  if (activity.name === 'adaptiveCard/action') {
    return readPressed(readObject(value, 'action').data);
  }
  if (activity.name === 'message/submitAction') return readFeedback(activity, value);
  return undefined;
}

function readPressed(data: unknown): Turn['input'] | undefined {
  if (!isPayload(data)) return undefined;
  const lookup = parseLookup(data.lookup);
  return lookup && { kind: 'lookup', lookup };
}

function readFeedback(activity: TeamsActivity, value: Payload): Turn['input'] | undefined {
  const { reaction, feedback } = readObject(value, 'actionValue');
  if (value.actionName !== 'feedback') return undefined;
  if (reaction !== 'like' && reaction !== 'dislike') return undefined;
  const reason = readReason(feedback);
  return {
    kind: 'feedback',
    answerId: deliveryId(activity, activity.replyToId ?? LATEST_REPLY),
    vote: reaction === 'like' ? 'helpful' : 'not-right',
    ...(reason !== '' && { reason }),
  };
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
