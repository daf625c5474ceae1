import { backoffMs, MAX_ATTEMPTS } from '../../../src/jobs';

describe('backoffMs', () => {
  it('doubles from five seconds to an hour', () => {
    const waits = Array.from({ length: MAX_ATTEMPTS }, (_, index) => backoffMs(index + 1, () => 0));

    expect(waits.slice(0, 4)).toEqual([5_000, 10_000, 20_000, 40_000]);
    expect(Math.max(...waits)).toBe(3_600_000);
  });

  it('adds up to a fifth, so that failures spread', () => {
    expect(backoffMs(1, () => 1)).toBe(6_000);
  });
});
