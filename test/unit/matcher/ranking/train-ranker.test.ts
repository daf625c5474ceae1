import { extractFeatures } from '../../../../src/matcher/ranking/features';
import { createRanker } from '../../../../src/matcher/ranking/ranker';
import {
  numberRows,
  RANKER_OPTIONS,
  trainRanker,
} from '../../../../src/matcher/ranking/train-ranker';
import { findFeature } from '../../../../src/matcher/ranking/vocabulary';

const CORPUS = [
  ['fruit', 'red apples and green pears'],
  ['fruit', 'sweet apples in a basket'],
  ['fruit', 'pears and plums for lunch'],
  ['tools', 'a hammer and some nails'],
  ['tools', 'the hammer hits the nails'],
  ['tools', 'a saw and a screwdriver'],
  ['music', 'the violin plays a waltz'],
  ['music', 'a slow waltz on the piano'],
  ['music', 'piano and violin together'],
] as const;

const texts = CORPUS.map(([label, text]) => ({
  label,
  features: extractFeatures(text.split(' '), false),
  weight: 1,
}));
const rows = numberRows(texts);

function best(text: string, model = trainRanker(rows)): string {
  const ranker = createRanker(model);
  const scores = ranker.score(extractFeatures(text.split(' '), false));
  return ranker.labels[scores.indexOf(Math.max(...scores))] ?? '';
}

describe('trainRanker', () => {
  it.each([
    ['apples and plums', 'fruit'],
    ['nails for the hammer', 'tools'],
    ['a waltz', 'music'],
  ])('places "%s" under %s', (text, label) => {
    expect(best(text)).toBe(label);
  });

  it('gives the same model for the same rows', () => {
    expect(trainRanker(rows)).toEqual(trainRanker(rows));
  });

  it('lets a light row count less than a whole one', () => {
    const disputed = (weight: number) => [
      ...texts,
      { label: 'fruit', features: extractFeatures(['drum'], false), weight: 1 },
      { label: 'music', features: extractFeatures(['drum'], false), weight },
    ];

    expect(best('drum', trainRanker(numberRows(disputed(0.1))))).toBe('fruit');
  });

  it('sorts its labels, whatever the order of the rows', () => {
    expect(trainRanker(numberRows([...texts].reverse())).labels).toEqual([
      'fruit',
      'music',
      'tools',
    ]);
  });

  it('keeps words seen once, but pairs of words only when seen twice', () => {
    const { vocabulary } = trainRanker(
      numberRows([
        { label: 'a', features: ['one', 'one two', 'three four'], weight: 1 },
        { label: 'b', features: ['three four'], weight: 1 },
      ]),
    );

    expect(vocabulary.size).toBe(2);
    expect(findFeature(vocabulary, 'one')).toBe(0);
    expect(findFeature(vocabulary, 'three four')).toBe(1);
    expect(findFeature(vocabulary, 'one two')).toBeUndefined();
  });

  it('drops weights too small to matter', () => {
    const svm = (dropBelow: number) => trainRanker(rows, { ...RANKER_OPTIONS, dropBelow }).svm;

    expect(svm(0.5).values.length).toBeLessThan(svm(0).values.length);
  });
});
