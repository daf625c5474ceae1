import { BotError } from '../../errors';

/** How a delivery ended. */
export interface DeliveryFacts {
  /** The connector's last answer; absent when there was none. */
  readonly status?: number | undefined;
  readonly attempts: number;
  /** True when the other side has surely not taken it; false = nobody knows. */
  readonly isUnsent: boolean;
  /** When the connector wants to be asked again, in milliseconds from its answer. */
  readonly retryAfterMs?: number | undefined;
}

/** A reply that did not reach Teams, as far as is known. */
export class DeliveryError extends BotError {
  readonly status: number | undefined;
  readonly attempts: number;
  readonly isUnsent: boolean;
  readonly retryAfterMs: number | undefined;

  constructor(message: string, facts: DeliveryFacts, cause?: unknown) {
    super('DELIVERY_FAILED', message, { cause });
    this.status = facts.status;
    this.attempts = facts.attempts;
    this.isUnsent = facts.isUnsent;
    this.retryAfterMs = facts.retryAfterMs;
  }
}
