import type { Logger } from '../../telemetry';
import { failureRef } from './apology';
import { DeliveryError } from './delivery-error';
import { failureFields } from './failure-fields';

/** Logs what went wrong with a turn; gives the id that a person may be told. */
export function reportFailure(
  logger: Logger,
  event: string,
  turnId: string,
  error: unknown,
): string {
  const ref = failureRef(turnId);
  const delivery =
    error instanceof DeliveryError ? { status: error.status, attempts: error.attempts } : {};
  logger.error(event, { platform: 'teams', ref, ...delivery, ...failureFields(error) });
  return ref;
}
