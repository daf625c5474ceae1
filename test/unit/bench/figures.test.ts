import { auroc } from '../../bench/matching/auroc';
import { quantile } from '../../bench/measure';
import { shareText, wilson } from '../../bench/wilson';

describe('auroc', () => {
  it.each([
    ['1 when every score lies above', [3, 4], [1, 2], 1],
    ['0 when every score lies below', [1, 2], [3, 4], 0],
    ['a half when all are equal', [1, 1], [1, 1, 1], 0.5],
    ['the share of pairs in order', [1, 3], [2], 0.5],
  ])('is %s', (_name, above, below, expected) => {
    expect(auroc(above, below)).toBe(expected);
  });

  it('is not a number without a second side', () => {
    expect(auroc([1], [])).toBeNaN();
  });
});

describe('wilson', () => {
  it('gives the published interval of 8 in 10', () => {
    expect(wilson({ hits: 8, total: 10 }).map((bound) => bound.toFixed(1))).toEqual([
      '49.0',
      '94.3',
    ]);
  });

  it('stays within 0 and 100', () => {
    expect(wilson({ hits: 0, total: 5 })[0]).toBe(0);
    expect(wilson({ hits: 5, total: 5 })[1]).toBe(100);
  });

  it('knows nothing without examples', () => {
    expect(wilson({ hits: 0, total: 0 })).toEqual([0, 100]);
    expect(shareText({ hits: 0, total: 0 })).toBe('–');
  });
});

describe('quantile', () => {
  it('is the middle of an odd number of values, whatever their order', () => {
    expect(quantile([9, 1, 5], 0.5)).toBe(5);
  });
});
