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
});
