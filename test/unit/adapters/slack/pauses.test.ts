import { createPauses } from '../../../../src/adapters/slack/pauses';

describe('createPauses', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('doubles each pause up to the longest, and starts over after a reset', async () => {
    const pauses = createPauses(10, 40);
    const lengths: number[] = [];
    const measure = async () => {
      const begin = Date.now();
      const pause = pauses.next();
      await jest.runAllTimersAsync();
      await pause;
      lengths.push(Date.now() - begin);
    };

    for (let count = 0; count < 4; count += 1) await measure();
    pauses.reset();
    await measure();

    expect(lengths).toEqual([10, 20, 40, 40, 10]);
  });

  it('ends at once when cancelled', async () => {
    const pauses = createPauses(10_000, 10_000);
    const pause = pauses.next();

    pauses.cancel();

    await pause;
    await pauses.next();
  });
});
