import type { Adapter } from '../../src/adapters/adapter';
import { type App, createLifecycle } from '../../src/app';
import { BotError } from '../../src/errors';
import { aLogger } from '../support/builders';

const LOOPBACK = { host: '127.0.0.1', port: 0 };
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
    app = createLifecycle(LOOPBACK, adapters, VERSION, aLogger());
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
    app = createLifecycle(LOOPBACK, [adapter], VERSION, aLogger(), async () => {
      done.push('stores');
    });
    await app.start();

    await app.stop(1_000);

    expect(done).toEqual(['adapter', 'stores']);
  });

  it('does not wait longer than it may for stores that hang', async () => {
    const logger = aLogger();
    const hang = new Promise<void>(() => undefined);
    app = createLifecycle(LOOPBACK, [anAdapter()], VERSION, logger, () => hang);
    await app.start();

    await app.stop(1);

    expect(logger.lines.at(-1)?.event).toBe('stopped');
  });

  it('closes the stores when its port is taken', async () => {
    const url = await create(anAdapter()).start();
    const taken = { ...LOOPBACK, port: Number(new URL(url).port) };
    const closed: string[] = [];

    const second = createLifecycle(taken, [anAdapter()], VERSION, aLogger(), async () => {
      closed.push('stores');
    });

    await expect(second.start()).rejects.toMatchObject({ code: 'PORT_TAKEN' });
    expect(closed).toEqual(['stores']);
  });

  it('has a page of its own only with the web adapter', () => {
    expect(create(anAdapter({ platform: 'web' })).hasLocalPage).toBe(true);
    expect(create(anAdapter()).hasLocalPage).toBe(false);
  });
});
