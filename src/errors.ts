/** Every code a `BotError` can carry; each one has a heading in the README's trouble section. */
export const ERROR_CODES = [
  'ENVIRONMENT_UNFIT',
  'PROCESS_FAILED',
  'CONFIG_INVALID',
  'KNOWLEDGE_INVALID',
  'MODEL_MISSING',
  'MODEL_OUTDATED',
  'PORT_TAKEN',
  'DELIVERY_FAILED',
  'PLATFORM_REFUSED',
  'DATABASE_UNAVAILABLE',
  'DATABASE_NEWER',
  'SECRET_UNREADABLE',
  'BACKUP_UNUSABLE',
  'DATABASE_NOT_EMPTY',
] as const;

/** One word for the kind of failure, stable across releases. */
export type ErrorCode = (typeof ERROR_CODES)[number];

/**
 * A failure that ends a start or a delivery: a broken environment, broken data or a failed dependency.
 *
 * The message is written for the person at the keyboard: what is wrong, where, and what to do.
 * Expected outcomes (no match, unknown service) are values and never a `BotError`.
 */
export class BotError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
    this.code = code;
  }
}

/** Fails to compile when a union gains a kind that a `switch` does not handle; throws if it is ever reached. */
export function assertNever(value: never): never {
  throw new TypeError(`unexpected value: ${JSON.stringify(value)}`);
}
