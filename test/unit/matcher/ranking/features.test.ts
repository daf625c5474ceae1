import { extractFeatures } from '../../../../src/matcher/ranking/features';

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
