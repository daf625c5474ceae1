import { createWebAdapter } from '../../../../src/adapters/web';
import type { Dialog, Turn } from '../../../../src/dialog';
import { type HttpServer, startHttpServer } from '../../../../src/http';
import { aLogger } from '../../../support/builders';
import { aNotice, anAnswerReply } from '../../../support/slack-replies';

const turns: Turn[] = [];
const dialog: Dialog = {
  async handleTurn(turn) {
    turns.push(turn);
    return turn.input.kind === 'feedback' ? aNotice() : anAnswerReply();
  },
};
let ids = 0;
const newId = () => {
  ids += 1;
  return `id-${ids}`;
};
const adapter = createWebAdapter({ dialog, newId });
let server: HttpServer;

beforeAll(async () => {
  server = await startHttpServer({
    host: '127.0.0.1',
    port: 0,
    endpoints: adapter.endpoints,
    readReadiness: () => ({ ready: true, knowledgeVersion: '', adapters: {} }),
    logger: aLogger(),
  });
});
afterAll(() => server.close(0));
beforeEach(() => {
  turns.length = 0;
});

function post(path: string, message: Record<string, string>, headers: Record<string, string> = {}) {
  return fetch(server.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(message),
  });
}

describe('createWebAdapter', () => {
  it('is ready from start to stop', async () => {
    const own = createWebAdapter({ dialog, newId });
    const before = own.isReady();
    await own.start();
    const during = own.isReady();
    await own.stop(0);

    expect([before, during, own.isReady()]).toEqual([false, true, false]);
  });

  it('serves a page with a form, without inline script or style', async () => {
    const response = await fetch(server.url);
    const page = await response.text();

    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page).toContain('<form id="ask" method="post" action="/">');
    expect(page).toContain('<label for="text">');
    expect(page).toMatch(/not affiliated/i);
    expect(page).not.toMatch(/<style|\sstyle=|<script>|\son\w+=/);
  });

  it('gives each page a conversation of its own', async () => {
    const read = async () =>
      /name="conversation" value="([^"]+)"/.exec(await (await fetch(server.url)).text())?.[1];

    expect(await read()).not.toBe(await read());
  });

  it.each([
    ['/web/page.js', 'text/javascript; charset=utf-8'],
    ['/web/page.css', 'text/css; charset=utf-8'],
    ['/web/icon.svg', 'image/svg+xml'],
  ])('serves %s from its own origin', async (path, type) => {
    const response = await fetch(server.url + path);

    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(type);
  });

  it('answers a form with the question and the answer on a page', async () => {
    const response = await fetch(server.url, {
      method: 'POST',
      body: new URLSearchParams({ conversation: 'c1', text: 'who <b>patches</b> RDS?' }),
    });
    const page = await response.text();

    expect(page).toContain('<p class="question">who &lt;b&gt;patches&lt;/b&gt; RDS?</p>');
    expect(page).toContain('Guest OS patching on Amazon RDS');
    expect(page).toContain('name="conversation" value="c1"');
  });

  it('answers a message with markup and text', async () => {
    const response = await post('/web/messages', { conversation: 'c1', text: 'who patches RDS?' });
    const answer = (await response.json()) as Record<string, string>;

    expect(answer).toMatchObject({ id: turns[0]?.id, conversation: 'c1', kind: 'answer' });
    expect(answer.text).toContain('AWS · Guest OS patching on Amazon RDS');
    expect(answer.html).toContain(`name="answerId" value="${turns[0]?.id}"`);
  });

  it('hands a vote to the dialog with the answer it is about', async () => {
    await post('/web/messages', { conversation: 'c1', answerId: 'a1', vote: 'helpful' });

    expect(turns[0]?.input).toEqual({ kind: 'feedback', answerId: 'a1', vote: 'helpful' });
  });

  it.each([
    ['/', 'text/html; charset=utf-8'],
    ['/web/messages', 'application/json; charset=utf-8'],
  ])('answers nonsense to %s with one calm sentence', async (path, type) => {
    const response = await post(path, { nonsense: 'yes' });

    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toBe(type);
    expect(await response.text()).toContain('Please ask again.');
    expect(turns).toEqual([]);
  });

  it.each(['cross-site', 'same-site'])('takes nothing from a %s page', async (site) => {
    const response = await post('/web/messages', { text: 'a' }, { 'sec-fetch-site': site });

    expect(response.status).toBe(400);
    expect(turns).toEqual([]);
  });
});
