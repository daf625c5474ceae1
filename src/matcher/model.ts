import type { RankerModel } from './ranking/ranker-model';
import type { Logistic } from './training/logistic';

/** Everything the build learns; kept in one file beside the compiled code. */
export interface MatcherModel {
  /** The knowledge it was trained on; a matcher refuses any other. */
  readonly knowledgeVersion: string;
  readonly topics: RankerModel;
  readonly forms: RankerModel;
  /** Words of the training texts with how often each occurs; for spelling. */
  readonly words: ReadonlyMap<string, number>;
  /** Probability that a message is ours to answer. */
  readonly gate: Logistic;
  /** Probability that the best control's party is right. */
  readonly confidence: Logistic;
}
