import type { IncomingMessage, ServerResponse } from 'node:http';
import { type CertificateView, createVerifyPages } from '../../../../src/adapters/web';
import { type HttpServer, startHttpServer } from '../../../../src/http';
import { aLogger } from '../../../support/builders';

const VIEW: CertificateView = {
  verdict: 'Genuine and good.',
  lines: ['<b>Ada</b> has completed “Cloud basics” with 90 %.'],
  altText: 'Ada "A" has completed it.',
  draw: () => Buffer.from('png'),
};

const servers: HttpServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close(0)));
});

async function serve(view: CertificateView | undefined = VIEW) {
  const asked: string[] = [];
  const handle = createVerifyPages(async (id) => {
    asked.push(id);
    return id === 'ABC123ABC123' ? view : undefined;
  });
  const server = await startHttpServer({
    ...{ host: '127.0.0.1', port: 0, logger: aLogger() },
    endpoints: [
      {
        ...{ method: 'GET', path: '/verify/*' },
        handle: (request: IncomingMessage, response: ServerResponse) => handle(request, response),
      },
    ],
    readReadiness: () => ({ ready: true, knowledgeVersion: '', adapters: {} }),
  });
  servers.push(server);
  const { url } = server;
  return { asked, get: (path: string) => fetch(url + path) };
}

describe('createVerifyPages', () => {
  it('shows a certificate with its picture and what that says, as text and never as markup', async () => {
    const response = await (await serve()).get('/verify/ABC123ABC123');
    const page = await response.text();

    expect(response.status).toBe(200);
    expect(response.headers.get('x-robots-tag')).toBe('noindex');
    expect(page).toContain('Genuine and good.');
    expect(page).toContain('&lt;b&gt;Ada&lt;/b&gt; has completed');
    expect(page).toContain('src="/verify/ABC123ABC123.png"');
    expect(page).toContain('alt="Ada &quot;A&quot; has completed it."');
    expect(page).not.toMatch(/<style|\sstyle=|<script|https?:/);
  });

  it('takes an id as people type it, in small letters and groups', async () => {
    const { asked, get } = await serve();

    const statuses = [
      (await get('/verify/abc1-23ab-c123')).status,
      (await get('/verify/abc123abc123.png')).status,
    ];

    expect(statuses).toEqual([200, 200]);
    expect(asked).toEqual(['ABC123ABC123', 'ABC123ABC123']);
  });

  it.each([
    '/verify/NOSUCHID0000',
    '/verify/NOSUCHID0000.png',
    '/verify/',
    '/verify/..%2f..%2fetc',
    `/verify/${'A'.repeat(500)}`,
  ])('says what to check where there is none: %s', async (path) => {
    const response = await (await serve()).get(path);

    expect(response.status).toBe(404);
    expect(await response.text()).toContain('This is no certificate of ours');
  });

  it('draws a picture once for many looks', async () => {
    let drawn = 0;
    const draw = () => {
      drawn += 1;
      return Buffer.from('png');
    };
    const { get } = await serve({ ...VIEW, draw });

    for (let look = 0; look < 3; look++) await (await get('/verify/ABC123ABC123.png')).text();
    const picture = await get('/verify/ABC123ABC123.png');

    expect(picture.headers.get('content-type')).toBe('image/png');
    expect(drawn).toBe(1);
  });

  it('has its own style, also where there is no playground', async () => {
    const style = await (await serve()).get('/verify/page.css');

    expect(style.headers.get('content-type')).toMatch(/^text\/css/);
    expect(await style.text()).toContain('.verify main');
  });
});
