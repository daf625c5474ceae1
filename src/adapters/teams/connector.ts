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
  /** Never sent again once nobody knows whether it arrived: better missing than twice. */
  readonly isOnce?: boolean;
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

/** Posts activities to Teams, byte for byte as they are given. Each rejects with a `DeliveryError`. */
export interface Connector {
  /** The id Teams gave the reply, empty when it gave none. */
  post(address: ReplyAddress, activity: object): Promise<string>;
  /** Puts an activity in the place of `address.activity`. */
  replace(address: ReplyAddress, activity: object): Promise<string>;
  /** Opens a chat, or finds the one there is; resolves to its id. */
  open(serviceUrl: string, conversation: object): Promise<string>;
  /** What Teams says of a member of a conversation; nothing of it is sure. */
  readMember(
    place: Pick<ReplyAddress, 'serviceUrl' | 'conversation'>,
    id: string,
  ): Promise<unknown>;
}

interface Call {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly serviceUrl: string;
  /** Below the address of the service. */
  readonly path: string;
  readonly body?: object;
  readonly isOnce?: boolean;
}

interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly retryAfterMs: number | undefined;
}

/**
 * A connector with a deadline: one delivery, retries included, takes at most `timing.delivery`.
 *
 * Tries again when Teams asks for it or a connection breaks, with a fresh token after a 401; a hung or refused
 * connection is not tried again, since a reply that did arrive would arrive twice.
 */
export function createConnector(parts: ConnectorParts): Connector {
  async function deliver(call: Call): Promise<unknown> {
    if (!parts.isAllowed(call.serviceUrl)) {
      const message = 'the connector is not on the list of allowed hosts';
      throw new DeliveryError(message, { attempts: 0, isUnsent: true });
    }
    const deadline = parts.clock() + parts.timing.delivery;
    const signal = AbortSignal.timeout(parts.timing.delivery);
    const work = attempts(parts, deadline, call, (fresh) => send(parts, call, signal, fresh));
    // The signal ends a hung request, this a hung token.
    return within(work, parts.timing.delivery, 'the delivery').catch((error: unknown) => {
      throw error instanceof DeliveryError ? error : failure(error, 1);
    });
  }
  const carry = async (method: 'POST' | 'PUT', address: ReplyAddress, body: object) => {
    const { serviceUrl, isOnce = false } = address;
    return readId(await deliver({ method, serviceUrl, path: activityPath(address), body, isOnce }));
  };
  return {
    post: (address, activity) => carry('POST', address, activity),
    replace: (address, activity) => carry('PUT', address, activity),
    open: async (serviceUrl, body) =>
      readId(await deliver({ method: 'POST', serviceUrl, path: 'v3/conversations', body })),
    readMember({ serviceUrl, conversation }, id) {
      const path = `${conversationPath(conversation)}/members/${encodeURIComponent(id)}`;
      return deliver({ method: 'GET', serviceUrl, path });
    },
  };
}

async function attempts(
  parts: ConnectorParts,
  deadline: number,
  { isOnce = false }: Call,
  send: (fresh: boolean) => Promise<Answer>,
): Promise<unknown> {
  const { timing, clock, random } = parts;
  let fresh = false;
  for (let attempt = 1; ; attempt += 1) {
    const answer: Answer = await send(fresh).catch((error: unknown) =>
      failed(error, attempt, isOnce),
    );
    const { status, retryAfterMs } = answer;
    if (status >= 200 && status < 300) return answer.body;
    const isStaleToken: boolean = status === 401 && !fresh;
    const pause = isStaleToken ? 0 : pauseBefore(attempt, retryAfterMs, timing, random());
    const isLast = attempt > timing.deliveryRetries || clock() + pause >= deadline;
    if (isLast || !(isStaleToken || isRetried(status))) {
      const facts = { status, retryAfterMs, attempts: attempt, isUnsent: true };
      throw new DeliveryError(`the connector answered ${status}`, facts);
    }
    fresh = isStaleToken;
    await wait(pause);
  }
}

/** A broken connection counts as a 502 where a repetition is better than nothing; anything else ends the delivery. */
function failed(error: unknown, attempt: number, isOnce: boolean): Answer {
  if (error instanceof DeliveryError) throw error;
  if (!isOnce && BROKEN.has(codeOf(error))) {
    return { status: 502, body: undefined, retryAfterMs: undefined };
  }
  throw failure(error, attempt);
}

/** The connection broke while the request was under way. */
const BROKEN: ReadonlySet<unknown> = new Set(['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE']);

/** There never was a connection, so nothing can have arrived. */
const UNCONNECTED: ReadonlySet<unknown> = new Set([
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'UND_ERR_CONNECT_TIMEOUT',
]);

function codeOf(error: unknown): unknown {
  return isPayload(error) ? error.code : undefined;
}

function failure(error: unknown, attempts: number): DeliveryError {
  const isHung =
    error instanceof TimeLimitError || (isPayload(error) && error.name === 'TimeoutError');
  const what = isHung ? 'the connector did not answer in time' : 'the connector is not reachable';
  return new DeliveryError(what, { attempts, isUnsent: UNCONNECTED.has(codeOf(error)) }, error);
}

async function send(
  parts: ConnectorParts,
  { method, serviceUrl, path, body }: Call,
  signal: AbortSignal,
  fresh: boolean,
): Promise<Answer> {
  const token = await parts.readToken(fresh).catch((cause: unknown) => {
    throw new DeliveryError('no access token', { attempts: 0, isUnsent: true }, cause);
  });
  const base = serviceUrl.endsWith('/') ? serviceUrl : `${serviceUrl}/`;
  const response = await request(`${base}${path}`, {
    method,
    dispatcher: parts.dispatcher,
    signal,
    headers: {
      ...(body && { 'content-type': 'application/json; charset=utf-8' }),
      accept: 'application/json',
      'user-agent': 'demarc',
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await response.body.text();
  return {
    status: response.statusCode,
    body: parseBody(text),
    retryAfterMs: readRetryAfter(response.headers['retry-after'], parts.clock()),
  };
}

function conversationPath(conversation: string): string {
  return `v3/conversations/${encodeURIComponent(conversation)}`;
}

function activityPath({ conversation, activity, isTargeted }: ReplyAddress): string {
  const end = activity === undefined ? '' : `/${encodeURIComponent(activity)}`;
  const query = isTargeted ? '?isTargetedActivity=true' : '';
  return `${conversationPath(conversation)}/activities${end}${query}`;
}

function parseBody(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function readId(body: unknown): string {
  return isPayload(body) ? (readString(body, 'id') ?? '') : '';
}
