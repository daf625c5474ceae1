import { setTimeout as wait } from 'node:timers/promises';
import { type Dispatcher, request } from 'undici';
import type { Clock } from '../../dialog';
import { DeliveryError } from './delivery-error';
import type { TeamsTiming } from './limits';
import { isRetried, pauseBefore, readRetryAfter } from './pause';
import { isPayload, readString } from './payload';
import type { ServiceUrlCheck } from './service-url';
import type { TokenSource } from './tokens';
import { TimeLimitError, within } from './within';

/** Where a reply goes. */
export interface ReplyAddress {
  readonly serviceUrl: string;
  /** `;messageid=…` included: it is what keeps a reply in its thread. */
  readonly conversation: string;
  /** The activity answered, or the one replaced. */
  readonly activity?: string;
  /** Seen by the activity's recipient alone. */
  readonly isTargeted?: boolean;
}

/** What the connector needs. */
export interface ConnectorParts {
  readonly isAllowed: ServiceUrlCheck;
  readonly readToken: TokenSource;
  readonly dispatcher: Dispatcher;
  readonly timing: TeamsTiming;
  readonly clock: Clock;
  /** From 0 to 1. */
  readonly random: () => number;
}

/** Posts activities to Teams, byte for byte as they are given. */
export interface Connector {
  /** The id Teams gave the reply, empty when it gave none. Rejects with a `DeliveryError`. */
  post(address: ReplyAddress, activity: object): Promise<string>;
  /** Puts an activity in the place of `address.activity`. Rejects with a `DeliveryError`. */
  replace(address: ReplyAddress, activity: object): Promise<string>;
}

interface Answer {
  readonly status: number;
  readonly id: string;
  readonly retryAfterMs: number | undefined;
}

/**
 * A connector with a deadline: one delivery, retries included, takes at most `timing.delivery`.
 *
 * Tries again when Teams asks for it or a connection breaks, with a fresh token after a 401; a hung or refused
 * connection is not tried again, since a reply that did arrive would arrive twice.
 */
export function createConnector(parts: ConnectorParts): Connector {
  async function deliver(method: 'POST' | 'PUT', address: ReplyAddress, activity: object) {
    if (!parts.isAllowed(address.serviceUrl)) {
      throw new DeliveryError('the connector is not on the list of allowed hosts', undefined, 0);
    }
    const url = activityUrl(address);
    const body = JSON.stringify(activity);
    const deadline = parts.clock() + parts.timing.delivery;
    const signal = AbortSignal.timeout(parts.timing.delivery);
    const call = { method, url, body, signal };
    const work = attempts(parts, deadline, (fresh) => send(parts, call, fresh));
    // The signal ends a hung request, this a hung token.
    return within(work, parts.timing.delivery, 'the delivery').catch((error: unknown) => {
      throw error instanceof DeliveryError ? error : failure(error, 1);
    });
  }
  return {
    post: (address, activity) => deliver('POST', address, activity),
    replace: (address, activity) => deliver('PUT', address, activity),
  };
}

async function attempts(
  parts: ConnectorParts,
  deadline: number,
  send: (fresh: boolean) => Promise<Answer>,
): Promise<string> {
  const { timing, clock, random } = parts;
  let fresh = false;
  for (let attempt = 1; ; attempt += 1) {
    const answer: Answer = await send(fresh).catch((error: unknown) => failed(error, attempt));
    if (answer.status >= 200 && answer.status < 300) return answer.id;
    const isStaleToken: boolean = answer.status === 401 && !fresh;
    const pause = isStaleToken ? 0 : pauseBefore(attempt, answer.retryAfterMs, timing, random());
    const isLast = attempt > timing.deliveryRetries || clock() + pause >= deadline;
    if (isLast || !(isStaleToken || isRetried(answer.status))) {
      throw new DeliveryError(`the connector answered ${answer.status}`, answer.status, attempt);
    }
    fresh = isStaleToken;
    await wait(pause);
  }
}

/** A broken connection counts as a 502; anything else ends the delivery. */
function failed(error: unknown, attempt: number): Answer {
  const code = isPayload(error) ? error.code : undefined;
  if (code === 'UND_ERR_SOCKET' || code === 'ECONNRESET' || code === 'EPIPE') {
    return { status: 502, id: '', retryAfterMs: undefined };
  }
  throw failure(error, attempt);
}

function failure(error: unknown, attempt: number): DeliveryError {
  const isHung =
    error instanceof TimeLimitError || (isPayload(error) && error.name === 'TimeoutError');
  const what = isHung ? 'the connector did not answer in time' : 'the connector is not reachable';
  return new DeliveryError(what, undefined, attempt, error);
}

async function send(
  parts: ConnectorParts,
  call: { method: 'POST' | 'PUT'; url: string; body: string; signal: AbortSignal },
  fresh: boolean,
): Promise<Answer> {
  const token = await parts.readToken(fresh);
  const response = await request(call.url, {
    method: call.method,
    dispatcher: parts.dispatcher,
    signal: call.signal,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      accept: 'application/json',
      'user-agent': 'demarc',
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
    },
    body: call.body,
  });
  const text = await response.body.text();
  return {
    status: response.statusCode,
    id: readId(text),
    retryAfterMs: readRetryAfter(response.headers['retry-after'], parts.clock()),
  };
}

function activityUrl({ serviceUrl, conversation, activity, isTargeted }: ReplyAddress): string {
  const base = serviceUrl.endsWith('/') ? serviceUrl : `${serviceUrl}/`;
  const path = `v3/conversations/${encodeURIComponent(conversation)}/activities`;
  const end = activity === undefined ? '' : `/${encodeURIComponent(activity)}`;
  return `${base}${path}${end}${isTargeted ? '?isTargetedActivity=true' : ''}`;
}

function readId(text: string): string {
  try {
    const body: unknown = JSON.parse(text);
    return isPayload(body) ? (readString(body, 'id') ?? '') : '';
  } catch {
    return '';
  }
}
