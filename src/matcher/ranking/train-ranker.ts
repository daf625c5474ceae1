import { isDistantPair } from './features';
import type { RankerModel, SparseMatrix } from './ranker-model';
import {
  indexFeatures,
  type LinearOptions,
  packMatrix,
  type TrainingRow,
  trainLinear,
} from './train-linear';

/** The settings of every corpus and of the shipped model. */
export const RANKER_OPTIONS: LinearOptions = {
  cost: 1,
  positiveFactor: 6,
  passes: 6,
  seed: 7,
  dropBelow: 0.02,
};

const K1 = 1.2;
const B = 0.75;
const SMOOTHING = 1;

/** Trains on any labelled rows; the same rows in the same order give the same model. */
export function trainRanker(
  rows: readonly TrainingRow[],
  options: LinearOptions = RANKER_OPTIONS,
): RankerModel {
  const linear = trainLinear([rows], options);
  const { labels } = linear;
  const labelIndex = new Map(labels.map((label, i) => [label, i]));
  const index = indexFeatures(rows.map(({ features }) => features));
  const rowLabels = Uint16Array.from(rows, (row) => labelIndex.get(row.label) ?? 0);
  const counts = countByLabel(rows, rowLabels, index, labels.length);
  return {
    ...linear,
    bm25: bm25Matrix(counts, labels.length),
    ...bayesMatrix(counts, labels.length),
  };
}

interface LabelCounts {
  /** For each feature, its weighted count by label. */
  readonly byFeature: readonly ReadonlyMap<number, number>[];
  readonly featureTotals: Float64Array;
  readonly labelTotals: Float64Array;
}

function countByLabel(
  rows: readonly TrainingRow[],
  rowLabels: Uint16Array,
  index: Map<string, number>,
  labelCount: number,
): LabelCounts {
  const byFeature = Array.from({ length: index.size }, () => new Map<number, number>());
  const featureTotals = new Float64Array(index.size);
  const labelTotals = new Float64Array(labelCount);
  rows.forEach((row, r) => {
    const label = rowLabels[r] as number;
    for (const name of row.features) {
      if (isDistantPair(name)) continue;
      const feature = index.get(name);
      if (feature === undefined) continue;
      const counts = byFeature[feature] as Map<number, number>;
      counts.set(label, (counts.get(label) ?? 0) + row.weight);
      featureTotals[feature] = (featureTotals[feature] as number) + row.weight;
      labelTotals[label] = (labelTotals[label] as number) + row.weight;
    }
  });
  return { byFeature, featureTotals, labelTotals };
}

/** Okapi BM25 with one document a label (Robertson and Zaragoza, 2009). */
function bm25Matrix(counts: LabelCounts, labelCount: number): SparseMatrix {
  const average = counts.labelTotals.reduce((sum, total) => sum + total, 0) / labelCount;
  const cells = counts.byFeature.map((byLabel) => {
    const idf = Math.log(1 + (labelCount - byLabel.size + 0.5) / (byLabel.size + 0.5));
    return [...byLabel].map(([label, count]): [number, number] => {
      const length = (counts.labelTotals[label] as number) / average;
      return [label, (idf * count * (K1 + 1)) / (count + K1 * (1 - B + B * length))];
    });
  });
  return packMatrix(cells);
}

/** Complement naive Bayes (Rennie et al., 2003), as a correction of a base that every feature adds. */
function bayesMatrix(
  counts: LabelCounts,
  labelCount: number,
): { bayes: SparseMatrix; bayesBase: Float64Array } {
  const width = counts.byFeature.length;
  const all = counts.labelTotals.reduce((sum, total) => sum + total, 0);
  const bayesBase = Float64Array.from({ length: labelCount }, (_, label) =>
    Math.log(all - (counts.labelTotals[label] as number) + SMOOTHING * width),
  );
  const cells = counts.byFeature.map((byLabel, feature) => {
    const total = counts.featureTotals[feature] as number;
    return [...byLabel].map(([label, count]): [number, number] => [
      label,
      Math.log(total + SMOOTHING) - Math.log(total - count + SMOOTHING),
    ]);
  });
  return { bayes: packMatrix(cells), bayesBase };
}
