import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { COMPRESS_FROM_BYTES } from './limits';

/** What goes back to the browser. */
export interface Answer {
  readonly status?: number;
  readonly contentType: string;
  readonly content: Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

const compress = promisify(gzip);
const COMPRESSIBLE = /^(text\/|application\/json|image\/svg)/;

/** Sends an answer, compressed where that helps and the browser takes it. Nothing is stored on the way. */
export type Send = (
  request: IncomingMessage,
  response: ServerResponse,
  answer: Answer,
) => Promise<void>;

/** Creates what sends answers; content that is sent again is compressed once. */
export function createSend(): Send {
  const compressed = new WeakMap<Buffer, Promise<Buffer>>();
  const compressOnce = (content: Buffer) => {
    const body = compressed.get(content) ?? compress(content);
    compressed.set(content, body);
    return body;
  };
  return async (request, response, { status = 200, contentType, content, headers = {} }) => {
    const isCompressed =
      content.length >= COMPRESS_FROM_BYTES &&
      COMPRESSIBLE.test(contentType) &&
      /\bgzip\b/.test(String(request.headers['accept-encoding']));
    const body = isCompressed ? await compressOnce(content) : content;
    response.writeHead(status, {
      'content-type': contentType,
      'content-length': body.length,
      'cache-control': 'no-store',
      vary: 'accept-encoding',
      ...(isCompressed && { 'content-encoding': 'gzip' }),
      ...headers,
    });
    response.end(body);
  };
}

/** A page as an answer. */
export function page(markup: string, status = 200): Answer {
  return { status, contentType: 'text/html; charset=utf-8', content: Buffer.from(markup) };
}

/** An object as an answer. */
export function json(value: object, status = 200): Answer {
  return {
    status,
    contentType: 'application/json; charset=utf-8',
    content: Buffer.from(JSON.stringify(value)),
  };
}
