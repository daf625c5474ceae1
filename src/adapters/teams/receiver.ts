import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from '../../telemetry';
import type { Admit } from './admission';
import type { TeamsCloudAdapter } from './cloud-adapter';
import { failureFields } from './failure-fields';
import { LIMITS, type TeamsTiming } from './limits';
import type { Listeners } from './listeners';
import { isPayload } from './payload';
import { TimeLimitError, within } from './within';

/** What the receiver needs. */
export interface ReceiverParts {
  readonly admit: Admit;
  readonly adapter: TeamsCloudAdapter;
  readonly listeners: Listeners;
  readonly logger: Logger;
  readonly timing: TeamsTiming;
  /** True while new work is taken. */
  isOpen(): boolean;
}

interface HttpAnswer {
  readonly status: number;
  readonly body?: unknown;
}

/** Answers one request; never rejects, and says nothing of the inside to whoever asks. */
export type Receive = (
  request: IncomingMessage,
  response: ServerResponse,
  body: Buffer,
) => Promise<void>;

/**
 * Checks a request and acknowledges it, within a second unless Microsoft's keys have to be fetched first; what it
 * asks for is answered apart from it.
 */
export function createReceiver(parts: ReceiverParts): Receive {
  return async (request, response, body) => {
    send(response, await answer(parts, request.headers.authorization, body));
  };
}

async function answer(
  parts: ReceiverParts,
  authorization: string | undefined,
  body: Buffer,
): Promise<HttpAnswer> {
  const { logger, listeners } = parts;
  if (!parts.isOpen() || listeners.pending >= LIMITS.pendingTurns) {
    logger.warn('teams-request-postponed', { pending: listeners.pending });
    return { status: 503 };
  }
  const admission = parts.admit(authorization, body);
  if (admission.kind === 'refused') {
    logger.warn('teams-request-refused', { status: admission.status, reason: admission.reason });
    return { status: admission.status };
  }
  const { activity, payload } = admission;
  let isAuthentic = false;
  try {
    const work = parts.adapter.receive(authorization ?? '', payload, async (turn) => {
      isAuthentic = true;
      await listeners.handle(activity, turn);
    });
    return (await within(work, limitOf(parts.timing), 'the request')) ?? { status: 200 };
  } catch (error) {
    return refuse(parts, error, isAuthentic);
  }
}

/** Whatever the SDK throws before the turn starts means that the sender was not proven, but for Microsoft's keys. */
function refuse({ logger }: ReceiverParts, error: unknown, isAuthentic: boolean): HttpAnswer {
  if (isAuthentic) {
    logger.error('teams-request-failed', failureFields(error));
    return { status: 500 };
  }
  if (areKeysMissing(error)) {
    logger.error('teams-keys-unreachable', failureFields(error));
    return { status: 503 };
  }
  logger.warn('teams-request-refused', { status: 401, reason: 'token', ...nameOf(error) });
  return { status: 401 };
}

function areKeysMissing(error: unknown): boolean {
  if (error instanceof TimeLimitError) return true;
  return isPayload(error) && (error.name === 'FetchError' || error.statusCode === 500);
}

function nameOf(error: unknown): { readonly error: string } {
  return { error: error instanceof Error ? error.name : typeof error };
}

function limitOf({ authentication, invoke }: TeamsTiming): number {
  return authentication + invoke;
}

function send(response: ServerResponse, { status, body }: HttpAnswer): void {
  response.statusCode = status;
  if (body === undefined) {
    response.end();
    return;
  }
  response.setHeader('content-type', 'application/json; charset=utf-8');
  response.end(JSON.stringify(body));
}
