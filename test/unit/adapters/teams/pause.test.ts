import { isRetried, pauseBefore, readRetryAfter } from '../../../../src/adapters/teams/pause';

const TIMING = { deliveryPause: 400 };

describe('pauseBefore', () => {
  it.each([
    [1, 0, 200],
    [1, 1, 400],
    [2, 0.5, 600],
    [3, 1, 1600],
  ])('waits longer before each try: after try %i with %f', (attempt, random, milliseconds) => {
    expect(pauseBefore(attempt, undefined, TIMING, random)).toBe(milliseconds);
  });

  it('keeps to what the connector asks, and adds a little', () => {
    expect(pauseBefore(1, 2_000, TIMING, 0)).toBe(2_000);
    expect(pauseBefore(3, 2_000, TIMING, 0.5)).toBe(2_200);
  });
});

describe('isRetried', () => {
  it('tries again what Microsoft asks to be tried again', () => {
    const retried = [200, 400, 401, 403, 404, 412, 413, 429, 500, 502, 503, 504].filter(isRetried);

    expect(retried).toEqual([412, 429, 502, 503, 504]);
  });
});

describe('readRetryAfter', () => {
  const now = Date.UTC(2026, 10, 23, 12);

  it.each([
    ['2', 2_000],
    ['0', 0],
    ['0.5', 500],
    ['Mon, 23 Nov 2026 12:00:03 GMT', 3_000],
    ['Mon, 23 Nov 2026 11:00:00 GMT', 0],
    ['-1', undefined],
    ['soon', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('reads %j as %j', (header, milliseconds) => {
    expect(readRetryAfter(header, now)).toBe(milliseconds);
  });
});
