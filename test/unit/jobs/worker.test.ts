import { createWorker, type JobHandler, type JobStore, type Worker } from '../../../src/jobs';
import { createMemoryJobStore } from '../../../src/stores';
import { aJob } from '../../contract/job-stores';
import { aLogger, type RecordingLogger } from '../../support/builders';
import { aClock, type FakeClock } from '../../support/clock';

const LEASE_MS = 5_000;
/** Longer than any test: what a test wants looked at it looks at itself. */
const TIMING = { poll: 60_000, lease: LEASE_MS };

/** A handler that does what the test says and remembers what it was asked to do. */
function aHandler(
  repeat: JobHandler['repeat'],
  run: JobHandler['run'] = async () => ({ kind: 'done' }),
): JobHandler & { readonly seen: string[] } {
  const seen: string[] = [];
  return {
    seen,
    repeat,
    run(job, signal) {
      seen.push(job.key);
      return run(job, signal);
    },
  };
}

function aGate() {
  let open: () => void = () => undefined;
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, passed };
}

describe('createWorker', () => {
  let clock: FakeClock;
  let store: JobStore;
  let logger: RecordingLogger;
  let settled: (readonly [string, string])[];
  const workers: Worker[] = [];
  beforeEach(() => {
    clock = aClock();
    store = createMemoryJobStore(clock.now);
    logger = aLogger();
    settled = [];
  });
  afterEach(() => Promise.all(workers.splice(0).map((worker) => worker.stop(0))));

  const start = (nudge: JobHandler, jobs: JobStore = store) => {
    const worker = createWorker({
      store: jobs,
      handlers: { nudge },
      logger,
      clock: clock.now,
      random: () => 0,
      timing: TIMING,
      onSettled: (kind, how) => settled.push([kind, how]),
    });
    workers.push(worker);
    worker.start();
    return worker;
  };
  /** Until nothing is due or running. */
  const idle = async (worker: Worker) => {
    for (;;) {
      await worker.look();
      const { due, running } = await store.count();
      if (due + running === 0) return;
      await new Promise((resolve) => setImmediate(resolve));
    }
  };

  it.each(['again', 'never'] as const)('does each due job once (repeat: %s)', async (repeat) => {
    const handler = aHandler(repeat);
    await store.enqueue(Array.from({ length: 12 }, (_, index) => aJob({ key: `${index}` })));

    await idle(start(handler));

    expect(new Set(handler.seen).size).toBe(12);
    expect(handler.seen).toHaveLength(12);
    expect(settled).toEqual(Array.from({ length: 12 }, () => ['nudge', 'done']));
  });

  it('does no more than five at a time', async () => {
    const gate = aGate();
    let [now, most] = [0, 0];
    const handler = aHandler('never', async () => {
      now += 1;
      most = Math.max(most, now);
      await gate.passed;
      now -= 1;
      return { kind: 'done' };
    });
    await store.enqueue(Array.from({ length: 9 }, (_, index) => aJob({ key: `${index}` })));
    const worker = start(handler);
    await worker.look();

    gate.open();
    await idle(worker);

    expect([most, handler.seen.length]).toEqual([5, 9]);
  });

  it('tries again what surely failed, later each time, and at the time the other side names', async () => {
    const handler = aHandler('never', async () =>
      handler.seen.length === 3 ? { kind: 'retry', afterMs: 90_000 } : { kind: 'retry' },
    );
    await store.enqueue([aJob()]);
    const worker = start(handler);
    const seenAfter = async (milliseconds: number) => {
      clock.advance(milliseconds);
      await idle(worker);
      return handler.seen.length;
    };

    const seen = [];
    for (const wait of [0, 4_999, 1, 9_999, 1, 89_999, 1]) seen.push(await seenAfter(wait));

    expect(seen).toEqual([1, 1, 2, 2, 3, 3, 4]);
    expect(settled.slice(0, 3)).toEqual(Array.from({ length: 3 }, () => ['nudge', 'retry']));
  });

  it('gives up what fails twelve times, and says so', async () => {
    const handler = aHandler('again', async () => ({ kind: 'retry', afterMs: 1 }));
    await store.enqueue([aJob()]);
    const worker = start(handler);

    for (let left = 20; left > 0; left--) {
      await idle(worker);
      clock.advance(1);
    }

    expect(handler.seen).toHaveLength(12);
    expect(await store.count()).toMatchObject({ failed: 1 });
    expect(logger.lines.at(-1)).toEqual({
      event: 'job-given-up',
      fields: { kind: 'nudge', how: 'failed' },
    });
  });

  it('does not try again what never can be done', async () => {
    const handler = aHandler('again', async () => ({ kind: 'failed' }));
    await store.enqueue([aJob()]);

    await idle(start(handler));

    expect(await store.count()).toMatchObject({ failed: 1, waiting: 0 });
  });

  it.each([
    ['never', 1, { unknown: 1, waiting: 0 }],
    ['again', 2, { unknown: 0, failed: 0, waiting: 0 }],
  ] as const)(
    'treats a handler that throws as of unknown outcome (repeat: %s)',
    async (repeat, times, counts) => {
      const handler = aHandler(repeat, async () => {
        if (handler.seen.length === 1) throw new TypeError('a name and a text');
        return { kind: 'done' };
      });
      await store.enqueue([aJob()]);
      const worker = start(handler);
      await idle(worker);
      clock.advance(5_000);
      await idle(worker);

      expect(handler.seen).toHaveLength(times);
      expect(await store.count()).toMatchObject(counts);
      expect(JSON.stringify(logger.lines)).not.toContain('a name and a text');
    },
  );

  describe('after a process that was lost in the middle of a job', () => {
    beforeEach(async () => {
      await store.enqueue([aJob()]);
      const [lost] = await store.lease({ kinds: ['nudge'], limit: 1, leaseMs: LEASE_MS });
      if (lost) await store.begin(lost);
    });

    it('never repeats a message: it closes it as unknown', async () => {
      const handler = aHandler('never');
      const worker = start(handler);
      clock.advance(LEASE_MS);
      await idle(worker);

      expect(handler.seen).toEqual([]);
      expect(await store.count()).toMatchObject({ unknown: 1 });
    });

    it('repeats what may be repeated, once the lease is over and not before', async () => {
      const handler = aHandler('again');
      const worker = start(handler);
      clock.advance(LEASE_MS - 1);
      await worker.look();
      const before = [...handler.seen];
      clock.advance(1);
      await idle(worker);

      expect([before, handler.seen]).toEqual([[], ['nudge:1']]);
    });
  });

  it('begins nothing whose lease was lost before', async () => {
    const handler = aHandler('never');
    await store.enqueue([aJob()]);
    const worker = start(handler, { ...store, begin: async () => false });

    await worker.look();
    await worker.stop(1_000);

    expect(handler.seen).toEqual([]);
  });

  it('does not take its own job again when the clock jumps an hour ahead', async () => {
    const gate = aGate();
    const handler = aHandler('never', async () => {
      await gate.passed;
      return { kind: 'done' };
    });
    await store.enqueue([aJob()]);
    const worker = start(handler);
    await worker.look();
    clock.advance(60 * 60 * 1000);
    await worker.look();

    gate.open();
    clock.advance(-60 * 60 * 1000);
    await idle(worker);

    expect(handler.seen).toEqual(['nudge:1']);
    expect(settled).toEqual([['nudge', 'done']]);
  });

  it('finishes what runs when it stops, and takes nothing more', async () => {
    const gate = aGate();
    const handler = aHandler('never', async () => {
      await gate.passed;
      return { kind: 'done' };
    });
    await store.enqueue(Array.from({ length: 6 }, (_, index) => aJob({ key: `${index}` })));
    const worker = start(handler);
    await worker.look();

    const stopped = worker.stop(10_000);
    gate.open();
    await stopped;

    expect(settled).toHaveLength(5);
    expect(await store.count()).toMatchObject({ due: 1, running: 0, unknown: 0 });
  });

  it('hands back what it had taken and not begun when it stops', async () => {
    const gate = aGate();
    const handler = aHandler('never');
    await store.enqueue([aJob()]);
    const worker = start(handler, {
      ...store,
      async lease(request) {
        const jobs = await store.lease(request);
        await gate.passed;
        return jobs;
      },
    });

    const stopped = worker.stop(10_000);
    gate.open();
    await stopped;

    expect(handler.seen).toEqual([]);
    expect(await store.count()).toMatchObject({ due: 1, running: 0 });
  });

  it.each([
    ['never', { unknown: 1, due: 0 }],
    ['again', { unknown: 0, due: 1 }],
  ] as const)(
    'waits for what does not end no longer than its deadline (repeat: %s)',
    async (repeat, counts) => {
      const handler = aHandler(repeat, () => new Promise(() => undefined));
      await store.enqueue([aJob()]);
      const worker = start(handler);
      await worker.look();

      await worker.stop(1);

      expect(await store.count()).toMatchObject(counts);
    },
  );

  it('survives a store that fails, says so once, and goes on', async () => {
    let isAway = true;
    const handler = aHandler('never');
    await store.enqueue([aJob()]);
    const worker = start(handler, {
      ...store,
      lease: (request) => (isAway ? Promise.reject(new Error('away')) : store.lease(request)),
    });
    await worker.look();
    await worker.look();

    isAway = false;
    await idle(worker);

    expect(handler.seen).toEqual(['nudge:1']);
    expect(logger.lines.map(({ event }) => event)).toEqual(['jobs-not-read', 'jobs-read-again']);
  });

  it('asks for nothing without a handler', async () => {
    const lease = jest.fn(store.lease);
    const worker = createWorker({
      store: { ...store, lease },
      handlers: {},
      logger,
      clock: clock.now,
      random: () => 0,
    });

    worker.start();
    await worker.look();
    await worker.stop(0);

    expect(lease).not.toHaveBeenCalled();
  });
});
