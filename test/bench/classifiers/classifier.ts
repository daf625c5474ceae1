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

/** A classifier that is ready to be asked. */
export interface Classifier {
  /** Every label that scored, best first. */
  classify(text: string): readonly ScoredLabel[] | Promise<readonly ScoredLabel[]>;
}

/** A classifier with what it has learnt. */
export interface TrainedClassifier extends Classifier {
  /** Writes it to a file in its own format. */
  save(file: string): void;
}

/** A way to classify, before training. */
export interface ClassifierKind {
  readonly name: string;
  train(rows: readonly LabelledText[]): TrainedClassifier | Promise<TrainedClassifier>;
  /** Reads what `save` has written; it answers as the trained one does, up to rounding. */
  load(file: string): Classifier;
}
