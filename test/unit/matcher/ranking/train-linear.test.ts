import { createLinear } from '../../../../src/matcher/ranking/linear';
import { type TrainingRow, trainLinear } from '../../../../src/matcher/ranking/train-linear';
import { RANKER_OPTIONS } from '../../../../src/matcher/ranking/train-ranker';
import { findFeature } from '../../../../src/matcher/ranking/vocabulary';

const row = (label: string, ...features: string[]): TrainingRow => ({ label, features, weight: 1 });
const FRUIT = [row('apple', 'red', 'round'), row('banana', 'yellow', 'long')];
const TOOLS = [row('hammer', 'long', 'heavy'), row('wheel', 'round', 'light')];

describe('trainLinear', () => {
  it('scores the label of a text above the others of its group', () => {
    const linear = createLinear(trainLinear([FRUIT, TOOLS], RANKER_OPTIONS));
    const scores = linear.score(linear.known(['round', 'light', 'unheard']));
    const scoreOf = (label: string) => scores[linear.labels.indexOf(label)] ?? Number.NaN;

    expect(linear.labels).toEqual(['apple', 'banana', 'hammer', 'wheel']);
    expect(scoreOf('apple')).toBeGreaterThan(scoreOf('banana'));
    expect(scoreOf('wheel')).toBeGreaterThan(scoreOf('hammer'));
  });

  it('teaches a group nothing of the rows of another', () => {
    const colours = [row('dark', 'black'), row('bright', 'white')];
    const weightsOf = (groups: readonly (readonly TrainingRow[])[]) => {
      const { vocabulary, svm, labels } = trainLinear(groups, RANKER_OPTIONS);
      const at = findFeature(vocabulary, 'red') ?? Number.NaN;
      return [...svm.labels.slice(svm.starts[at], svm.starts[at + 1])].map((i) => labels[i]);
    };

    expect(weightsOf([FRUIT, colours])).toEqual(['apple', 'banana']);
  });

  it('gives the same model for the same rows', () => {
    const train = () => trainLinear([FRUIT, TOOLS], RANKER_OPTIONS);

    expect(train()).toEqual(train());
  });
});
