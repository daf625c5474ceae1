import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { performance } from 'node:perf_hooks';
import { text } from 'node:stream/consumers';

/** A Web API that takes everything at once, so that only the bot's own time is measured. */
export interface QuickSlack {
  readonly apiUrl: string;
  /** When the reply to a message came in, on a clock that only goes forward; settles once it has. */
  reply(ts: string): Promise<number>;
  close(): Promise<void>;
}

const IDENTITY = { ok: true, team_id: 'T1', user_id: 'UBOT', bot_id: 'BBOT', ts: '1.1' };

/** Starts it on a free port. */
export async function startQuickSlack(): Promise<QuickSlack> {
  const waiting = new Map<string, (at: number) => void>();
  const answer = JSON.stringify(IDENTITY);
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      const thread = /(?:^|&)thread_ts=([\d.]+)/.exec(body)?.[1] ?? '';
      waiting.get(thread)?.(performance.now());
      waiting.delete(thread);
      response.writeHead(200, { 'content-type': 'application/json' }).end(answer);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    apiUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/`,
    reply: (ts) => new Promise((resolve) => void waiting.set(ts, resolve)),
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
