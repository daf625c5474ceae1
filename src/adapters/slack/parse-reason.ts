import type { Turn } from '../../dialog';
import { LIMITS } from './limits';
import { cut } from './markup';
import { type Origin, privateConversation } from './parse';
import { readString } from './payload';

/** Which answer a form is about. */
export interface JudgedAnswer {
  readonly answerId: string;
  readonly channel: string;
}

/** `block_id` and `action_id` of the form's one input. */
export const REASON_INPUT = 'reason';

/**
 * Reads a sent form as a vote with its reason, the reason cut at the limit and without control characters;
 * `undefined` = a form of another time. A form left empty is the vote without a reason.
 */
export function parseReason(body: unknown, origin: Origin): Turn | undefined {
  const user = readString(body, 'user', 'id');
  const view = readString(body, 'view', 'id');
  const judged = readJson(readString(body, 'view', 'private_metadata'));
  const answerId = readString(judged, 'answerId');
  const channel = readString(judged, 'channel');
  if (user === undefined || answerId === undefined || channel === undefined) return undefined;
  const path = ['view', 'state', 'values', REASON_INPUT, REASON_INPUT, 'value'];
  const reason = tidy(readString(body, ...path) ?? '');
  return {
    id: `slack:${origin.tenant}:form:${view ?? answerId}:${user}`,
    conversation: privateConversation(origin, channel, user),
    user: { id: user },
    scope: 'personal',
    input: {
      kind: 'feedback',
      answerId,
      vote: 'not-right',
      ...(reason === '' ? {} : { reason }),
    },
  };
}

function tidy(text: string): string {
  return cut(text.replace(/(?!\n)\p{Cc}/gu, ' ').trim(), LIMITS.reason);
}

function readJson(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}
