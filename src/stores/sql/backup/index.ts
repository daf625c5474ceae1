export { backUp } from './back-up';
export type { RowCounts } from './backup-file';
export { type RestoreOptions, restore } from './restore';
