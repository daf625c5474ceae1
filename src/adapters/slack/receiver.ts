import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Clock } from '../../dialog';
import type { Logger } from '../../telemetry';
import type { Delivery, Intake } from './intake';
import { isPayload, type Payload, readString, readValue } from './payload';
import { readRequest } from './request';
import type { Transport } from './transport';

const STATUS = { 'ssl-check': 200, unsigned: 401, malformed: 400 } as const;

/** What the receiver needs to trust a request. */
export interface ReceiverSettings {
  readonly signingSecret: string;
  readonly signatureAge: number;
}

/**
 * Takes Slack's requests on `POST /slack/events`: events, commands and presses alike.
 *
 * Answers 200 at once whatever the work behind it does; 401 unsigned or out of time, 400 malformed,
 * 503 before the start and while stopping, so that Slack delivers again.
 */
export function createReceiver(
  settings: ReceiverSettings,
  intake: Intake,
  clock: Clock,
  logger: Logger,
): Transport {
  function handle(request: IncomingMessage, response: ServerResponse, body: Buffer): void {
    const { signingSecret, signatureAge } = settings;
    const read = readRequest(request.headers, body, signingSecret, clock(), signatureAge);
    if (read.kind === 'payload') takeIn(request, response, read.payload);
    else refuse(response, read.kind);
  }

  function refuse(response: ServerResponse, kind: 'ssl-check' | 'unsigned' | 'malformed'): void {
    if (kind === 'unsigned') logger.warn('slack-signature-invalid');
    send(response, STATUS[kind]);
  }

  function takeIn(
    request: IncomingMessage,
    response: ServerResponse,
    payload: Record<string, unknown>,
  ): void {
    if (payload.type === 'url_verification') {
      answerChallenge(response, payload);
    } else if (payload.type === 'app_rate_limited') {
      logger.warn('slack-rate-limited', { team: readString(payload, 'team_id') });
      send(response, 200);
    } else if (payload.type === 'event_callback' && !hasEvent(payload)) {
      send(response, 400);
    } else if (!intake.accept(readDelivery(request, response, payload))) {
      send(response, 503);
    }
  }

  return {
    endpoints: [{ method: 'POST', path: '/slack/events', handle }],
    start: async () => undefined,
    stop: async () => undefined,
    isConnected: () => true,
  };
}

function answerChallenge(response: ServerResponse, payload: Payload): void {
  const challenge = readString(payload, 'challenge');
  if (challenge === undefined) send(response, 400);
  else send(response, 200, { challenge });
}

function hasEvent(payload: Payload): boolean {
  const event = readValue(payload, 'event');
  return isPayload(event) && typeof event.type === 'string';
}

function readDelivery(
  request: IncomingMessage,
  response: ServerResponse,
  body: Record<string, unknown>,
): Delivery {
  const retryNum = Number(request.headers['x-slack-retry-num'] ?? Number.NaN);
  const reason = request.headers['x-slack-retry-reason'];
  return {
    body,
    ...(Number.isSafeInteger(retryNum) ? { retryNum } : {}),
    ...(typeof reason === 'string' ? { retryReason: reason } : {}),
    acknowledge: (answer) => send(response, 200, answer),
  };
}

function send(response: ServerResponse, status: number, body?: unknown): void {
  if (response.headersSent) return;
  if (body === undefined || body === '') {
    response.writeHead(status).end();
    return;
  }
  const isText = typeof body === 'string';
  response.writeHead(status, { 'content-type': isText ? 'text/plain' : 'application/json' });
  response.end(isText ? body : JSON.stringify(body));
}
