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
export {
  type DependsFinding,
  type Finding,
  findResponsibility,
  type NotApplicableFinding,
  type ResponsibilityFinding,
  type ResponsibilityQuery,
  type SettledFinding,
} from './find-responsibility';
export type { KnowledgeBase } from './knowledge-base';
export { CUE_FAMILIES, type CueFamily, type Lexicon } from './lexicon';
export { loadKnowledge } from './load-knowledge';
export type { Basis, Override, Party, Responsibility, Verdict } from './responsibility';
export {
  ALIAS_KINDS,
  type AliasKind,
  type Service,
  type ServiceClass,
  type Variant,
} from './service';
export type { Source } from './source';
