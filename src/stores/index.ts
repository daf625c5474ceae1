export { createMemoryConversationStore } from './memory-conversation-store';
export { createMemoryDeliveryStore } from './memory-delivery-store';
export { createMemoryFeedbackStore, type MemoryFeedbackStore } from './memory-feedback-store';
export { createMemoryUnansweredStore, type MemoryUnansweredStore } from './memory-unanswered-store';
