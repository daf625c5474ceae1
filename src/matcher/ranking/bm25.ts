import { isDistantPair } from './features';
import { addCell, noCells, packMatrix } from './pack-matrix';
import type { SparseMatrix } from './ranker-model';
import type { TrainingRow } from './train-linear';
import { findFeature, type Vocabulary } from './vocabulary';

const K1 = 1.2;
const B = 0.75;

/** How often each feature stands in the texts of each label; distant pairs say too little and are left out. */
export interface LabelCounts {
  /** For each feature, its weighted count by label. */
  readonly byFeature: readonly ReadonlyMap<number, number>[];
  readonly featureTotals: Float64Array;
  readonly labelTotals: Float64Array;
}

/** Counts the features of rows; rows of other labels than those given are an error of the caller. */
export function countByLabel(
  rows: readonly TrainingRow[],
  labels: readonly string[],
  vocabulary: Vocabulary,
): LabelCounts {
  const numbers = new Map(labels.map((label, i) => [label, i]));
  const byFeature = Array.from({ length: vocabulary.size }, () => new Map<number, number>());
  const featureTotals = new Float64Array(vocabulary.size);
  const labelTotals = new Float64Array(labels.length);
  for (const row of rows) {
    const label = numbers.get(row.label);
    if (label === undefined) throw new TypeError(`"${row.label}" is no label`);
    for (const name of row.features) {
      const feature = isDistantPair(name) ? undefined : findFeature(vocabulary, name);
      if (feature === undefined) continue;
      const counts = byFeature[feature] as Map<number, number>;
      counts.set(label, (counts.get(label) ?? 0) + row.weight);
      featureTotals[feature] = (featureTotals[feature] as number) + row.weight;
      labelTotals[label] = (labelTotals[label] as number) + row.weight;
    }
  }
  return { byFeature, featureTotals, labelTotals };
}

/** The size of a matrix of what is counted. */
export function sizeOf({ featureTotals, labelTotals }: LabelCounts) {
  return { features: featureTotals.length, labels: labelTotals.length };
}

/** Okapi BM25 with one document a label (Robertson and Zaragoza, 2009); labels without texts have no document. */
export function bm25Matrix(counts: LabelCounts): SparseMatrix {
  const documents = counts.labelTotals.filter((total) => total > 0).length;
  const average = counts.labelTotals.reduce((sum, total) => sum + total, 0) / documents;
  const cells = noCells();
  counts.byFeature.forEach((byLabel, feature) => {
    const idf = Math.log(1 + (documents - byLabel.size + 0.5) / (byLabel.size + 0.5));
    for (const [label, count] of byLabel) {
      const length = (counts.labelTotals[label] as number) / average;
      const value = (idf * count * (K1 + 1)) / (count + K1 * (1 - B + B * length));
      addCell(cells, feature, label, value);
    }
  });
  return packMatrix(cells, sizeOf(counts));
}
