export {
  type Config,
  LOG_LEVELS,
  type LogLevel,
  type SlackConfig,
  type TeamsConfig,
  type TeamsCredential,
  type TeamsEndpoints,
} from './config';
export { ConfigError, type ConfigIssue } from './config-error';
export type { Env } from './environment';
export { readConfig } from './read-config';
export { VARIABLES, type Variable } from './variables';
