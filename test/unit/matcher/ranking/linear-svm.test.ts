import {
  createRandom,
  type SvmOptions,
  shuffle,
  trainSvm,
} from '../../../../src/matcher/ranking/linear-svm';
import { packRows } from '../../../../src/matcher/ranking/sparse';

const OPTIONS: SvmOptions = { cost: 1, positiveFactor: 1, tolerance: 0.001, passes: 300, seed: 7 };

/** Feature 0 is the first label's, 1 the second's, 2 is the bias of both. */
const ROWS = [
  [1, 0, 1],
  [0.8, 0.1, 1],
  [0, 1, 1],
  [0.1, 0.7, 1],
] as const;
const LABELS = Uint16Array.from([0, 0, 1, 1]);
const EQUAL = new Float64Array(4).fill(1);

const pack = (rows: readonly (readonly number[])[]) =>
  packRows(
    rows.map((row) => ({
      features: Uint32Array.from(row.keys()),
      values: Float64Array.from(row),
    })),
    3,
  );
const margin = (weights: Float64Array, row: readonly number[]) =>
  row.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0);

describe('trainSvm', () => {
  it.each([0, 1])('keeps the rows of label %i apart from the others', (label) => {
    const weights = trainSvm(pack(ROWS), LABELS, EQUAL, label, OPTIONS);
    const sides = ROWS.map((row) => margin(weights, row) > 0);

    expect(sides).toEqual([...LABELS].map((own) => own === label));
  });

  it('gives the same weights for the same rows', () => {
    const train = () => trainSvm(pack(ROWS), LABELS, EQUAL, 0, OPTIONS);

    expect(train()).toEqual(train());
  });

  it('comes to the same optimum in another order of the rows', () => {
    const random = createRandom(5);
    const rows = Array.from({ length: 200 }, () => [random(), random(), 1]);
    const labels = Uint16Array.from(rows, ([own = 0, other = 0]) =>
      Number(own + 0.2 * random() < other),
    );
    const equal = new Float64Array(rows.length).fill(1);
    const one = trainSvm(pack(rows), labels, equal, 0, OPTIONS);
    const backwards = labels.toReversed();
    const options = { ...OPTIONS, seed: 8 };
    const other = trainSvm(pack(rows.toReversed()), backwards, equal, 0, options);

    one.forEach((weight, i) => {
      expect(weight).toBeCloseTo(other[i] ?? Number.NaN, 2);
    });
  });

  it('lets the heavier of two rows that contradict each other win', () => {
    const rows = pack([[1], [1]]);
    const sign = (first: number, second: number) =>
      Math.sign(
        trainSvm(rows, Uint16Array.from([0, 1]), Float64Array.of(first, second), 0, OPTIONS)[0] ??
          0,
      );

    expect([sign(4, 1), sign(1, 4)]).toEqual([1, -1]);
  });

  it('lets a label that is rare hold against many, by its factor', () => {
    const rows = pack([[1], [1], [1]]);
    const labels = Uint16Array.from([0, 1, 1]);
    const weight = (positiveFactor: number) =>
      trainSvm(rows, labels, EQUAL, 0, { ...OPTIONS, positiveFactor })[0] ?? 0;

    expect(weight(1)).toBeLessThan(0);
    expect(weight(6)).toBeGreaterThan(0);
  });

  it('gives no weights where there are no rows', () => {
    expect([...trainSvm(pack([]), new Uint16Array(0), EQUAL, 0, OPTIONS)]).toEqual([0, 0, 0]);
  });
});

describe('createRandom', () => {
  it('gives the same even numbers for the same seed', () => {
    const draw = (seed: number) => Array.from({ length: 2_000 }, createRandom(seed));
    const numbers = draw(5);
    const mean = numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

    expect(numbers).toEqual(draw(5));
    expect(numbers).not.toEqual(draw(6));
    expect(numbers.every((number) => number >= 0 && number < 1)).toBe(true);
    expect(mean).toBeCloseTo(0.5, 1);
  });
});

describe('shuffle', () => {
  it('puts the first places in another order, the same for the same numbers', () => {
    const order = () => {
      const places = Uint32Array.from({ length: 50 }, (_, at) => at);
      shuffle(places, 40, createRandom(7));
      return [...places];
    };
    const sorted = [...Array(50).keys()];

    expect(order()).toEqual(order());
    expect(order().slice(0, 40)).not.toEqual(sorted.slice(0, 40));
    expect(order().slice(40)).toEqual(sorted.slice(40));
    expect(order().toSorted((a, b) => a - b)).toEqual(sorted);
  });
});
