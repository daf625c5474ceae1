import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import helmet from 'helmet';
import type { Logger } from '../telemetry';
import type { Endpoint } from './endpoint';
import type { ReadReadiness } from './health';
import { readBody } from './read-body';

const NO_BODY = Buffer.alloc(0);

/** What the request handler is made from. */
export interface RequestHandlerOptions {
  readonly endpoints: readonly Endpoint[];
  readonly readReadiness: ReadReadiness;
  readonly logger: Logger;
}

/**
 * Mounts the endpoints beside `/healthz` and `/readyz`, with safe headers on every response.
 *
 * Unknown paths, large bodies and failures get one JSON sentence; no error text ever leaves the process.
 */
export function createRequestHandler(options: RequestHandlerOptions): RequestListener {
  const secure = securityHeaders();
  const find = createRouter([...createHealth(options.readReadiness), ...options.endpoints]);
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const { method = 'GET', url = '/' } = request;
    const endpoint = find(method, pathOf(url));
    if (endpoint === undefined) {
      sendError(response, 404, `There is nothing at ${method} on this path.`);
      return;
    }
    const body = endpoint.method === 'GET' ? NO_BODY : await readBody(request);
    if (typeof body !== 'string') await endpoint.handle(request, response, body);
    else if (body === 'too-large') sendError(response, 413, 'The body is larger than 1 MB.');
    else if (body === 'encoded')
      sendError(response, 415, 'Send the body without content encoding.');
  };
  return (request, response) => {
    secure(request, response, () => undefined);
    answer(request, response).catch((error: unknown) => {
      const name = error instanceof Error ? error.name : typeof error;
      options.logger.error('request-failed', { path: pathOf(request.url ?? '/'), error: name });
      if (response.headersSent) response.destroy();
      else sendError(response, 500, FAILED);
    });
  };
}

const FAILED = 'Something went wrong on our side; the log of this server has the details.';

function securityHeaders() {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'"],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    // TLS ends at the proxy in front; promising it from plain HTTP would lock people out of localhost.
    strictTransportSecurity: false,
  });
}

function createHealth(readReadiness: ReadReadiness): readonly Endpoint[] {
  return [
    {
      method: 'GET',
      path: '/healthz',
      handle: (_request, response) => sendJson(response, 200, { status: 'ok' }),
    },
    {
      method: 'GET',
      path: '/readyz',
      async handle(_request, response) {
        const readiness = await readReadiness();
        sendJson(response, readiness.ready ? 200 : 503, readiness);
      },
    },
  ];
}

/** Finds what answers a path; the same path with a slash at its end is the same place. */
function createRouter(endpoints: readonly Endpoint[]) {
  const exact = new Map(endpoints.map((each) => [`${each.method} ${each.path}`, each]));
  const below = endpoints.filter(({ path }) => path.endsWith('/*'));
  return (method: string, path: string): Endpoint | undefined => {
    const verb = method === 'HEAD' ? 'GET' : method;
    return (
      exact.get(`${verb} ${path}`) ??
      exact.get(`${verb} ${path.replace(/(?<=.)\/$/, '')}`) ??
      below.find((each) => each.method === verb && path.startsWith(each.path.slice(0, -1)))
    );
  };
}

function pathOf(url: string): string {
  const end = url.indexOf('?');
  return end < 0 ? url : url.slice(0, end);
}

function sendError(response: ServerResponse, status: number, sentence: string): void {
  sendJson(response, status, { error: sentence });
}

function sendJson(response: ServerResponse, status: number, value: unknown): void {
  response.statusCode = status;
  response.setHeader('content-type', 'application/json; charset=utf-8');
  response.end(JSON.stringify(value));
}
