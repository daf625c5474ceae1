export type { ConversationState } from './conversation';
export { createDialog } from './create-dialog';
export type { Dialog } from './dialog';
export type { DialogParts, KeptQuestions } from './dialog-parts';
export { type Erasure, erasePerson } from './erase-person';
export { explainLookup, explainMatch, type WhyFact } from './explain-match';
export { comparedEntries, serviceEntries } from './look-up';
export type {
  Clock,
  ConversationStore,
  DeliveryStore,
  Feedback,
  FeedbackStore,
  LearnerProfile,
  LearningDesk,
  People,
  PersonalStore,
  SecretStore,
  Sending,
  TenantStore,
  UnansweredQuestion,
  UnansweredStore,
} from './ports';
export { readLearning } from './read-learning';
export { readSubcommand, SUBCOMMANDS, type Subcommand } from './read-subcommand';
export { replyToLookup } from './reply-to-lookup';
export {
  type ConversationRef,
  conversationKey,
  type FeedbackInput,
  type ForgetMeInput,
  type LookupInput,
  ownerOf,
  type PersonRef,
  type TenantRef,
  type TextInput,
  type Turn,
  tenantOf,
  type UserRef,
} from './turn';
