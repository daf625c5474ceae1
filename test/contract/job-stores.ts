import type { Clock } from '../../src/dialog';
import type { JobStore, LeasedJob, NewJob } from '../../src/jobs';
import { aClock, DAY_MS } from '../support/clock';

const HOUR_MS = 60 * 60 * 1000;
const LEASE_MS = 5_000;
const ADA = { platform: 'slack', tenant: 'T1', user: 'U1' };

/** A job with defaults, due at the start of the test's clock. */
export function aJob(parts: Partial<NewJob> = {}): NewJob {
  return { key: 'nudge:1', kind: 'nudge', payload: { step: 1 }, dueAt: aClock().now(), ...parts };
}

/** What every job store promises, whatever it is built on. */
export function describeJobStore(
  name: string,
  create: (clock: Clock) => JobStore | Promise<JobStore>,
): void {
  describe(`${name} as JobStore`, () => {
    const start = async () => {
      const clock = aClock();
      const store = await create(clock.now);
      const take = (limit = 10, except: readonly string[] = []) =>
        store.lease({ kinds: ['nudge'], limit, leaseMs: LEASE_MS, except });
      const takeOne = async (): Promise<LeasedJob> => {
        const [job] = await take(1);
        if (job === undefined) throw new Error('no job is due');
        return job;
      };
      return { clock, store, take, takeOne };
    };

    it('hands a job on as it was added', async () => {
      const { store, take } = await start();
      const payload = { step: 3, names: ['a', 'ü'], more: { deep: null } };
      await store.enqueue([aJob({ payload })]);

      expect(await take()).toEqual([
        {
          key: 'nudge:1',
          kind: 'nudge',
          payload,
          dueAt: aClock().now(),
          attempts: 0,
          isUnknown: false,
          lease: expect.stringMatching(/.{20,}/),
        },
      ]);
    });

    it('hands out nothing before its time, and the longest waiting first', async () => {
      const { clock, store, take } = await start();
      const now = clock.now();
      const times = [now + 2, now + 1, now + 3];
      await store.enqueue(times.map((dueAt) => aJob({ key: `${dueAt}`, dueAt })));

      const before = await take();
      clock.advance(2);
      const after = await take();

      expect(before).toEqual([]);
      expect(after.map(({ dueAt }) => dueAt)).toEqual([now + 1, now + 2]);
    });

    it('hands out at most as many as asked for', async () => {
      const { store, take } = await start();
      await store.enqueue(Array.from({ length: 7 }, (_, index) => aJob({ key: `${index}` })));

      const sizes = [await take(5), await take(5), await take(5)].map(({ length }) => length);

      expect(sizes).toEqual([5, 2, 0]);
    });

    it('hands out no other kinds than asked for', async () => {
      const { store } = await start();
      await store.enqueue([aJob()]);

      const taken = await store.lease({ kinds: ['report'], limit: 1, leaseMs: LEASE_MS });
      const none = await store.lease({ kinds: [], limit: 1, leaseMs: LEASE_MS });

      expect([taken, none]).toEqual([[], []]);
    });

    it('adds one job a key, also when it was done, and says which it added', async () => {
      const { store, take, takeOne } = await start();
      const first = await store.enqueue([aJob(), aJob({ payload: { step: 2 } })]);
      await store.end(await takeOne(), 'done');

      const second = await store.enqueue([aJob(), aJob({ key: 'nudge:2' })]);

      expect([first, second]).toEqual([['nudge:1'], ['nudge:2']]);
      expect((await take()).map(({ key }) => key)).toEqual(['nudge:2']);
    });

    it('adds thousands at once', async () => {
      const { store, take } = await start();
      const many = Array.from({ length: 2_500 }, (_, index) => aJob({ key: `${index}` }));

      expect(await store.enqueue(many)).toHaveLength(2_500);
      expect(await store.enqueue(many)).toEqual([]);
      expect(await take(3_000)).toHaveLength(2_500);
    });

    it('keeps a job for its taker while the lease lasts, then gives it to another', async () => {
      const { clock, store, take, takeOne } = await start();
      await store.enqueue([aJob()]);
      const mine = await takeOne();

      clock.advance(LEASE_MS - 1);
      const within = await take();
      clock.advance(1);
      const [theirs] = await take();

      expect(within).toEqual([]);
      expect(theirs).toMatchObject({ key: 'nudge:1', isUnknown: false });
      expect(theirs?.lease).not.toBe(mine.lease);
    });

    it('keeps it longer when the lease is renewed', async () => {
      const { clock, store, take, takeOne } = await start();
      await store.enqueue([aJob()]);
      const mine = await takeOne();
      clock.advance(LEASE_MS - 1);

      const isRenewed = await store.renew(mine, LEASE_MS);
      clock.advance(LEASE_MS - 1);

      expect([isRenewed, await take()]).toEqual([true, []]);
    });

    it('does not hand a job to a taker who is still busy with it, whatever the clock says', async () => {
      const { clock, store, take, takeOne } = await start();
      await store.enqueue([aJob()]);
      await takeOne();

      clock.advance(HOUR_MS);

      expect(await take(1, ['nudge:1'])).toEqual([]);
    });

    it('lets whose lease is over change nothing', async () => {
      const { clock, store, takeOne } = await start();
      await store.enqueue([aJob()]);
      const late = await takeOne();
      clock.advance(LEASE_MS);
      const current = await takeOne();

      const refused = [
        await store.begin(late),
        await store.renew(late, LEASE_MS),
        await store.postpone(late, 0),
        await store.release(late),
        await store.end(late, 'done'),
      ];

      expect(refused).toEqual(refused.map(() => false));
      expect(await store.end(current, 'done')).toBe(true);
      expect(await store.end(current, 'failed')).toBe(false);
    });

    it('says of a job that was begun and lost that nothing is known of it', async () => {
      const { clock, store, takeOne } = await start();
      await store.enqueue([aJob()]);
      await store.begin(await takeOne());

      clock.advance(LEASE_MS);

      expect(await takeOne()).toMatchObject({ isUnknown: true, attempts: 1 });
    });

    it('hands a postponed job out at its new time, with its attempts counted', async () => {
      const { clock, store, take, takeOne } = await start();
      await store.enqueue([aJob()]);
      const first = await takeOne();
      await store.begin(first);

      await store.postpone(first, clock.now() + 1_000);
      const before = await take();
      clock.advance(1_000);

      expect(before).toEqual([]);
      expect(await takeOne()).toMatchObject({ attempts: 1, isUnknown: false });
    });

    it('hands a released job out at once, as if nobody had taken it', async () => {
      const { store, takeOne } = await start();
      await store.enqueue([aJob()]);

      await store.release(await takeOne());

      expect(await takeOne()).toMatchObject({ attempts: 0, isUnknown: false });
    });

    it('cancels a job that waits or was taken, never one that has begun', async () => {
      const { store, take, takeOne } = await start();
      await store.enqueue([aJob({ key: 'begun' })]);
      const begun = await takeOne();
      await store.begin(begun);
      await store.enqueue([aJob({ key: 'taken' })]);
      const taken = await takeOne();
      await store.enqueue([aJob({ key: 'waiting' })]);

      const keys = ['begun', 'taken', 'waiting', 'unheard of'];
      const cancelled = await Promise.all(keys.map((key) => store.cancel(key)));

      expect(cancelled).toEqual([false, true, true, false]);
      expect(await store.begin(taken)).toBe(false);
      expect(await store.end(begun, 'done')).toBe(true);
      expect(await take()).toEqual([]);
    });

    it("exports and forgets a person's jobs, done or not, and nobody else's", async () => {
      const { store, takeOne } = await start();
      const theirs = [aJob({ owner: ADA }), aJob({ key: 'nudge:2', owner: ADA })];
      const others = [
        aJob({ key: 'nudge:3', owner: { ...ADA, user: 'U2' } }),
        aJob({ key: 'nudge:4', owner: { ...ADA, tenant: 'T2' } }),
        aJob({ key: 'nudge:5', owner: { ...ADA, platform: 'teams' } }),
        aJob({ key: 'nudge:6' }),
        aJob({ key: 'nudge:7', owner: { platform: 'slack', tenant: 'T1' } }),
      ];
      await store.enqueue(theirs.slice(0, 1));
      await store.end(await takeOne(), 'done');
      await store.enqueue([...theirs, ...others]);

      const exported = await store.exportPerson(ADA);
      const forgotten = await store.forgetPerson(ADA);

      expect(exported).toEqual([
        expect.objectContaining({ key: 'nudge:1', state: 'done' }),
        expect.objectContaining({ key: 'nudge:2', state: 'waiting' }),
      ]);
      expect(forgotten).toBe(2);
      const again = await store.enqueue([...theirs, ...others]);
      expect([...again].sort()).toEqual(['nudge:1', 'nudge:2']);
    });

    it("forgets a workspace's jobs with those of its people, and no other's", async () => {
      const { store } = await start();
      const { user: _, ...workspace } = ADA;
      const theirs = [aJob({ owner: ADA }), aJob({ key: 'nudge:2', owner: workspace })];
      const others = [
        aJob({ key: 'nudge:3', owner: { ...ADA, tenant: 'T2' } }),
        aJob({ key: 'nudge:4', owner: { ...workspace, platform: 'teams' } }),
        aJob({ key: 'nudge:5' }),
      ];
      await store.enqueue([...theirs, ...others]);

      await store.forgetTenant(workspace);

      const again = await store.enqueue([...theirs, ...others]);
      expect([...again].sort()).toEqual(['nudge:1', 'nudge:2']);
    });

    it('counts jobs by state and how late the oldest is', async () => {
      const { clock, store, take } = await start();
      const now = clock.now();
      const dueAt = [now, now, now, now, now + 10, now + 20, now + HOUR_MS];
      await store.enqueue(dueAt.map((at, index) => aJob({ key: `${index}`, dueAt: at })));
      const [first, second, third] = await take(4);
      if (!first || !second || !third) throw new Error('four are due');
      await store.end(first, 'done');
      await store.end(second, 'failed');
      await store.end(third, 'unknown');

      clock.advance(30);

      expect(await store.count()).toEqual({
        waiting: 1,
        due: 2,
        running: 1,
        failed: 1,
        unknown: 1,
        lateness: 20,
      });
    });

    it('counts nothing where nothing is', async () => {
      const { store } = await start();

      const counts = { waiting: 0, due: 0, running: 0, failed: 0, unknown: 0, lateness: 0 };
      expect(await store.count()).toEqual(counts);
    });

    it('keeps its word when the clock jumps an hour ahead and back', async () => {
      const { clock, store, take, takeOne } = await start();
      await store.enqueue([aJob(), aJob({ key: 'nudge:2', dueAt: clock.now() + HOUR_MS })]);
      const mine = await takeOne();
      await store.begin(mine);

      clock.advance(HOUR_MS);
      const ahead = await take();
      clock.advance(-HOUR_MS);
      const back = await take();

      // What was begun is taken over as unknown and so never done twice.
      expect(ahead.map(({ key, isUnknown }) => [key, isUnknown])).toEqual([
        ['nudge:1', true],
        ['nudge:2', false],
      ]);
      expect(back).toEqual([]);
      expect(await store.end(mine, 'done')).toBe(false);
    });

    it('lets one of many takers have each job', async () => {
      const { store, take } = await start();
      await store.enqueue(Array.from({ length: 60 }, (_, index) => aJob({ key: `${index}` })));

      const taken = (await Promise.all(Array.from({ length: 30 }, () => take(3)))).flat();

      expect(taken).toHaveLength(60);
      expect(new Set(taken.map(({ key }) => key)).size).toBe(60);
    });

    it('keeps the key of a job that ended for 30 days', async () => {
      const { clock, store, takeOne } = await start();
      await store.enqueue([aJob()]);
      await store.end(await takeOne(), 'done');

      clock.advance(30 * DAY_MS - 1);

      expect(await store.enqueue([aJob()])).toEqual([]);
    });
  });
}
