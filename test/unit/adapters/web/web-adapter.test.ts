import { request } from 'node:http';
import { createWebAdapter, type WebPorts } from '../../../../src/adapters/web';
import { PUBLIC_PACE } from '../../../../src/adapters/web/limits';
import { type HttpServer, startHttpServer } from '../../../../src/http';
import { aLogger } from '../../../support/builders';
import { webPorts } from '../../../support/web-ports';

const servers: HttpServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close(0)));
});

async function serve(parts: Partial<WebPorts> = {}) {
  const ports = webPorts(parts);
  const server = await startHttpServer({
    host: '127.0.0.1',
    port: 0,
    endpoints: createWebAdapter(ports).endpoints,
    readReadiness: () => ({ ready: true, knowledgeVersion: '', adapters: {} }),
    logger: aLogger(),
  });
  servers.push(server);
  const { url } = server;
  return {
    url,
    turns: ports.turns,
    get: (path: string) => fetch(url + path, { redirect: 'manual' }),
    text: async (path: string) => (await fetch(url + path)).text(),
    post: (path: string, message: object, headers: Record<string, string> = {}) =>
      fetch(url + path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(message),
      }),
  };
}

/** `fetch` sends no other Host than that of the address. */
function statusAs(url: string, host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    sent.on('error', reject).end();
  });
}

describe('createWebAdapter', () => {
  it('is ready from start to stop', async () => {
    const own = createWebAdapter(webPorts());
    const before = own.isReady();
    await own.start();
    const during = own.isReady();
    await own.stop(0);

    expect([before, during, own.isReady()]).toEqual([false, true, false]);
  });

  it.each([
    '/',
    '/explore',
    '/explore/services/rds',
    '/explore/compare?from=ec2&to=rds',
    '/explore/topics/backups',
  ])('serves %s without inline script or style, and with its own files only', async (path) => {
    const page = await (await serve()).text(path);

    expect(page).toMatch(/not affiliated/i);
    expect(page).not.toMatch(
      /<style|\sstyle=|<script>|\son\w+=|(src|href)="(https?:)?\/\/(?!docs\.aws)/,
    );
  });

  it('greets with examples and how Slack and Teams are set up', async () => {
    const page = await (await serve()).text('/');

    expect(page).toContain('<button name="text" value="Compare EC2 and Fargate">');
    expect(page).toContain('<span class="state">Not configured yet.</span> Set it up.');
    expect(page).toContain('<form id="ask" method="post" action="/">');
  });

  it('gives each page a conversation of its own', async () => {
    const { text } = await serve();
    const read = async () => /name="conversation" value="([^"]+)"/.exec(await text('/'))?.[1];

    expect(await read()).not.toBe(await read());
  });

  it.each([
    ['/web/chat.js', 'text/javascript; charset=utf-8'],
    ['/web/page.css', 'text/css; charset=utf-8'],
    ['/web/icon.svg', 'image/svg+xml'],
    ['/web/inter-400.woff2', 'font/woff2'],
    ['/web/adaptivecards.js', 'text/javascript; charset=utf-8'],
    ['/web/markdown-it.js', 'text/javascript; charset=utf-8'],
  ])('serves %s from its own origin', async (path, type) => {
    const response = await (await serve()).get(path);

    expect([response.status, response.headers.get('content-type')]).toEqual([200, type]);
    expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(0);
  });

  it('answers a form with the question and the answer on a page', async () => {
    const { url } = await serve();
    const response = await fetch(url, {
      method: 'POST',
      body: new URLSearchParams({ conversation: 'c1', text: 'who <b>patches</b> RDS?' }),
    });
    const page = await response.text();

    expect(page).toContain('<p class="question">who &lt;b&gt;patches&lt;/b&gt; RDS?</p>');
    expect(page).toContain('Guest OS patching on Amazon RDS');
    expect(page).toContain('name="conversation" value="c1"');
  });

  it('answers a message with markup and text', async () => {
    const { post, turns } = await serve();
    const response = await post('/web/messages', { conversation: 'c1', text: 'who patches RDS?' });
    const answer = (await response.json()) as Record<string, string>;

    expect(answer).toMatchObject({ id: turns[0]?.id, conversation: 'c1', kind: 'answer' });
    expect(answer.text).toContain('AWS · Guest OS patching on Amazon RDS');
    expect(answer.html).toContain(`name="answerId" value="${turns[0]?.id}"`);
  });

  it('hands a vote to the dialog with the answer it is about', async () => {
    const { post, turns } = await serve();
    await post('/web/messages', { conversation: 'c1', answerId: 'a1', vote: 'helpful' });

    expect(turns[0]?.input).toEqual({ kind: 'feedback', answerId: 'a1', vote: 'helpful' });
  });

  it('shows an answer again as Slack and Teams get it, and why', async () => {
    const { post, text } = await serve();
    const { id } = (await (await post('/web/messages', { text: 'a' })).json()) as { id: string };

    expect(await text(`/answers/${id}`)).toContain('Guest OS patching on Amazon RDS');
    expect(await text(`/answers/${id}/slack`)).toContain(`Slack&#39;s form of ${id}`);
    expect(await text(`/answers/${id}/teams`)).toContain('**AWS** &lt;b&gt;');
    expect(await text(`/answers/${id}/why`)).toContain('<dd>the best topic</dd>');
  });

  it.each(['/answers/gone', '/answers/gone/slack', '/answers/'])(
    'says calmly at %s that the answer is gone',
    async (path) => {
      const response = await (await serve()).get(path);

      expect(response.status).toBe(404);
      expect(await response.text()).toContain('Ask the question again.');
    },
  );

  it.each([
    ['/', 'text/html; charset=utf-8'],
    ['/web/messages', 'application/json; charset=utf-8'],
  ])('answers nonsense to %s with one calm sentence', async (path, type) => {
    const { post, turns } = await serve();
    const response = await post(path, { nonsense: 'yes' });

    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toBe(type);
    expect(await response.text()).toContain('Please ask again.');
    expect(turns).toEqual([]);
  });

  it.each(['cross-site', 'same-site'])('takes nothing from a %s page', async (site) => {
    const { post, turns } = await serve();
    const response = await post('/web/messages', { text: 'a' }, { 'sec-fetch-site': site });

    expect(response.status).toBe(400);
    expect(turns).toEqual([]);
  });
});

