import { TurnQueue } from '../../../../src/adapters/teams/turn-queue';

/** A job that ends when it is told to. */
function aJob(order: string[], name: string) {
  let finish = () => {};
  const gate = new Promise<void>((resolve) => {
    finish = resolve;
  });
  return {
    finish,
    run: async () => {
      order.push(`${name} starts`);
      await gate;
      order.push(`${name} ends`);
      return name;
    },
  };
}

describe('TurnQueue', () => {
  it('runs jobs of a key one after the other, others beside them', async () => {
    const order: string[] = [];
    const queue = new TurnQueue();
    const [one, two, other] = ['one', 'two', 'other'].map((name) => aJob(order, name));
    if (!one || !two || !other) throw new Error('three jobs');
    const all = [queue.run('a', one.run), queue.run('a', two.run), queue.run('b', other.run)];

    two.finish();
    other.finish();
    await all[2];
    expect(queue.pending).toBeGreaterThanOrEqual(2);
    one.finish();

    expect(await Promise.all(all)).toEqual(['one', 'two', 'other']);
    expect(order).toEqual([
      'one starts',
      'other starts',
      'other ends',
      'one ends',
      'two starts',
      'two ends',
    ]);
  });

  it('goes on after a job that failed, and tells its caller alone', async () => {
    const queue = new TurnQueue();
    const failed = queue.run('a', () => Promise.reject(new Error('no')));
    const next = queue.run('a', async () => 'next');

    await expect(failed).rejects.toThrow('no');
    expect(await next).toBe('next');
  });

  it('is idle and holds nothing once all has ended', async () => {
    const queue = new TurnQueue();
    for (let job = 0; job < 100; job += 1) void queue.run(String(job % 7), async () => job);
    await queue.idle();

    expect(queue.pending).toBe(0);
  });
});
