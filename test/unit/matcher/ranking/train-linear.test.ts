import { createLinear } from '../../../../src/matcher/ranking/linear';
import {
  createFeatureNumbers,
  keepFeatures,
} from '../../../../src/matcher/ranking/number-features';
import { type TrainingRow, trainLinear } from '../../../../src/matcher/ranking/train-linear';
import { RANKER_OPTIONS } from '../../../../src/matcher/ranking/train-ranker';
import { findFeature } from '../../../../src/matcher/ranking/vocabulary';

const { names, number } = createFeatureNumbers();
const row = (label: string, ...features: string[]): TrainingRow => ({
  label,
  features: number(features),
  weight: 1,
});
const train = (groups: readonly (readonly TrainingRow[])[]) => {
  const texts = groups.flat().map(({ features }) => features);
  return trainLinear(groups, keepFeatures(texts, names), RANKER_OPTIONS);
};
const FRUIT = [row('apple', 'red', 'round'), row('banana', 'yellow', 'long')];
const TOOLS = [row('hammer', 'long', 'heavy'), row('wheel', 'round', 'light')];

describe('trainLinear', () => {
  it('scores the label of a text above the others of its group', () => {
    const linear = createLinear(train([FRUIT, TOOLS]));
    const scores = linear.score(linear.known(['round', 'light', 'unheard']).all);
    const scoreOf = (label: string) => scores[linear.labels.indexOf(label)] ?? Number.NaN;

    expect(linear.labels).toEqual(['apple', 'banana', 'hammer', 'wheel']);
    expect(scoreOf('apple')).toBeGreaterThan(scoreOf('banana'));
    expect(scoreOf('wheel')).toBeGreaterThan(scoreOf('hammer'));
  });

  it('teaches a group nothing of the rows of another', () => {
    const colours = [row('dark', 'black'), row('bright', 'white')];
    const weightsOf = (groups: readonly (readonly TrainingRow[])[]) => {
      const { vocabulary, svm, labels } = train(groups);
      const at = findFeature(vocabulary, 'red') ?? Number.NaN;
      return [...svm.labels.slice(svm.starts[at], svm.starts[at + 1])].map((i) => labels[i]);
    };

    expect(weightsOf([FRUIT, colours])).toEqual(['apple', 'banana']);
  });

  it('gives the same model for the same rows', () => {
    expect(train([FRUIT, TOOLS])).toEqual(train([FRUIT, TOOLS]));
  });
});
