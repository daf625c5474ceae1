export type { ConversationState } from './conversation';
export { createDialog } from './create-dialog';
export type { Dialog } from './dialog';
export type { DialogParts } from './dialog-parts';
export type {
  Clock,
  ConversationStore,
  DeliveryStore,
  Feedback,
  FeedbackStore,
  SecretStore,
  TenantStore,
  UnansweredQuestion,
  UnansweredStore,
} from './ports';
export { readSubcommand, type Subcommand } from './read-subcommand';
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
