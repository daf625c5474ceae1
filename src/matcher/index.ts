export { loadMatcher } from './create-matcher';
export type {
  ExplainedMatch,
  Explanation,
  Match,
  MatchContext,
  Matcher,
  Topic,
  TopicDuty,
} from './match';
