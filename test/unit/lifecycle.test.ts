import type { Adapter } from '../../src/adapters/adapter';
import { BotError } from '../../src/errors';
import { type App, createLifecycle } from '../../src/lifecycle';
import { aLogger } from '../support/builders';

const LOOPBACK = { host: '127.0.0.1', port: 0 };
const NOTHING = { close: async () => undefined };
const VERSION = '2026-11-24-1a2b3c4d';

function anAdapter(parts: Partial<Adapter> = {}): Adapter & { readonly calls: readonly string[] } {
  const calls: string[] = [];
  let isReady = false;
  return {
    calls,
    platform: 'slack',
    endpoints: [],
    async start() {
      calls.push('start');
      isReady = true;
    },
    async stop(deadlineMs) {
      calls.push(`stop ${deadlineMs}`);
      isReady = false;
    },
    isReady: () => isReady,
    ...parts,
  };
}

/** A promise with its key outside. */
function aGate() {
  let open: () => void = () => undefined;
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, passed };
}

const readyz = async (url: string) => {
  const response = await fetch(`${url}/readyz`);
  return { status: response.status, body: await response.json() };
};

describe('createLifecycle', () => {
  let app: App;
  afterEach(() => app.stop(0));

  const create = (...adapters: readonly Adapter[]) => {
    app = createLifecycle(LOOPBACK, adapters, VERSION, aLogger(), NOTHING);
    return app;
  };

  it('is ready once every platform is', async () => {
    const url = await create(anAdapter(), anAdapter({ platform: 'teams' })).start();

    expect(await readyz(url)).toEqual({
      status: 200,
      body: { ready: true, knowledgeVersion: VERSION, adapters: { slack: true, teams: true } },
    });
  });

  it('is not ready while a platform is away', async () => {
    const url = await create(anAdapter({ isReady: () => false })).start();

    expect(await readyz(url)).toMatchObject({ status: 503, body: { adapters: { slack: false } } });
  });

  it('leaves nothing running when a platform refuses', async () => {
    const refusal = new BotError('PLATFORM_REFUSED', 'no');
    const other = anAdapter({ platform: 'teams' });
    const refusing = anAdapter({ start: () => Promise.reject(refusal) });

    await expect(create(refusing, other).start()).rejects.toBe(refusal);

    expect(refusing.calls).toEqual(['stop 0']);
    expect(other.calls).toEqual(['start', 'stop 0']);
  });

  it('tells that it takes no more work while it finishes what it has', async () => {
    const gate = aGate();
    const url = await create(anAdapter({ stop: () => gate.passed })).start();

    const stopping = app.stop(5_000);
    const during = await readyz(url);
    gate.open();
    await stopping;

    expect(during).toMatchObject({ status: 503, body: { ready: false } });
    await expect(fetch(url)).rejects.toThrow();
  });

  it('closes the port even when a platform fails to stop', async () => {
    const url = await create(anAdapter({ stop: () => Promise.reject(new Error('stuck')) })).start();

    await app.stop(1_000);

    await expect(fetch(url)).rejects.toThrow();
  });

  it('closes the stores last, once the platforms have finished', async () => {
    const done: string[] = [];
    const adapter = anAdapter({ stop: async () => void done.push('adapter') });
    app = createLifecycle(LOOPBACK, [adapter], VERSION, aLogger(), {
      close: async () => void done.push('stores'),
    });
    await app.start();

    await app.stop(1_000);

    expect(done).toEqual(['adapter', 'stores']);
  });

  it('does not wait longer than it may for stores that hang', async () => {
    const logger = aLogger();
    const hang = new Promise<void>(() => undefined);
    app = createLifecycle(LOOPBACK, [anAdapter()], VERSION, logger, { close: () => hang });
    await app.start();

    await app.stop(1);

    expect(logger.lines.at(-1)?.event).toBe('stopped');
  });

  it('closes the stores when its port is taken', async () => {
    const url = await create(anAdapter()).start();
    const taken = { ...LOOPBACK, port: Number(new URL(url).port) };
    const closed: string[] = [];

    const second = createLifecycle(taken, [anAdapter()], VERSION, aLogger(), {
      close: async () => void closed.push('stores'),
    });

    await expect(second.start()).rejects.toMatchObject({ code: 'PORT_TAKEN' });
    expect(closed).toEqual(['stores']);
  });

  it('starts the worker once the platforms are connected and stops it before them', async () => {
    const done: string[] = [];
    const adapter = anAdapter({
      start: async () => void done.push('adapter starts'),
      stop: async () => void done.push('adapter stops'),
    });
    const worker = {
      start: () => void done.push('worker starts'),
      stop: async () => void done.push('worker stops'),
    };
    app = createLifecycle(LOOPBACK, [adapter], VERSION, aLogger(), { ...NOTHING, worker });

    await app.start();
    await app.stop(1_000);

    expect(done).toEqual(['adapter starts', 'worker starts', 'worker stops', 'adapter stops']);
  });

  it('does not wait longer than it may for a worker that hangs', async () => {
    const worker = { start: () => undefined, stop: () => new Promise<void>(() => undefined) };
    const adapter = anAdapter();
    app = createLifecycle(LOOPBACK, [adapter], VERSION, aLogger(), { ...NOTHING, worker });
    await app.start();

    await app.stop(1);

    expect(adapter.calls).toEqual(['start', expect.stringMatching(/^stop /)]);
  });

  it.each([true, false])('tells whether the stores answer and stays ready: %s', async (store) => {
    app = createLifecycle(LOOPBACK, [anAdapter()], VERSION, aLogger(), {
      ...NOTHING,
      isReachable: async () => store,
    });

    expect(await readyz(await app.start())).toMatchObject({
      status: 200,
      body: { ready: true, store },
    });
  });

  it('has a page of its own only with the web adapter', () => {
    expect(create(anAdapter({ platform: 'web' })).hasLocalPage).toBe(true);
    expect(create(anAdapter()).hasLocalPage).toBe(false);
  });
});
