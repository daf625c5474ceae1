import type { Reply } from '../../replies';
import type { Logger } from '../../telemetry';
import { DeliveryError } from './delivery-error';
import type { Outbox } from './desk';
import { failureFields } from './failure-fields';
import type { Pace } from './pace';
import { postMessage } from './posting';
import type { Destination, References } from './references';
import { render } from './render';

/** How a message that nobody asked for fared. */
export type ProactiveOutcome =
  | { readonly kind: 'sent' }
  /** The bot is not installed there, or was blocked: there is no use in trying again. */
  | { readonly kind: 'unreachable' }
  /** Teams did not take it now; it may later. */
  | { readonly kind: 'failed' };

/** Writes to a person or a group without having been written to, in its turn. Never rejects. */
export type SendProactively = (to: Destination, reply: Reply) => Promise<ProactiveOutcome>;

/** What sending needs. */
export interface ProactiveParts {
  readonly references: References;
  readonly pace: Pace;
  readonly logger: Logger;
  readonly outbox: Pick<Outbox, 'reply'>;
}

/** Statuses by which Teams says that the bot cannot write there any more: blocked or removed; gone. */
const GONE: readonly (number | undefined)[] = [403, 404];

/** Creates the one way to write without having been written to: through stored references, message by message paced. */
export function createProactiveSender(parts: ProactiveParts): SendProactively {
  const { references, pace, logger } = parts;
  const paced: ProactiveParts['outbox'] = {
    async reply(reference, message) {
      await pace(reference.conversation?.id ?? '');
      return parts.outbox.reply(reference, message);
    },
  };
  return async (to, reply) => {
    const reference = await references.find(to);
    if (!reference) return { kind: 'unreachable' };
    try {
      await postMessage(paced, reference, render(reply));
      logger.info('proactive-sent', { platform: 'teams', kind: reply.kind });
      return { kind: 'sent' };
    } catch (error) {
      const status = error instanceof DeliveryError ? error.status : undefined;
      logger.warn('proactive-failed', { platform: 'teams', status, ...failureFields(error) });
      if (!GONE.includes(status)) return { kind: 'failed' };
      await references.forget(to);
      return { kind: 'unreachable' };
    }
  };
}
