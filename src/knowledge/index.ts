export type { Concept } from './concept';
export { type Border, type Control, type Duty, LAYERS, type Layer } from './control';
export {
  FALLBACK_REASONS,
  type FallbackReason,
  type Form,
  type Language,
  type OutOfScope,
  type SmallTalk,
} from './conversation-entry';
export { countStale } from './count-stale';
export { dutiesAt } from './duties-at';
export { type Fact, findFact } from './fact';
export {
  type DependsFinding,
  type Finding,
  findResponsibility,
  type NotApplicableFinding,
  type ResponsibilityFinding,
  type ResponsibilityQuery,
  type SettledFinding,
} from './find-responsibility';
export {
  checkHolidays,
  type HolidayRules,
  holidaysIn,
  loadHolidays,
} from './holidays';
export {
  DEFAULT_WINDOW,
  examinedFacts,
  type Journey,
  type JourneyStep,
  type JourneyWindow,
  STEP_KINDS,
  type StepKind,
} from './journey';
export type { KnowledgeBase } from './knowledge-base';
export {
  type BroadWords,
  type Confirmations,
  CUE_FAMILIES,
  type CueFamily,
  type KindWord,
  type Lexicon,
  type Meaning,
  type SidePhrases,
  TALK_FAMILIES,
  type TalkFamily,
} from './lexicon';
export { loadJourneys } from './load-journeys';
export { loadKnowledge } from './load-knowledge';
export { HOLIDAYS_FILE } from './read-files';
export {
  type Basis,
  OTHER_SIDE,
  type Override,
  type Party,
  type Responsibility,
  type Verdict,
} from './responsibility';
export {
  ALIAS_KINDS,
  type AliasKind,
  type Service,
  type ServiceClass,
  type Variant,
} from './service';
export { findMode, modeKey, readModeKey, type ServiceMode } from './service-mode';
export type { Source } from './source';
