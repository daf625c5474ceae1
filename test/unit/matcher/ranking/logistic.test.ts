import { createRandom } from '../../../../src/matcher/ranking/linear-svm';
import { fitLogistic, probability } from '../../../../src/matcher/ranking/logistic';

describe('fitLogistic', () => {
  const random = createRandom(3);
  const examples = Array.from({ length: 4000 }, () => [random() * 4 - 2, random() * 4 - 2]);
  const chance = (x: number, y: number) => 1 / (1 + Math.exp(-(1.5 * x - y + 0.5)));
  const targets = examples.map(([x = 0, y = 0]) => random() < chance(x, y));
  const model = fitLogistic(examples, targets);

  it('finds the weights that made the data', () => {
    expect(model.weights[0]).toBeCloseTo(1.5, 0);
    expect(model.weights[1]).toBeCloseTo(-1, 0);
    expect(model.bias).toBeCloseTo(0.5, 0);
  });

  it('is calibrated: of what it gives some 80 per cent, some 80 per cent hold', () => {
    const near = examples.flatMap((example, i) => {
      const p = probability(model, example);
      return p > 0.75 && p < 0.85 ? [targets[i]] : [];
    });

    expect(near.filter(Boolean).length / near.length).toBeGreaterThan(0.74);
    expect(near.filter(Boolean).length / near.length).toBeLessThan(0.86);
  });

  it('stays finite when a feature never varies or tells all apart', () => {
    const { weights, bias } = fitLogistic(
      [
        [1, 0],
        [1, 1],
      ],
      [false, true],
    );

    expect([...weights, bias].every(Number.isFinite)).toBe(true);
  });

  it('counts an example by its weight', () => {
    const same = [[0], [0]];
    const of = (weights: readonly number[]) =>
      probability(fitLogistic(same, [true, false], weights), [0]);

    expect(of([])).toBeCloseTo(0.5, 5);
    expect(of([3, 1])).toBeCloseTo(0.75, 2);
    expect(of([1, 3])).toBeCloseTo(0.25, 2);
  });

  it('fits the same from the same examples', () => {
    expect(fitLogistic(examples, targets)).toEqual(model);
  });

  it('is not led astray by the scale of a feature', () => {
    const scaled = fitLogistic(
      examples.map(([x = 0, y = 0]) => [x * 1_000 + 5_000, y]),
      targets,
    );

    expect(probability(scaled, [5_500, 1])).toBeCloseTo(probability(model, [0.5, 1]), 6);
  });
});

describe('probability', () => {
  it.each([
    [0, 0.5],
    [800, 1],
    [-800, 0],
  ])('gives a probability for any distance: %d', (bias, expected) => {
    expect(probability({ weights: [], bias }, [])).toBe(expected);
  });
});
