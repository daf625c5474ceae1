import type { Turn } from '../../dialog';
import type { TeamsActivity } from './activity';
import { deliveryId, readTyped, turnOf } from './parse';

/** A question that its writer has changed. */
export interface EditedQuestion {
  /** The words as they are now; each change is a turn of its own. */
  readonly turn: Turn;
  /** The turn of the question as it was asked first. */
  readonly question: string;
}

/** Reads a changed message; `undefined` when it is not an edit, or its words are not for us. */
export function parseEdit(activity: TeamsActivity): EditedQuestion | undefined {
  const { id, timestamp = activity.text } = activity;
  if (activity.type !== 'messageUpdate' || activity.event !== 'editMessage') return undefined;
  if (activity.isFromBot || id === undefined) return undefined;
  const text = readTyped(activity);
  if (text === undefined || text === '') return undefined;
  const question = deliveryId(activity, id);
  const turnId = deliveryId(activity, `${id}:edited:${timestamp}`);
  return { turn: turnOf(activity, { kind: 'text', text }, { id: turnId }), question };
}
