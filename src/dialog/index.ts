export { replyToLookup } from './answer-lookup';
export type { ConversationState } from './conversation';
export { createDialog } from './create-dialog';
export type { Dialog } from './dialog';
export type { DialogParts } from './dialog-parts';
export { explainLookup, explainMatch, type WhyFact } from './explain-match';
export { comparedEntries, serviceEntries } from './look-up';
export type {
  Clock,
  ConversationStore,
  DeliveryStore,
  Feedback,
  FeedbackStore,
  SecretStore,
  UnansweredQuestion,
  UnansweredStore,
} from './ports';
export {
  type ConversationRef,
  conversationKey,
  type FeedbackInput,
  type ForgetMeInput,
  type LookupInput,
  ownerOf,
  type PersonRef,
  type TextInput,
  type Turn,
  type UserRef,
} from './turn';
