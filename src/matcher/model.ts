import type { Logistic } from './ranking/logistic';
import type { CountedModel, RankerModel } from './ranking/ranker-model';

/** The yes-or-no judgements on a message, each with a fitted regression of its own. */
export const JUDGEMENTS = [
  'ours',
  'overview',
  'vague',
  'comparison',
  'followUp',
  'concept',
] as const;

/** A yes-or-no judgement on a message. */
export type Judgement = (typeof JUDGEMENTS)[number];

/** Everything the build learns; kept in one file beside the compiled code. */
export interface MatcherModel {
  /** The knowledge it was trained on; a matcher refuses any other. */
  readonly knowledgeVersion: string;
  readonly topics: RankerModel;
  readonly forms: RankerModel;
  /** The duties of each control, and the words of each side. */
  readonly duties: CountedModel;
  /** Words of the training texts with how often each occurs; for spelling. */
  readonly words: ReadonlyMap<string, number>;
  readonly judgements: Readonly<Record<Judgement, Logistic>>;
  /** Probability that a message holds two questions, from its best cut. */
  readonly compound: Logistic;
  /** Probability that the best control's party is right. */
  readonly confidence: Logistic;
  /** Probability that a message asks for the side of the duty that fits it best. */
  readonly duty: Logistic;
}
