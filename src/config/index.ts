export {
  type Config,
  type JourneysConfig,
  KEPT_QUESTIONS,
  type KeepQuestions,
  type KeptQuestions,
  LOG_LEVELS,
  type LogLevel,
  type NamedPerson,
  type Playground,
  type SlackConfig,
  type SlackOAuthConfig,
  type StorageConfig,
  type TeamsConfig,
  type TeamsCredential,
  type TeamsEndpoints,
} from './config';
export { ConfigError, type ConfigIssue } from './config-error';
export type { Env } from './environment';
export { readConfig } from './read-config';
export { keptIn } from './read-keep-questions';
export { readEncryptionKeys, readStorageConfig } from './read-storage';
export type { Variable } from './variable';
export { VARIABLES } from './variables';
