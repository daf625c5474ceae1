import { webApi } from '@slack/bolt';
import { Agent } from 'undici';
import { createSilentLogger } from './bolt-logger';
import { createLeanFetch } from './lean-fetch';
import type { SlackTiming } from './limits';

/** `fetch` as Bolt calls it. */
export type Fetch = webApi.FetchFunction;

/**
 * Settings of every Web API client: a time-out for each call, few tries, silence in the log. Clients that share a
 * `fetch` share its connections.
 *
 * Bolt and its socket client write into the object they are given, so each gets its own. `headers` is never
 * set: Bolt would write one workspace's token into it and use it for all.
 */
export function createClientOptions(
  apiUrl: string | undefined,
  timing: SlackTiming,
  fetch: Fetch = createFetch(timing),
): webApi.WebClientOptions {
  return {
    ...(apiUrl === undefined ? {} : { slackApiUrl: apiUrl }),
    logger: createSilentLogger(),
    allowAbsoluteUrls: false,
    fetch,
    retryConfig: {
      retries: timing.webApiRetries,
      factor: 2,
      minTimeout: timing.webApiPause,
      maxTimeout: timing.webApiPause * 8,
    },
  };
}

/** A `fetch` that gives up after the time of one call and never waits for a long `Retry-After`. */
export function createFetch(timing: SlackTiming): Fetch {
  const agent = new Agent({ connect: { timeout: timing.webApiCall } });
  const fetch = createLeanFetch(agent, timing.webApiCall);
  return async (url, init) => {
    const response = await fetch(url, init);
    if (response.status !== 429) return response;
    const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
    if (seconds * 1000 <= timing.retryAfter) return response;
    // Without the header the client fails the call at once instead of pausing its queue.
    return { ...response, headers: { get: () => null, entries: () => [] } };
  };
}

/** The kind of a failure, fit for a log line: Slack's error code or the error's name, never its message. */
export function failureName(error: unknown): string {
  if (error instanceof webApi.WebAPIPlatformError) return error.data.error.slice(0, 80);
  if (error instanceof webApi.WebAPIHTTPError) return `http_${error.statusCode}`;
  if (error instanceof webApi.WebAPIRequestError) return `request_${error.original.name}`;
  return error instanceof Error ? error.name : typeof error;
}
