import type { IncomingMessage, ServerResponse } from 'node:http';

/** One path of the one port, with what answers it. */
export interface Endpoint {
  readonly method: 'GET' | 'POST';
  /** An absolute path, e.g. `/slack/events`; with `/*` at its end it stands for everything below. */
  readonly path: string;
  /**
   * Answers a request. `body` is the raw body, read already and at most 1 MB (larger ones never arrive here:
   * they are answered 413); empty for GET. A rejection is logged and answered 500 without a text of its own.
   */
  handle(request: IncomingMessage, response: ServerResponse, body: Buffer): Promise<void> | void;
}
