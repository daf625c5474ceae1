/** A text with the label that it teaches or tests. */
export interface LabelledText {
  readonly text: string;
  readonly label: string;
  /** How much it counts, for a classifier that can weigh; 1 by default. */
  readonly weight?: number;
}

/** A label with its score; scores of different classifiers do not compare. */
export interface ScoredLabel {
  readonly label: string;
  readonly score: number;
}

/** A trained classifier. */
export interface Classifier {
  /** Every label that scored, best first. */
  classify(text: string): readonly ScoredLabel[] | Promise<readonly ScoredLabel[]>;
}

/** A way to classify, before training. */
export interface ClassifierKind {
  readonly name: string;
  train(rows: readonly LabelledText[]): Classifier | Promise<Classifier>;
}
