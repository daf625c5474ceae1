export { backUp, type RestoreOptions, type RowCounts, restore } from './backup';
export {
  type IgnoredWords,
  type InboxData,
  ignoreWords,
  readInboxData,
  unignoreWords,
} from './inbox-data';
export { describeKept, KEPT, type KeptTable, TABLE_NAMES } from './kept';
export { type ListedSecrets, listSecrets } from './list-secrets';
export { migrateStorage, planStorage } from './migrate-storage';
export type { PendingMigration } from './migrator';
export type { Storage } from './open-engine';
export { type JourneyStores, openJourneys, type UndeliveredJob } from './open-journeys';
export { openStores, type SecretStores, type StoreOptions, type Stores } from './open-stores';
export {
  eraseFromStorage,
  exportPerson,
  type PersonalExport,
  type PersonQuery,
} from './personal-data';
export { probeKeys, probeWrite, readFreeMegabytes } from './probe-storage';
