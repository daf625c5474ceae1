export { loadMatcher } from './create-matcher';
export type {
  ExplainedMatch,
  Explanation,
  Match,
  MatchContext,
  Matcher,
  Offered,
  Topic,
  TopicDuty,
} from './match';
