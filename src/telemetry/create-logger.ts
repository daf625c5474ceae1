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

/** One word of ours can be no secret; most fields are one. */
const WORD = /^[a-z]+(-[a-z]+){0,4}$/;
/** Ids that come again and again are hashed once. */
const KEPT_HASHES = 1_000;
/** What is no warning may wait this long for more of its kind: each write wakes whoever reads them. */
const GATHER_MS = 50;
const GATHER_BYTES = 8 * 1024;

/** What a logger is made from. */
export interface LoggerOptions {
  readonly level: string;
  /** Keys the hashes of ids: the same id and key give the same hash. */
  readonly hashKey: Buffer | string;
  /** Where lines go, each at once; standard output when absent. */
  readonly destination?: DestinationStream;
}

/**
 * Creates a logger that writes one JSON line per event: `level`, `time` (ISO, UTC), `event` and its fields.
 *
 * Ids of people and places are hashed; secrets are taken out of a field, and one longer than 200 characters is cut.
 * Standard output gets warnings and failures at once, other lines within 50 ms or as the process ends.
 */
export function createLogger({ level, hashKey, destination }: LoggerOptions): Logger {
  const output = destination ? { destination, flush: noFlush, flushSoon: noFlush } : openOutput();
  const lines = pino(
    {
      level,
      base: null,
      messageKey: 'event',
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    output.destination,
  );
  const hash = createIdHash(hashKey);
  const clean = (fields: LogFields = {}) =>
    Object.fromEntries(
      Object.entries(fields).map(([name, value]) => [name, cleanField(name, value, hash)]),
    );
  const write = (at: keyof Logger, whenDone: () => void) => (event: string, fields?: LogFields) => {
    if (!lines.isLevelEnabled(at)) return;
    lines[at](clean(fields), event);
    whenDone();
  };
  return {
    debug: write('debug', output.flushSoon),
    info: write('info', output.flushSoon),
    warn: write('warn', output.flush),
    error: write('error', output.flush),
  };
}

const noFlush = () => undefined;

function openOutput() {
  const destination = pino.destination({ fd: 1, sync: true, minLength: GATHER_BYTES });
  let timer: NodeJS.Timeout | undefined;
  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    destination.flushSync();
  };
  const flushSoon = () => {
    timer ??= setTimeout(flush, GATHER_MS).unref();
  };
  process.once('exit', flush);
  return { destination, flush, flushSoon };
}

function createIdHash(key: Buffer | string): (id: string) => string {
  const kept = new Map<string, string>();
  return (id) => {
    const known = kept.get(id);
    if (known !== undefined) return known;
    if (kept.size >= KEPT_HASHES) kept.clear();
    const hash = createHmac('sha256', key).update(id).digest('hex').slice(0, HASH_LENGTH);
    kept.set(id, hash);
    return hash;
  };
}

function cleanField(name: string, value: LogFields[string], hash: (id: string) => string) {
  if (typeof value !== 'string') return value;
  if (ID_FIELDS.has(name)) return hash(value);
  if (WORD.test(value)) return value.slice(0, MAX_FIELD_LENGTH);
  return scrub(value).text.slice(0, MAX_FIELD_LENGTH);
}
