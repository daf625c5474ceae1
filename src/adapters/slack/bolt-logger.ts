import { type Logger as BoltLogger, LogLevel } from '@slack/bolt';

/**
 * A logger for Bolt and its clients that says nothing.
 *
 * Their lines hold message text, addresses and answers of the Web API; every failure that matters reaches our
 * own logger with its name and id instead.
 */
export function createSilentLogger(): BoltLogger {
  const silent = () => undefined;
  return {
    debug: silent,
    info: silent,
    warn: silent,
    error: silent,
    setLevel: silent,
    setName: silent,
    getLevel: () => LogLevel.ERROR,
  };
}
