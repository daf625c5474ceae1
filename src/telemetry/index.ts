export { createLogger, type LoggerOptions } from './create-logger';
export { createMetrics } from './create-metrics';
export type { LogFields, Logger } from './logger';
export { COUNTERS, GAUGES, TIMERS } from './measures';
export type { Metrics, Reading } from './metrics';
export { watchDeliveries } from './watch-deliveries';
export { watchDialog } from './watch-dialog';