describe('the pages to look at', () => {
  it('open every cell with its source', async () => {
    const { text } = await serve();

    expect(await text('/explore?columns=managed')).toContain(
      '<td class="party-depends" role="cell"><a href="/explore/services/eks/backups">Depends</a></td>',
    );
    expect(await text('/explore/services/eks/backups')).toContain('Source: <a href="https://');
    expect(await text('/explore/classes/iaas/backups')).toContain('Source: <a href="https://');
  });

  it('find a service by any of its names', async () => {
    const response = await (await serve()).get('/explore/search?q=amazon+rds');

    expect([response.status, response.headers.get('location')]).toEqual([
      303,
      '/explore/services/rds',
    ]);
    expect(await (await serve()).text('/explore/search?q=back')).toContain(
      '/explore/topics/backups',
    );
  });

  it.each([
    ['/explore/services/rds.svg', 'image/svg+xml'],
    ['/explore/services/rds.png', 'image/png'],
    ['/explore/matrix.csv?columns=managed', 'text/csv; charset=utf-8'],
    ['/explore/compare.md?from=ec2&to=rds', 'text/markdown; charset=utf-8'],
  ])('let %s be taken away', async (path, type) => {
    const response = await (await serve()).get(path);

    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(type);
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="demarc-/);
  });

  it.each([
    '/explore/services/gone',
    '/explore/services/rds/gone',
    '/explore/services/rds/backups/more',
    '/explore/services/gone.svg',
    '/explore/compare?from=rds',
    '/explore/topics/gone',
    '/explore/nothing',
    '/explore/services/%E0%A4%A',
  ])('say at %s that there is nothing', async (path) => {
    const response = await (await serve()).get(path);

    expect(response.status).toBe(404);
    expect(await response.text()).toContain('There is nothing here');
  });

  it('show what was searched for as text', async () => {
    const page = await (await serve()).text('/explore/search?q=%3Cimg+src%3Dx%3E');

    expect(page).toContain('&lt;img src=x&gt;');
    expect(page).not.toContain('<img src=x>');
  });
});

describe('the gate', () => {
  it('keeps a local page to this machine, by address and by name', async () => {
    const { url } = await serve();

    expect(await statusAs(url, 'localhost:1')).toBe(200);
    expect(await statusAs(url, 'rebound.example')).toBe(403);
    expect(await statusAs(`${url}/explore`, '127.0.0.1.example')).toBe(403);
  });

  it('lets everybody in where the page is public, without votes and setup', async () => {
    const { url, text, post, turns } = await serve({ exposure: 'public' });
    const vote = await post('/web/messages', { answerId: 'a1', vote: 'helpful' });

    expect(await statusAs(url, 'demo.example')).toBe(200);
    expect(await text('/')).toContain('nothing that you type is kept');
    expect(await text('/')).not.toContain('Not configured yet');
    expect(await vote.text()).toContain('read-only');
    expect(turns).toEqual([]);
  });

  it('slows a public page down and lets it go on later', async () => {
    let now = 0;
    const { get, post } = await serve({ exposure: 'public', clock: () => now });
    for (let i = 0; i < PUBLIC_PACE.burst; i += 1) await get('/answers/x');

    const refused = await post('/web/messages', { text: 'a' });
    const page = await get('/explore');
    const file = await get('/web/page.css');
    now += 60_000 / PUBLIC_PACE.perMinute;
    const later = await post('/web/messages', { text: 'a' });

    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '60']);
    expect(await refused.json()).toEqual({ error: expect.stringContaining('Wait a minute') });
    expect([page.status, file.status, later.status]).toEqual([429, 200, 200]);
  });
});
