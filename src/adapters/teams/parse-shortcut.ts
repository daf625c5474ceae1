import type { Turn } from '../../dialog';
import type { TeamsActivity } from './activity';
import { type Press, readPress } from './button-data';
import { readMessageText } from './message-text';
import { turnOf } from './parse';
import { asObject, isPayload, readObject, readString } from './payload';

/**
 * Reads "Who is responsible?" on a message; `undefined` = it names no message.
 *
 * The message is judged alone, in a conversation of its own, and as overheard: its author did not write it to us.
 */
export function parseMessageShortcut(activity: TeamsActivity): Turn | undefined {
  const value = asObject(activity.value);
  if (!isPayload(value.messagePayload) || activity.isFromBot) return undefined;
  const message = value.messagePayload;
  const { text } = readMessageText(readString(readObject(message, 'body'), 'content') ?? '');
  return { ...aboutMessage(activity, { kind: 'text', text }), overheard: true };
}

/** A button pressed in a dialog of ours. */
export interface DialogPress {
  readonly press: Press;
  /** The turn of a press that looks something up. */
  readonly turn?: Turn;
}

/** Reads a button of a dialog; `undefined` = it holds nothing we know. */
export function parseDialogPress(activity: TeamsActivity): DialogPress | undefined {
  const press = readPress(asObject(activity.value).data);
  if (!press || activity.isFromBot) return undefined;
  if (press.kind === 'share') return { press };
  return { press, turn: aboutMessage(activity, { kind: 'lookup', lookup: press.lookup }) };
}

function aboutMessage(activity: TeamsActivity, input: Turn['input']): Turn {
  const turn = turnOf(activity, input, { isPrivate: true });
  const message = readString(readObject(asObject(activity.value), 'messagePayload'), 'id') ?? '';
  const { user, conversation } = turn;
  return {
    ...turn,
    conversation: { ...conversation, thread: `user:${user.id}:about:${message}`, owner: user.id },
  };
}
