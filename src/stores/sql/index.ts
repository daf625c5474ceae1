export { migrateStorage, planStorage } from './migrate-storage';
export type { PendingMigration } from './migrator';
export type { Storage } from './open-engine';
export { openStores, type SecretStores, type StoreOptions, type Stores } from './open-stores';
