import { bm25Matrix, countByLabel, type LabelCounts, sizeOf } from './bm25';
import { addCell, noCells, packMatrix } from './pack-matrix';
import type { RankerModel, SparseMatrix } from './ranker-model';
import { type LinearOptions, type TrainingRow, trainLinear } from './train-linear';

/** The settings of every corpus and of the shipped model. */
export const RANKER_OPTIONS: LinearOptions = {
  cost: 1,
  positiveFactor: 6,
  passes: 6,
  seed: 7,
  dropBelow: 0.02,
};

const SMOOTHING = 1;

/** Trains on any labelled rows; the same rows in the same order give the same model. */
export function trainRanker(
  rows: readonly TrainingRow[],
  options: LinearOptions = RANKER_OPTIONS,
): RankerModel {
  const linear = trainLinear([rows], options);
  const counts = countByLabel(rows, linear.labels, linear.vocabulary);
  return {
    ...linear,
    bm25: bm25Matrix(counts),
    ...bayesMatrix(counts),
  };
}

/** Complement naive Bayes (Rennie et al., 2003), as a correction of a base that every feature adds. */
function bayesMatrix(counts: LabelCounts): { bayes: SparseMatrix; bayesBase: Float64Array } {
  const width = counts.byFeature.length;
  const all = counts.labelTotals.reduce((sum, total) => sum + total, 0);
  const bayesBase = counts.labelTotals.map((total) => Math.log(all - total + SMOOTHING * width));
  const cells = noCells();
  counts.byFeature.forEach((byLabel, feature) => {
    const total = counts.featureTotals[feature] as number;
    for (const [label, count] of byLabel) {
      const value = Math.log(total + SMOOTHING) - Math.log(total - count + SMOOTHING);
      addCell(cells, feature, label, value);
    }
  });
  return { bayes: packMatrix(cells, sizeOf(counts)), bayesBase };
}
