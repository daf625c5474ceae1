export { type AnswerDetails, buildAnswer } from './build-answer';
export { buildComparison } from './build-comparison';
export { buildConcept, LABEL_LENGTH, labelTopic, labelVariant, shorten } from './build-concept';
export { buildFallback, sayAside } from './build-fallback';
export { buildHelp, EXAMPLE_QUESTIONS } from './build-help';
export { buildOverview, type OverviewEntry } from './build-overview';
export { type Catalogue, createCatalogue } from './catalogue';
export { citationsOf, namedService } from './cite';
export { type ComparedEntry, groupOf, groupWords } from './compared-groups';
export { joinReplies } from './join-replies';
export { lookupsOf } from './lookups-of';
export {
  type MachineAnswer,
  type MachineVerdict,
  machineKind,
  toMachineReadable,
} from './machine-readable';
export { parseLookup } from './parse-lookup';
export { renderPlainText } from './plain-text';
export type {
  Answer,
  AnswerReply,
  AskedSide,
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
  Picture,
  Reply,
  SmallTalkReply,
} from './reply';
export { MOST_ANSWERS } from './reply';
export { type SuggestedQuestion, suggestQuestions } from './suggest-questions';
export {
  allWords,
  basisWords,
  checkedWords,
  comparedWords,
  DISCLAIMER,
  HOLDER_WORDS,
  layerWords,
  listWords,
  movedWords,
  placedWords,
  sameWords,
  VERDICT_WORDS,
} from './wording';
