export type { ConversationState } from './conversation';
export { createDialog } from './create-dialog';
export type { Dialog } from './dialog';
export type { DialogParts, KeptQuestions } from './dialog-parts';
export { type Erasure, erasePerson } from './erase-person';
export type {
  Clock,
  ConversationStore,
  DeliveryStore,
  Feedback,
  FeedbackStore,
  PersonalStore,
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
