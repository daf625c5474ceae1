import type { IncomingMessage } from 'node:http';

/** Far above any platform's delivery (Slack and Teams stay under 100 KB), far below what hurts. */
const MAX_BODY_BYTES = 1024 * 1024;

/** A body as it came in, or why it is not taken; `aborted` = nobody waits for an answer any more. */
export type ReadBody = Buffer | 'too-large' | 'encoded' | 'aborted';

/** Reads a body of at most 1 MB; signatures cover the bytes that came in, so it is neither parsed nor inflated. */
export async function readBody(request: IncomingMessage): Promise<ReadBody> {
  const { 'content-encoding': encoding = 'identity', 'content-length': length = '0' } =
    request.headers;
  if (encoding.toLowerCase() !== 'identity') return 'encoded';
  if (Number(length) > MAX_BODY_BYTES) return 'too-large';
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes <= MAX_BODY_BYTES) chunks.push(chunk);
      else resolve('too-large');
    });
    request.once('end', () => resolve(Buffer.concat(chunks)));
    request.once('close', () => resolve('aborted'));
    request.once('error', () => resolve('aborted'));
  });
}
