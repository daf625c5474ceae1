import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** A request for an access token, as it arrived. */
export interface TokenCall {
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingHttpHeaders;
  readonly form: URLSearchParams;
}

/** A stand-in for Microsoft's login and for the identity endpoint of a machine in Azure. */
export interface FakeLogin {
  readonly origin: string;
  readonly calls: readonly TokenCall[];
  stop(): Promise<void>;
}

/** Starts a login on a free loopback port that answers every request with `token`. */
export async function startFakeLogin(token: string): Promise<FakeLogin> {
  const calls: TokenCall[] = [];
  const server = createServer((request, response) => {
    text(request).then(
      (body) => {
        const { method = '', headers, url = '' } = request;
        const address = new URL(url, 'http://localhost');
        calls.push({ method, url: address, headers, form: new URLSearchParams(body) });
        response.writeHead(200, { 'content-type': 'application/json' });
        const expiresOn = String(Math.floor(Date.now() / 1000) + 3600);
        const life = { expires_in: 3600, expires_on: expiresOn };
        response.end(JSON.stringify({ access_token: token, token_type: 'Bearer', ...life }));
      },
      () => response.destroy(),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    async stop() {
      server.closeAllConnections();
      server.close();
      if (server.listening) await once(server, 'close');
    },
  };
}
