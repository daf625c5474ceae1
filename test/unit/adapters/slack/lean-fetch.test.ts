import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { Agent } from 'undici';
import { createLeanFetch } from '../../../../src/adapters/slack/lean-fetch';

describe('createLeanFetch', () => {
  const servers: Server[] = [];
  const agent = new Agent();
  afterEach(() => {
    for (const server of servers.splice(0)) {
      server.close();
      server.closeAllConnections();
    }
  });
  afterAll(() => agent.destroy());

  async function serve(answer: RequestListener): Promise<string> {
    const server = createServer(answer);
    servers.push(server);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/x?y=1`;
  }

  it('sends a text and reads the answer', async () => {
    const url = await serve((request, response) => {
      const { method, url: path, headers } = request;
      response.writeHead(201, 'Made', { 'x-one': 'two' });
      response.write('{"ok":true,"seen":');
      void text(request).then((body) => {
        response.end(`${JSON.stringify([method, path, headers.a, body])}}`);
      });
    });

    const answer = await createLeanFetch(agent, 1_000)(url, {
      method: 'POST',
      headers: { A: 'b' },
      body: 'größer',
    });

    expect(answer).toMatchObject({ ok: true, status: 201, statusText: 'Made', url });
    expect([answer.headers.get('X-One'), answer.headers.get('x-two')]).toEqual(['two', null]);
    expect([...answer.headers.entries()]).toContainEqual(['x-one', 'two']);
    const seen = { ok: true, seen: ['POST', '/api/x?y=1', 'b', 'größer'] };
    expect(await answer.json()).toEqual(seen);
    expect(JSON.parse(await answer.text())).toEqual(seen);
    expect(JSON.parse(Buffer.from(await answer.arrayBuffer()).toString())).toEqual(seen);
  });

  it('is not ok with an error, and follows no redirect', async () => {
    const url = await serve((_request, response) => {
      response.writeHead(302, { location: '/elsewhere' }).end();
    });

    expect(await createLeanFetch(agent, 1_000)(url)).toMatchObject({ ok: false, status: 302 });
  });

  it.each<[string, RequestListener]>([
    ['no answer comes', () => undefined],
    ['the answer does not end', (_request, response) => void response.writeHead(200).write('{')],
  ])('gives up in time when %s, and lets the connection go', async (_name, answer) => {
    let isGone: Promise<unknown> = Promise.resolve();
    const url = await serve((request, response) => {
      isGone = once(request.socket, 'close');
      answer(request, response);
    });

    await expect(createLeanFetch(agent, 50)(url)).rejects.toThrow(
      'the call took longer than 50 ms',
    );
    await isGone;
  });

  it('rejects where nobody listens, and for what is no text', async () => {
    const fetch = createLeanFetch(agent, 1_000);

    await expect(fetch('http://127.0.0.1:9/')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    await expect(fetch('http://127.0.0.1:9/', { body: new FormData() })).rejects.toThrow(TypeError);
  });
});
