import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { performance } from 'node:perf_hooks';

/** A connector that only notes when a reply has arrived in full. */
export interface ReplyClock {
  readonly serviceUrl: string;
  /** Resolves to the moment at which the reply to an activity had arrived, by `performance.now()`. */
  arrival(activity: string): Promise<number>;
  stop(): void;
}

/** Starts the connector on a free loopback port. */
export async function startReplyClock(): Promise<ReplyClock> {
  const waiting = new Map<string, (at: number) => void>();
  const server = createServer((incoming, response) => {
    incoming.resume().once('end', () => {
      const activity = decodeURIComponent(incoming.url?.split('/').at(-1) ?? '');
      waiting.get(activity)?.(performance.now());
      waiting.delete(activity);
      response.writeHead(201, { 'content-type': 'application/json' });
      response.end(`{"id":"reply-to-${activity}"}`);
    });
  });
  server.keepAliveTimeout = 60_000;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    serviceUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/emea/`,
    arrival: (activity) => new Promise((resolve) => waiting.set(activity, resolve)),
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}
