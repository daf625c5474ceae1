export { loadMatcher } from './create-matcher';
export type {
  Belief,
  ExplainedMatch,
  Explanation,
  Likened,
  Match,
  MatchContext,
  Matcher,
  Offered,
  Selection,
  Topic,
  TopicDuty,
} from './match';
export { normalize } from './text/normalize';
export { createStemmer, type Stem } from './text/stem';
export { plainWords } from './text/tokenize';
