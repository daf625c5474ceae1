import { bm25Matrix, countByLabel, type LabelCounts, weighCounts } from './bm25';
import { createFeatureNumbers, keepFeatures } from './number-features';
import type { CellValues, RankerModel } from './ranker-model';
import { type LinearOptions, type TrainingRow, trainLinear } from './train-linear';

/** The settings of every corpus and of the shipped model. */
export const RANKER_OPTIONS: LinearOptions = {
  cost: 1,
  positiveFactor: 6,
  tolerance: 0.1,
  passes: 1000,
  seed: 7,
  dropBelow: 0.02,
};

const SMOOTHING = 1;

/** Rows with the names of their features. */
export interface NumberedRows {
  readonly names: readonly string[];
  readonly rows: readonly TrainingRow[];
}

/** Numbers the features of rows of text. */
export function numberRows(
  rows: readonly (Omit<TrainingRow, 'features'> & { readonly features: readonly string[] })[],
): NumberedRows {
  const { names, number } = createFeatureNumbers();
  return { rows: rows.map((row) => ({ ...row, features: number(row.features) })), names };
}

/** Trains on any labelled rows; the same rows in the same order give the same model. */
export function trainRanker(
  { names, rows }: NumberedRows,
  options: LinearOptions = RANKER_OPTIONS,
): RankerModel {
  const kept = keepFeatures(
    rows.map(({ features }) => features),
    names,
  );
  const linear = trainLinear([rows], kept, options);
  const counts = countByLabel(rows, linear.labels, kept);
  return {
    ...linear,
    bm25: bm25Matrix(counts),
    ...bayesMatrix(counts),
  };
}

/** Complement naive Bayes (Rennie et al., 2003), as a correction of a base that every feature adds. */
function bayesMatrix(counts: LabelCounts): { bayes: CellValues; bayesBase: Float64Array } {
  const { featureTotals, labelTotals } = counts;
  const smoothed = SMOOTHING * featureTotals.length;
  const all = labelTotals.reduce((sum, total) => sum + total, 0);
  const bayesBase = labelTotals.map((total) => Math.log(all - total + smoothed));
  const bayes = weighCounts(counts, (count, feature) => {
    const total = featureTotals[feature] as number;
    return Math.log(total + SMOOTHING) - Math.log(total - count + SMOOTHING);
  });
  return { bayes, bayesBase };
}
