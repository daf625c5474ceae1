import type { Lookup } from '../../replies';
import type { TeamsActivity } from './activity';
import { readPress } from './button-data';
import { deliveryId, readActionData } from './parse';

/** An answer that its only reader wants everybody to see. */
export interface SharePress {
  /** One private answer, one id, however often its button is pressed. */
  readonly id: string;
  readonly lookups: readonly Lookup[];
  /** What the sharer is called; empty when Teams does not say. */
  readonly name: string;
}

/**
 * Reads a press of "Share", which a client too old for buttons in place sends as a message; `undefined` = another
 * button, or one that holds nothing we know.
 */
export function parseSharePress(activity: TeamsActivity): SharePress | undefined {
  const data = activity.type === 'message' ? activity.value : readActionData(activity);
  const press = readPress(data);
  if (press?.kind !== 'share' || activity.isFromBot) return undefined;
  const card = activity.replyToId ?? JSON.stringify(press.lookups);
  const sharer = activity.fromObjectId ?? activity.from;
  const id = deliveryId(activity, `share:${card}:${sharer}`);
  return { id, lookups: press.lookups, name: activity.fromName };
}
