import fc from 'fast-check';
import { findFeature, packVocabulary } from '../../../../src/matcher/ranking/vocabulary';

describe('packVocabulary', () => {
  it('numbers the features in their order', () => {
    const vocabulary = packVocabulary(['patch', 'patch os', 'service:rds']);

    expect(vocabulary.size).toBe(3);
    expect(['patch', 'patch os', 'service:rds'].map((f) => findFeature(vocabulary, f))).toEqual([
      0, 1, 2,
    ]);
  });

  it('refuses a feature that stands twice', () => {
    expect(() => packVocabulary(['patch', 'os', 'patch'])).toThrow('"patch" is not unique');
  });

  it('gives the same table for the same features', () => {
    expect(packVocabulary(['a', 'b'])).toEqual(packVocabulary(['a', 'b']));
  });
});

describe('findFeature', () => {
  it.each([[[]], [['a']]])('knows nothing else than %j', (features) => {
    expect(findFeature(packVocabulary(features), 'unheard')).toBeUndefined();
  });

  it('finds every feature and no other', () => {
    const texts = fc.uniqueArray(fc.string({ maxLength: 20 }), { maxLength: 300 });
    fc.assert(
      fc.property(texts, fc.array(fc.string()), (features, others) => {
        const vocabulary = packVocabulary(features);
        const expected = new Map(features.map((feature, i) => [feature, i]));
        return [...features, ...others].every(
          (text) => findFeature(vocabulary, text) === expected.get(text),
        );
      }),
    );
  });
});
