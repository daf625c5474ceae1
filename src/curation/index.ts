export { buildInbox } from './build-inbox';
export type { IgnoredItem, InboxItem, InboxQuestion } from './inbox';
