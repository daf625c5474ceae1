import { createRanker } from '../../../../src/matcher/ranking/ranker';
import { numberRows, trainRanker } from '../../../../src/matcher/ranking/train-ranker';

const model = trainRanker(
  numberRows([
    { label: 'b', features: ['saw', 'hammer'], weight: 1 },
    { label: 'a', features: ['apple', 'pear'], weight: 1 },
    { label: 'a', features: ['apple', 'plum'], weight: 1 },
  ]),
);
const ranker = createRanker(model);
const scores = (...features: string[]) => [...ranker.score(features)];

describe('createRanker', () => {
  it('scores the labels in their order', () => {
    expect(ranker.labels).toEqual(['a', 'b']);
    expect(scores('apple')[0]).toBeGreaterThan(scores('apple')[1] ?? 0);
    expect(scores('saw')[1]).toBeGreaterThan(scores('saw')[0] ?? 0);
  });

  it('knows what occurred in training', () => {
    expect(['apple', 'anvil'].map(ranker.knows)).toEqual([true, false]);
  });

  it('ignores what it does not know', () => {
    expect(scores('apple', 'anvil', 'constructor')).toEqual(scores('apple'));
  });

  it.each([[[]], [['anvil']]])('gives finite scores where it knows nothing: %j', (features) => {
    expect(scores(...features).every(Number.isFinite)).toBe(true);
  });

  it('remembers nothing of the message before', () => {
    const alone = scores('pear');
    scores('saw', 'hammer');

    expect(scores('pear')).toEqual(alone);
  });

  it.each(['svm', 'bm25', 'bayes'] as const)('places messages by its %s alone', (scorer) => {
    const one = createRanker(model, { svm: 0, bm25: 0, bayes: 0, [scorer]: 1 });
    const [apple = 0, other = 0] = one.score(['apple', 'plum']);

    expect(apple).toBeGreaterThan(other);
  });
});
