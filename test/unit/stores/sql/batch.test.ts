import { createBatch } from '../../../../src/stores/sql/batch';

describe('createBatch', () => {
  it('does at once what is asked within one turn of the event loop, and the rest after it', async () => {
    const runs: (readonly number[])[] = [];
    const double = createBatch(async (items: readonly number[]) => {
      runs.push(items);
      return items.map((item) => item * 2);
    });

    const first = await Promise.all([1, 2, 3].map(double));
    const second = await double(4);

    expect([first, second]).toEqual([[2, 4, 6], 8]);
    expect(runs).toEqual([[1, 2, 3], [4]]);
  });

  it('splits what is more than a statement takes', async () => {
    const sizes: number[] = [];
    const echo = createBatch(async (items: readonly number[]) => {
      sizes.push(items.length);
      return items;
    });
    const all = Array.from({ length: 1_200 }, (_, index) => index);

    expect(await Promise.all(all.map(echo))).toEqual(all);
    expect(sizes).toEqual([500, 500, 200]);
  });

  it('tells everyone of a failure and goes on', async () => {
    let isBroken = true;
    const echo = createBatch(async (items: readonly number[]) => {
      if (isBroken) throw new Error('no disk');
      return items;
    });

    const results = await Promise.allSettled([echo(1), echo(2)]);
    isBroken = false;

    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await echo(3)).toBe(3);
  });
});
