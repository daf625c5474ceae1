import { BotError } from '../../errors';

/** A reply that did not reach Teams. */
export class DeliveryError extends BotError {
  /** The connector's last answer; `undefined` when there was none. */
  readonly status: number | undefined;
  readonly attempts: number;

  constructor(message: string, status: number | undefined, attempts: number, cause?: unknown) {
    super('DELIVERY_FAILED', message, { cause });
    this.status = status;
    this.attempts = attempts;
  }
}
