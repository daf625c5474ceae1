import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { BotError } from '../../../src/errors';
import {
  createLegalPages,
  type Endpoint,
  type HttpServer,
  startHttpServer,
} from '../../../src/http';
import { aLogger } from '../../support/builders';

const READY = { ready: true, knowledgeVersion: '2026-11-24-abc', adapters: { web: true } };
const running: HttpServer[] = [];

async function start(endpoints: readonly Endpoint[] = [], readReadiness = () => READY) {
  const logger = aLogger();
  const server = await startHttpServer({
    host: '127.0.0.1',
    port: 0,
    endpoints,
    readReadiness,
    logger,
  });
  running.push(server);
  return { url: server.url, server, logger };
}

const ECHO: Endpoint = {
  method: 'POST',
  path: '/echo',
  handle(_request, response, body) {
    response.end(body);
  },
};

afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.close(0)));
});

describe('startHttpServer', () => {
  it('answers that it lives', async () => {
    const { url } = await start();

    const response = await fetch(`${url}/healthz`);

    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ status: 'ok' });
  });

  it('tells the knowledge version and the adapters when ready', async () => {
    const { url } = await start();

    const response = await fetch(`${url}/readyz`);

    expect(response.status).toBe(200);
    expect(await response.json()).toEqual(READY);
  });

  it('answers 503 while it is not ready', async () => {
    const { url } = await start([], () => ({ ...READY, ready: false }));

    expect((await fetch(`${url}/readyz`)).status).toBe(503);
  });

  it.each([
    ['/privacy', /What it keeps\n- votes: 90 days\n[\s\S]+How to be forgotten/],
    ['/terms', /not affiliated with or endorsed by AWS, Slack or Microsoft/],
  ])('serves %s as plain text', async (path, text) => {
    const { url } = await start(createLegalPages(['votes: 90 days']));

    const response = await fetch(url + path);

    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(await response.text()).toMatch(text);
  });

  it('hands the raw body over, whatever its type', async () => {
    const { url } = await start([ECHO]);

    const response = await fetch(`${url}/echo`, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: '{"broken":',
    });

    expect(await response.text()).toBe('{"broken":');
  });

  it.each(['/below/', '/below/a/b?c=d', '/below/%E0%A4%A'])(
    'hands everything below a path to its endpoint: %s',
    async (path) => {
      const { url } = await start([{ ...ECHO, method: 'GET', path: '/below/*' }]);

      expect((await fetch(url + path)).status).toBe(200);
      expect((await fetch(`${url}/belowground`)).status).toBe(404);
    },
  );

  it('hands over an empty body as no bytes', async () => {
    const { url } = await start([ECHO]);

    expect(await (await fetch(`${url}/echo`, { method: 'POST' })).text()).toBe('');
  });

  it('refuses a body above 1 MB and takes one of 1 MB', async () => {
    const { url } = await start([ECHO]);
    const send = (size: number) =>
      fetch(`${url}/echo`, { method: 'POST', body: new Uint8Array(size) });

    const [fits, tooLarge] = await Promise.all([send(1024 * 1024), send(1024 * 1024 + 1)]);

    expect(fits.status).toBe(200);
    expect(tooLarge.status).toBe(413);
    expect(await tooLarge.json()).toEqual({ error: 'The body is larger than 1 MB.' });
  });

  it('refuses a body above 1 MB whose length nobody told', async () => {
    const { url } = await start([ECHO]);
    const body = new ReadableStream({
      start(controller) {
        for (let left = 17; left > 0; left -= 1) controller.enqueue(new Uint8Array(64 * 1024));
        controller.close();
      },
    });

    const response = await fetch(`${url}/echo`, { method: 'POST', body, duplex: 'half' });

    expect(response.status).toBe(413);
  });

  it('takes a slash at the end of a path and HEAD for GET', async () => {
    const { url } = await start([ECHO]);

    const posted = await fetch(`${url}/echo/`, { method: 'POST', body: 'x' });
    const asked = await fetch(`${url}/healthz`, { method: 'HEAD' });

    expect([posted.status, asked.status, await asked.text()]).toEqual([200, 200, '']);
  });

  it('goes on after somebody left in the middle of a body', async () => {
    const { url, logger } = await start([ECHO]);
    const { port } = new URL(url);
    const socket = connect(Number(port), '127.0.0.1');
    socket.end('POST /echo HTTP/1.1\r\nhost: a\r\ncontent-length: 9\r\n\r\nhalf');
    await once(socket.resume(), 'close');

    const response = await fetch(`${url}/echo`, { method: 'POST', body: 'whole' });

    expect(await response.text()).toBe('whole');
    expect(logger.lines).toEqual([]);
  });

  it('does not inflate, since signatures cover the bytes on the wire', async () => {
    const { url } = await start([ECHO]);

    const response = await fetch(`${url}/echo`, {
      method: 'POST',
      headers: { 'content-encoding': 'gzip' },
      body: 'zzz',
    });

    expect(response.status).toBe(415);
  });

  it.each([
    ['GET', '/nothing'],
    ['GET', '/echo'],
    ['PUT', '/echo'],
  ])('answers 404 with one sentence to %s %s', async (method, path) => {
    const { url } = await start([ECHO]);

    const response = await fetch(url + path, { method });

    expect(response.status).toBe(404);
    expect(await response.json()).toEqual({ error: `There is nothing at ${method} on this path.` });
  });

  it('hides the text of a failure and logs its kind', async () => {
    const handle = () => Promise.reject(new RangeError('secret detail'));
    const { url, logger } = await start([{ method: 'POST', path: '/fails', handle }]);

    const response = await fetch(`${url}/fails`, { method: 'POST' });

    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('secret detail');
    expect(logger.lines).toEqual([
      { event: 'request-failed', fields: { path: '/fails', error: 'RangeError' } },
    ]);
  });

  it('sends safe headers and nothing about what it is built with', async () => {
    const { url } = await start();

    const { headers } = await fetch(`${url}/healthz`);

    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-powered-by')).toBeNull();
  });

  it('says which port is taken and what to do', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as { port: number };

    const attempt = startHttpServer({
      host: '127.0.0.1',
      port,
      endpoints: [],
      readReadiness: () => READY,
      logger: aLogger(),
    });

    await expect(attempt).rejects.toMatchObject({
      code: 'PORT_TAKEN',
      message: `port ${port} is in use: stop the other process or set PORT`,
    });
    await new Promise((resolve) => other.close(resolve));
  });

  it('says that an address is not of this machine', async () => {
    const attempt = startHttpServer({
      host: '192.0.2.1',
      port: 0,
      endpoints: [],
      readReadiness: () => READY,
      logger: aLogger(),
    });

    await expect(attempt).rejects.toThrow(BotError);
    await expect(attempt).rejects.toThrow(/HOST 192\.0\.2\.1 is not an address of this machine/);
  });

  it('lets a running request finish before it closes', async () => {
    let release = () => {};
    let arrived = () => {};
    const isRunning = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    const slow: Endpoint = {
      method: 'POST',
      path: '/slow',
      handle: (_request, response) =>
        new Promise((resolve) => {
          release = () => {
            response.end('done');
            resolve();
          };
          arrived();
        }),
    };
    const { url, server } = await start([slow]);
    const answer = fetch(`${url}/slow`, { method: 'POST', headers: { connection: 'close' } });
    await isRunning;

    const closing = server.close(5_000);
    release();

    expect(await (await answer).text()).toBe('done');
    await closing;
  });

  it('cuts what is still open after the deadline', async () => {
    let arrived = () => {};
    const isRunning = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    const never: Endpoint = {
      method: 'POST',
      path: '/never',
      handle: () => arrived(),
    };
    const { url, server } = await start([never]);
    const answer = fetch(`${url}/never`, { method: 'POST' }).catch(() => 'cut');
    await isRunning;

    await server.close(1);

    expect(await answer).toBe('cut');
  });
});
