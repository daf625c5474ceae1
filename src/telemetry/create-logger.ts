import { createHmac } from 'node:crypto';
import pino, { type DestinationStream } from 'pino';
import { scrub } from '../scrubbing';
import type { LogFields, Logger } from './logger';

const HASH_LENGTH = 12;
/** An event's fields are ids, counts and durations; anything longer is text that does not belong in a log. */
const MAX_FIELD_LENGTH = 200;
/** Fields that name a person or a place: written as a keyed hash, so that lines can be joined but not read. */
const ID_FIELDS: ReadonlySet<string> = new Set([
  'user',
  'tenant',
  'team',
  'channel',
  'conversation',
  'thread',
]);

/** What a logger is made from. */
export interface LoggerOptions {
  readonly level: string;
  /** Keys the hashes of ids: the same id and key give the same hash. */
  readonly hashKey: Buffer | string;
  /** Where lines go; standard output when absent. */
  readonly destination?: DestinationStream;
}

/**
 * Creates a logger that writes one JSON line per event: `level`, `time` (ISO, UTC), `event` and its fields.
 *
 * Ids of people and places are hashed; secrets are taken out of a field, and one longer than 200 characters is cut.
 */
export function createLogger(options: LoggerOptions): Logger {
  const lines = pino(
    {
      level: options.level,
      base: null,
      messageKey: 'event',
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    options.destination ?? pino.destination({ fd: 1, sync: true }),
  );
  const clean = (fields: LogFields = {}) =>
    Object.fromEntries(
      Object.entries(fields).map(([name, value]) => [
        name,
        cleanField(name, value, options.hashKey),
      ]),
    );
  return {
    debug: (event, fields) => lines.debug(clean(fields), event),
    info: (event, fields) => lines.info(clean(fields), event),
    warn: (event, fields) => lines.warn(clean(fields), event),
    error: (event, fields) => lines.error(clean(fields), event),
  };
}

function cleanField(name: string, value: LogFields[string], key: Buffer | string) {
  if (typeof value !== 'string') return value;
  if (ID_FIELDS.has(name)) {
    return createHmac('sha256', key).update(value).digest('hex').slice(0, HASH_LENGTH);
  }
  return scrub(value).text.slice(0, MAX_FIELD_LENGTH);
}
