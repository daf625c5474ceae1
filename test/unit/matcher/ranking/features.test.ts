import {
  distantPairs,
  extractFeatures,
  isDistantPair,
} from '../../../../src/matcher/ranking/features';

describe('distantPairs', () => {
  it('pairs every two stems once, in one order', () => {
    expect(distantPairs(['who', 'patch', 'os', 'patch'])).toEqual([
      'os&patch',
      'os&who',
      'patch&who',
    ]);
    expect(distantPairs(['os', 'who', 'patch'])).toEqual(distantPairs(['who', 'patch', 'os']));
  });

  it('pairs no more words than a long message has at its start', () => {
    const many = Array.from({ length: 60 }, (_, i) => `w${i}`);

    expect(distantPairs(many)).toHaveLength((20 * 19) / 2);
  });

  it('pairs nothing alone', () => {
    expect(distantPairs(['os'])).toEqual([]);
    expect(['os', 'os patch', 'os&patch'].map(isDistantPair)).toEqual([false, false, true]);
  });
});

describe('extractFeatures', () => {
  it('gives the stems and their neighbouring pairs, ends included', () => {
    expect(extractFeatures(['who', 'patch', '§'], false)).toEqual([
      'who',
      'patch',
      '§',
      '^ who',
      'who patch',
      'patch §',
      '§ $',
    ]);
  });

  it('gives each feature once', () => {
    const features = extractFeatures(['a', 'b', 'a', 'b'], true);

    expect(new Set(features).size).toBe(features.length);
  });

  it('adds distant pairs and character grams where asked', () => {
    const features = extractFeatures(['patch', 'os'], true);

    expect(features).toEqual(expect.arrayContaining(['os&patch', '#<pat', '#<os', '#os>']));
    expect(extractFeatures(['patch', 'os'], false)).not.toContain('os&patch');
  });

  it('gives but the pair of both ends for nothing', () => {
    expect(extractFeatures([], false)).toEqual(['^ $']);
  });
});
