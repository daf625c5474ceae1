import { createWebAdapter } from '../../../../src/adapters/web';
import { type HttpServer, startHttpServer } from '../../../../src/http';
import type { NoticeReply } from '../../../../src/replies';
import { aLogger } from '../../../support/builders';
import { webPorts } from '../../../support/web-ports';

const LOCAL = { platform: 'web', tenant: 'local', user: 'local' };
const STEP: NoticeReply = {
  kind: 'notice',
  text: 'A step is <here>.',
  choices: [{ label: 'Got it', lookup: { kind: 'learn', act: 'done two-halves' } }],
};
const { signal } = new AbortController();

const servers: HttpServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close(0)));
});

async function serve(exposure: 'local' | 'public' = 'local') {
  const profileOf = async () => ({ name: 'Ada', zone: 'Europe/Berlin' });
  const adapter = createWebAdapter(
    webPorts({ exposure, ...(exposure === 'local' && { profileOf }) }),
  );
  const server = await startHttpServer({
    ...{ host: '127.0.0.1', port: 0, endpoints: adapter.endpoints, logger: aLogger() },
    readReadiness: () => ({ ready: true, knowledgeVersion: '', adapters: {} }),
  });
  servers.push(server);
  const { url } = server;
  return {
    adapter,
    load: async () => (await fetch(url)).text(),
    poll: async (headers: Record<string, string> = {}) => {
      const response = await fetch(`${url}/web/inbox`, { method: 'POST', headers });
      return (await response.json()) as { readonly html?: string };
    },
  };
}

describe('what is written to the local person unasked', () => {
  it('stands on the next page that is loaded, once, with its buttons', async () => {
    const { adapter, load } = await serve();

    const sending = await adapter.people?.send(LOCAL, STEP, signal);
    const [first, second] = [await load(), await load()];

    expect(sending).toEqual({ kind: 'sent' });
    expect(first).toContain('A step is &lt;here&gt;.');
    expect(first).toContain('>Got it</button>');
    expect(second).not.toContain('A step is');
  });

  it('is given to a page that is open and asks for it', async () => {
    const { adapter, load, poll } = await serve();
    const page = await load();
    await adapter.people?.send(LOCAL, STEP, signal);

    const [first, second] = [await poll(), await poll()];

    expect(page).toContain('data-inbox="20000"');
    expect(first.html).toMatch(/^<article class="reply".+A step is/s);
    expect(second.html).toBe('');
  });

  it('is not given to another site', async () => {
    const { adapter, poll } = await serve();
    await adapter.people?.send(LOCAL, STEP, signal);

    const other = await poll({ 'sec-fetch-site': 'cross-site' });

    expect(other.html).toBeUndefined();
    expect((await poll()).html).toContain('A step is');
  });

  it('reaches nobody else, and nobody on a page for everybody', async () => {
    const { adapter } = await serve();
    const open = (await serve('public')).adapter;

    const sending = await adapter.people?.send({ ...LOCAL, user: 'U2' }, STEP, signal);

    expect(sending).toEqual({ kind: 'unreachable' });
    expect(open.people).toBeUndefined();
  });
});
