export {
  type Config,
  KEPT_QUESTIONS,
  type KeptQuestions,
  LOG_LEVELS,
  type LogLevel,
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
export { readStorageConfig } from './read-storage';
export { VARIABLES, type Variable } from './variables';
