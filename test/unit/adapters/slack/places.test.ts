import { createPlaces } from '../../../../src/adapters/slack/places';

describe('createPlaces', () => {
  it('lets no more work at once than there are places, in the order they came', async () => {
    const places = createPlaces(3);
    const begun: number[] = [];
    let [now, most] = [0, 0];
    const work = (index: number) => async () => {
      begun.push(index);
      now += 1;
      most = Math.max(most, now);
      await new Promise((resolve) => setImmediate(resolve));
      now -= 1;
      return index;
    };
    const all = Array.from({ length: 10 }, (_, index) => index);

    const results = await Promise.all(all.map((index) => places(work(index))));

    expect(most).toBe(3);
    expect(begun).toEqual(all);
    expect(results).toEqual(all);
  });

  it('gives a place on after a failure', async () => {
    const places = createPlaces(1);

    const failed = places(() => Promise.reject(new Error('no')));
    const next = places(async () => 'yes');

    await expect(failed).rejects.toThrow('no');
    expect(await next).toBe('yes');
  });
});
