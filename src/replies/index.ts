export { parseLookup } from './parse-lookup';
export type {
  Answer,
  AnswerReply,
  Choice,
  ChoiceReply,
  Citation,
  ComparisonReply,
  ConceptReply,
  FallbackReply,
  HelpReply,
  Lookup,
  Named,
  NoticeReply,
  OverviewLine,
  OverviewReply,
  OverviewSection,
  Reply,
  SmallTalkReply,
} from './reply';
export { basisWords, checkedWords, VERDICT_WORDS } from './wording';
