import { webApi } from '@slack/bolt';
import type { Sending } from '../../dialog';
import { CROWDED_SECONDS, UnconnectedError } from './web-api';

/**
 * Slack's words that this one person cannot be written to.
 *
 * Not among them: `account_inactive`, which is about the bot's own token, and `messages_tab_disabled`, which is about
 * a setting of the app; both would take every learner of a workspace for gone.
 */
const GONE: readonly string[] = [
  'cannot_dm_bot',
  'channel_not_found',
  'is_archived',
  'user_disabled',
  'user_is_bot',
  'user_not_found',
  'user_not_visible',
  'users_not_found',
];

/** Slack's words after which a message may stand all the same. */
const UNSURE: readonly string[] = ['fatal_error', 'internal_error', 'messaging_processing_failed'];

/** Slack's words for too many messages, where no time is given along. */
const CROWDED: readonly string[] = ['rate_limited', 'ratelimited'];

/** What somebody has to put right, such as a token or a scope, takes its time. */
const REPAIR_MS = 60 * 60_000;

/** What a failed call says of the message; `undefined` = nobody knows whether it was sent. */
export function sendingOf(error: unknown): Sending | undefined {
  const crowded = crowdedMs(error);
  if (crowded !== undefined) return { kind: 'later', afterMs: crowded };
  if (error instanceof webApi.WebAPIRequestError) {
    return error.original instanceof UnconnectedError ? { kind: 'later' } : undefined;
  }
  if (!(error instanceof webApi.WebAPIPlatformError)) return undefined;
  const word = error.data.error;
  if (UNSURE.includes(word)) return undefined;
  if (GONE.includes(word)) return { kind: 'unreachable' };
  return { kind: 'later', afterMs: REPAIR_MS };
}

/** How long Slack wants a workspace to be left alone; `undefined` where it failed for another reason. */
export function crowdedMs(error: unknown): number | undefined {
  if (error instanceof webApi.WebAPIRateLimitedError) return error.retryAfter * 1000;
  const isCrowded =
    error instanceof webApi.WebAPIPlatformError && CROWDED.includes(error.data.error);
  return isCrowded ? CROWDED_SECONDS * 1000 : undefined;
}
