import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** Stands between a process and a server, and can pretend that the server is gone. */
export interface TcpProxy {
  readonly port: number;
  /** Cuts every connection and refuses new ones, until `restore`. */
  cut(): void;
  /** Lets nothing through and says nothing, as a network does that loses everything; until `restore`. */
  freeze(): void;
  restore(): void;
  close(): Promise<void>;
}

/** Starts a proxy on a free port of this machine. */
export async function startTcpProxy(target: {
  readonly host: string;
  readonly port: number;
}): Promise<TcpProxy> {
  const pairs = new Set<readonly [Socket, Socket]>();
  let mode: 'through' | 'cut' | 'frozen' = 'through';
  const drop = () => {
    for (const pair of pairs) for (const socket of pair) socket.destroy();
  };
  const server = createServer((near) => {
    if (mode === 'cut') {
      near.destroy();
      return;
    }
    const far = connect(target);
    const pair = [near, far] as const;
    pairs.add(pair);
    for (const [one, other] of [pair, [far, near] as const]) {
      one.on('data', (bytes) => {
        if (mode === 'through') other.write(bytes);
      });
      one.on('error', () => undefined);
      one.on('close', () => {
        pairs.delete(pair);
        other.destroy();
      });
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    cut() {
      mode = 'cut';
      drop();
    },
    freeze() {
      mode = 'frozen';
    },
    restore() {
      mode = 'through';
      // What was lost on a frozen connection never comes again.
      drop();
    },
    async close() {
      drop();
      server.close();
      await once(server, 'close');
    },
  };
}
