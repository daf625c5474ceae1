import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parse } from 'node:querystring';

/** A Slack that takes everything and costs next to nothing, so that the bot is what is measured. */
export interface BareSlack {
  readonly apiUrl: string;
  /** When each thread got its answers, in milliseconds of a clock that only goes forward. */
  readonly answers: ReadonlyMap<string, readonly number[]>;
  close(): Promise<void>;
}

const IDENTITY = { ok: true, team_id: 'T1', team: 'bench', user_id: 'UBOT', bot_id: 'BBOT' };

/** Starts one on a free port. */
export async function startBareSlack(): Promise<BareSlack> {
  const answers = new Map<string, number[]>();
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      if (request.url?.endsWith('chat.postMessage')) {
        const text = Buffer.concat(chunks).toString('utf8');
        const isJson = request.headers['content-type']?.includes('json');
        const { thread_ts } = isJson ? JSON.parse(text) : parse(text);
        const before = answers.get(thread_ts);
        if (before) before.push(performance.now());
        else answers.set(thread_ts, [performance.now()]);
      }
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ ...IDENTITY, ts: '1.1', channel: 'C1' }));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    apiUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/`,
    answers,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
