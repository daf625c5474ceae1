import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { BotError } from '../errors';
import type { Logger } from '../telemetry';
import { createRequestHandler } from './create-request-handler';
import type { Endpoint } from './endpoint';
import type { ReadReadiness } from './health';

/** A client that does not finish its headers or its body in time gives its place to another. */
const HEADERS_TIMEOUT_MS = 10_000;
const REQUEST_TIMEOUT_MS = 30_000;

/** What the one HTTP server is made from. */
export interface HttpServerOptions {
  readonly host: string;
  /** 0 = any free port. */
  readonly port: number;
  readonly endpoints: readonly Endpoint[];
  readonly readReadiness: ReadReadiness;
  readonly logger: Logger;
}

/** The running server of the one port. */
export interface HttpServer {
  /** The address to open in a browser, e.g. `http://127.0.0.1:3978`. */
  readonly url: string;
  /** Takes no new connection, lets running requests finish, and cuts what is left after `deadlineMs`. */
  close(deadlineMs: number): Promise<void>;
}

/** Starts the server; rejects with `PORT_TAKEN` when another process listens already. */
export async function startHttpServer(options: HttpServerOptions): Promise<HttpServer> {
  const server = createServer(
    { headersTimeout: HEADERS_TIMEOUT_MS, requestTimeout: REQUEST_TIMEOUT_MS },
    createRequestHandler(options),
  );
  await listen(server, options);
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${readableHost(options.host)}:${port}`,
    close: (deadlineMs) => close(server, deadlineMs),
  };
}

function listen(server: Server, { host, port, logger }: HttpServerOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (cause: NodeJS.ErrnoException) => reject(explain(cause, host, port));
    server.once('error', fail);
    server.listen(port, host, () => {
      server.off('error', fail);
      // A connection that cannot be accepted (no file handles left) costs that connection, not the process.
      server.on('error', () => logger.error('connection-refused'));
      resolve();
    });
  });
}

function explain(cause: NodeJS.ErrnoException, host: string, port: number): BotError {
  if (cause.code === 'EADDRINUSE') {
    const message = `port ${port} is in use: stop the other process or set PORT`;
    return new BotError('PORT_TAKEN', message, { cause });
  }
  if (cause.code === 'EACCES') {
    const message = `port ${port} needs more rights than this process has: set PORT to 1024 or above`;
    return new BotError('CONFIG_INVALID', message, { cause });
  }
  const message = `HOST ${host} is not an address of this machine (${cause.code}): correct or unset it`;
  return new BotError('CONFIG_INVALID', message, { cause });
}

function readableHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

function close(server: Server, deadlineMs: number): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), deadlineMs);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
    server.closeIdleConnections();
  });
}
