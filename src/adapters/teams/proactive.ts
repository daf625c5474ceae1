import type { Sending } from '../../dialog';
import type { Reply } from '../../replies';
import type { Logger } from '../../telemetry';
import type { ConversationReferenceLike } from './cloud-adapter';
import { DeliveryError } from './delivery-error';
import { failureFields } from './failure-fields';
import type { Outbox } from './outbox';
import type { Pace } from './pace';
import { postMessage } from './post-message';
import type { Destination, References } from './references';
import { render } from './render';

/**
 * Writes to a person or a group without having been written to, in its turn. Rejects when nobody knows whether it
 * arrived; a signal that comes before it is its turn makes it `later`.
 */
export type SendProactively = (
  to: Destination,
  reply: Reply,
  signal?: AbortSignal,
) => Promise<Sending>;

/** What sending needs. */
export interface ProactiveParts {
  readonly references: References;
  readonly pace: Pace;
  readonly logger: Logger;
  readonly outbox: Pick<Outbox, 'reply' | 'open'>;
}

/** Statuses by which Teams says that the bot cannot write there any more: blocked or removed; gone. */
const GONE: readonly (number | undefined)[] = [403, 404];

/** Creates the one way to write without having been written to: through stored references, message by message paced. */
export function createProactiveSender(parts: ProactiveParts): SendProactively {
  return async (to, reply, signal) => {
    const parcel = createParcel(parts, signal);
    try {
      const place = await openPlace(parts, to);
      if (!place) return { kind: 'unreachable' };
      await postMessage(parcel, place, render(reply));
    } catch (error) {
      logFailure(parts, error);
      if (parcel.isBegun || !isUnsent(error)) throw error;
      return refused(parts, to, error);
    }
    parts.logger.info('proactive-sent', { platform: 'teams', kind: reply.kind });
    return { kind: 'sent' };
  };
}

/** Posts the parts of one message, each in its turn, and knows whether one of them is out. */
function createParcel({ pace, outbox }: ProactiveParts, signal: AbortSignal | undefined) {
  return {
    isBegun: false,
    async reply(reference: ConversationReferenceLike, message: object): Promise<string> {
      await pace(reference.conversation?.id ?? '', signal);
      if (signal?.aborted) throw new StoppedError();
      const id = await outbox.reply(reference, message, { isOnce: true });
      this.isBegun = true;
      return id;
    },
  };
}

/**
 * Where somebody can be written to; a chat that has not been opened yet is opened now. Whatever goes wrong here, nothing
 * has been said.
 */
async function openPlace(
  { references, outbox }: ProactiveParts,
  to: Destination,
): Promise<ConversationReferenceLike | undefined> {
  try {
    const kept = await references.locate(to);
    if (kept === undefined || kept.reference.conversation?.id) return kept?.reference;
    const opened = await outbox.open(kept.reference);
    await references.keep(to, opened, kept.locality);
    return opened;
  } catch (cause) {
    const { status, attempts = 0, retryAfterMs } = cause instanceof DeliveryError ? cause : {};
    const facts = { status, retryAfterMs, attempts, isUnsent: true };
    throw new DeliveryError('there is no place to write to', facts, cause);
  }
}

/** The process ends before it was this message's turn. */
class StoppedError extends Error {
  constructor() {
    super('stopped before it was its turn');
    this.name = new.target.name;
  }
}

function isUnsent(error: unknown): boolean {
  return error instanceof StoppedError || (error instanceof DeliveryError && error.isUnsent);
}

async function refused(
  { references }: ProactiveParts,
  to: Destination,
  error: unknown,
): Promise<Sending> {
  const { status, retryAfterMs } = error instanceof DeliveryError ? error : {};
  if (!GONE.includes(status)) {
    return { kind: 'later', ...(retryAfterMs !== undefined && { afterMs: retryAfterMs }) };
  }
  await references.forget(to);
  return { kind: 'unreachable' };
}

function logFailure({ logger }: ProactiveParts, error: unknown): void {
  const { status } = error instanceof DeliveryError ? error : {};
  logger.warn('proactive-failed', { platform: 'teams', status, ...failureFields(error) });
}
