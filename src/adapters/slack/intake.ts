import { setImmediate } from 'node:timers/promises';
import type { App } from '@slack/bolt';
import type { Logger, Metrics } from '../../telemetry';
import { LIMITS } from './limits';
import { readString } from './payload';
import { failureName } from './web-api';

/** One delivery from Slack, whichever way it came. */
export interface Delivery {
  readonly body: Record<string, unknown>;
  readonly retryNum?: number;
  readonly retryReason?: string;
  /** Sends the acknowledgement; called exactly once. */
  readonly acknowledge: (response?: unknown) => Promise<void> | void;
}

/** Takes deliveries in: acknowledges first, works afterwards, and knows when all work is done. */
export interface Intake {
  open(app: App): void;
  /** False when it takes nothing in: the delivery is not acknowledged and Slack sends it again. */
  accept(delivery: Delivery): boolean;
  /** Takes nothing more; settles when the work is done or the time is over. */
  close(deadlineMs: number): Promise<void>;
  readonly isOpen: boolean;
}

/** What may carry an answer in its acknowledgement: a form's errors, a menu's options. */
const ANSWERED_IN_PLACE: readonly string[] = ['view_submission', 'block_suggestion'];

/** Creates an intake; closed until `open`. */
export function createIntake(acknowledgeMs: number, logger: Logger, metrics?: Metrics): Intake {
  const working = new Set<Promise<void>>();
  let app: App | undefined;

  async function work(to: App, delivery: Delivery): Promise<void> {
    const acknowledgement = createAcknowledgement(delivery, acknowledgeMs, logger, metrics);
    // Deliveries that came together are all acknowledged before the first answer takes the processor.
    await setImmediate();
    try {
      const { body, retryNum, retryReason } = delivery;
      await to.processEvent({
        body,
        ack: acknowledgement.give,
        ...(retryNum === undefined ? {} : { retryNum }),
        ...(retryReason === undefined ? {} : { retryReason }),
      });
    } catch (error) {
      logger.error('slack-delivery-failed', { error: failureName(error) });
    } finally {
      await acknowledgement.give();
    }
  }

  return {
    get isOpen() {
      return app !== undefined;
    },
    open(to) {
      app = to;
    },
    accept(delivery) {
      if (app === undefined) return false;
      if (working.size >= LIMITS.pendingDeliveries) {
        logger.warn('slack-delivery-postponed', { pending: working.size });
        return false;
      }
      const done = work(app, delivery).finally(() => working.delete(done));
      working.add(done);
      return true;
    },
    async close(deadlineMs) {
      app = undefined;
      await settledWithin(working, deadlineMs);
      if (working.size > 0) logger.warn('slack-work-abandoned', { deliveries: working.size });
    },
  };
}

function createAcknowledgement(
  delivery: Delivery,
  milliseconds: number,
  logger: Logger,
  metrics: Metrics | undefined,
) {
  const begun = performance.now();
  let isGiven = false;
  const give = async (response?: unknown): Promise<void> => {
    if (isGiven) return;
    isGiven = true;
    clearTimeout(timer);
    try {
      await delivery.acknowledge(response);
      metrics?.time('demarc_ack_seconds', { platform: 'slack' }, performance.now() - begun);
    } catch (error) {
      // The connection is gone: Slack delivers again, and the claim keeps the answer single.
      logger.warn('slack-acknowledgement-lost', { error: failureName(error) });
    }
  };
  const timer = setTimeout(() => void give(), milliseconds);
  if (!ANSWERED_IN_PLACE.includes(readString(delivery.body, 'type') ?? '')) void give();
  return { give };
}

async function settledWithin(working: ReadonlySet<Promise<void>>, milliseconds: number) {
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  await Promise.race([Promise.allSettled(working), deadline]);
  clearTimeout(timer);
}
