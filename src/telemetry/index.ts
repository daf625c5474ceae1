export { createLogger, type LoggerOptions } from './create-logger';
export type { LogFields, Logger } from './logger';
