import { isDistantPair } from './features';
import type { KeptFeatures } from './number-features';
import { packMatrix } from './pack-matrix';
import type { SparseMatrix } from './ranker-model';
import { type FeatureVector, sparseOf } from './sparse';
import type { TrainingRow } from './train-linear';

const K1 = 1.2;
const B = 0.75;

/** How often each feature stands in the texts of each label; distant pairs say too little and are left out. */
export interface LabelCounts {
  /** For each label, the weighted counts of its features. */
  readonly byLabel: readonly FeatureVector[];
  readonly featureTotals: Float64Array;
  readonly labelTotals: Float64Array;
}

type Text = Pick<TrainingRow, 'features' | 'weight'>;

function countFeatures(texts: readonly Text[], width: number): FeatureVector {
  const counts = new Float64Array(width);
  for (const { features, weight } of texts) {
    for (const feature of features) counts[feature] = (counts[feature] as number) + weight;
  }
  return sparseOf(counts);
}

/** Counts the features of rows; rows of other labels than those given are an error of the caller. */
export function countByLabel(
  rows: readonly TrainingRow[],
  labels: readonly string[],
  kept: KeptFeatures,
): LabelCounts {
  const numbers = new Map(labels.map((label, i) => [label, i]));
  const isCounted = kept.names.map((name) => !isDistantPair(name));
  const texts: Text[][] = labels.map(() => []);
  const featureTotals = new Float64Array(isCounted.length);
  const labelTotals = new Float64Array(labels.length);
  for (const { label, features, weight } of rows) {
    const number = numbers.get(label);
    if (number === undefined) throw new TypeError(`"${label}" is no label`);
    const counted = kept.of(features).filter((feature) => isCounted[feature]);
    texts[number]?.push({ features: counted, weight });
    for (const feature of counted) {
      featureTotals[feature] = (featureTotals[feature] as number) + weight;
      labelTotals[number] = (labelTotals[number] as number) + weight;
    }
  }
  const byLabel = texts.map((own) => countFeatures(own, isCounted.length));
  return { byLabel, featureTotals, labelTotals };
}

/** Weighs what is counted: the values of each label, by feature. */
export function weighCounts(
  counts: LabelCounts,
  weigh: (count: number, feature: number, label: number) => number,
): SparseMatrix {
  const columns = counts.byLabel.map(({ features, values }, label) => ({
    features,
    values: values.map((count, i) => weigh(count, features[i] as number, label)),
  }));
  return packMatrix(columns, counts.featureTotals.length);
}

/** In how many labels each feature stands. */
function countLabels({ byLabel, featureTotals }: LabelCounts): Uint32Array {
  const found = new Uint32Array(featureTotals.length);
  for (const { features } of byLabel) {
    for (const feature of features) found[feature] = (found[feature] as number) + 1;
  }
  return found;
}

/** Okapi BM25 with one document a label (Robertson and Zaragoza, 2009); labels without texts have no document. */
export function bm25Matrix(counts: LabelCounts): SparseMatrix {
  const documents = counts.labelTotals.filter((total) => total > 0).length;
  const average = counts.labelTotals.reduce((sum, total) => sum + total, 0) / documents;
  const found = countLabels(counts);
  const idf = Float64Array.from(found, (n) => Math.log(1 + (documents - n + 0.5) / (n + 0.5)));
  return weighCounts(counts, (count, feature, label) => {
    const length = (counts.labelTotals[label] as number) / average;
    return ((idf[feature] as number) * count * (K1 + 1)) / (count + K1 * (1 - B + B * length));
  });
}
