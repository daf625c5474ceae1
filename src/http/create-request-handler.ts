import express, { type ErrorRequestHandler, type Express, type Response } from 'express';
import helmet from 'helmet';
import type { Logger } from '../telemetry';
import type { Endpoint } from './endpoint';
import type { ReadReadiness } from './health';

/** Far above any platform's delivery (Slack and Teams stay under 100 KB), far below what hurts. */
const MAX_BODY_BYTES = 1024 * 1024;

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
export function createRequestHandler(options: RequestHandlerOptions): Express {
  const app = express();
  app.disable('etag');
  app.enable('case sensitive routing');
  app.use(securityHeaders());
  app.get('/healthz', (_request, response) => {
    response.json({ status: 'ok' });
  });
  app.get('/readyz', async (_request, response) => {
    const readiness = await options.readReadiness();
    response.status(readiness.ready ? 200 : 503).json(readiness);
  });
  // Signatures cover the bytes that came in, so bodies are neither parsed nor inflated here.
  app.use(express.raw({ type: () => true, limit: MAX_BODY_BYTES, inflate: false }));
  for (const endpoint of options.endpoints) mount(app, endpoint);
  app.use((request, response) => {
    sendError(response, 404, `There is nothing at ${request.method} on this path.`);
  });
  app.use(createErrorHandler(options.logger));
  return app;
}

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

function mount(app: Express, endpoint: Endpoint): void {
  const method = endpoint.method === 'GET' ? 'get' : 'post';
  // A pattern without names: Express decodes what it names, and fails on a broken escape.
  const path = endpoint.path.endsWith('/*')
    ? new RegExp(`^${endpoint.path.slice(0, -1)}`)
    : endpoint.path;
  app[method](path, async (request, response) => {
    const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    await endpoint.handle(request, response, body);
  });
}

function createErrorHandler(logger: Logger): ErrorRequestHandler {
  return (error: unknown, request, response, _next) => {
    const status = readStatus(error);
    if (status >= 500) {
      const name = error instanceof Error ? error.name : typeof error;
      logger.error('request-failed', { path: request.path, error: name });
    }
    if (response.headersSent) response.destroy();
    else sendError(response, status, SENTENCES[status] ?? 'This request could not be read.');
  };
}

const SENTENCES: Readonly<Record<number, string>> = {
  413: 'The body is larger than 1 MB.',
  415: 'Send the body without content encoding.',
  500: 'Something went wrong on our side; the log of this server has the details.',
};

/** Only a refusal by the body reader is the caller's fault; it alone carries a `type` and a 4xx status. */
function readStatus(error: unknown): number {
  const { status, type } = (error ?? {}) as { readonly status?: unknown; readonly type?: unknown };
  const isRefusal = typeof type === 'string' && typeof status === 'number' && status < 500;
  return isRefusal ? status : 500;
}

function sendError(response: Response, status: number, sentence: string): void {
  response.status(status).json({ error: sentence });
}
