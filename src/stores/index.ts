export { createKeyring, type Keyring } from './keyring';
export type { ListedFeedbackStore, ListedUnansweredStore } from './listed';
export { createMemoryConversationStore } from './memory-conversation-store';
export { createMemoryDeliveryStore } from './memory-delivery-store';
export { createMemoryFeedbackStore } from './memory-feedback-store';
export { createMemoryJobStore } from './memory-job-store';
export { createMemorySecretStore } from './memory-secret-store';
export { createMemoryUnansweredStore } from './memory-unanswered-store';
