import {
  type Clock,
  type ConversationRef,
  type ConversationStore,
  conversationKey,
  type TenantStore,
} from '../../dialog';
import type { Logger } from '../../telemetry';
import { failureName } from './web-api';
import { within } from './within';

/** Apart from what the dialog keeps about the same thread. */
const ENGAGED = 'slack-engaged';

/** The threads the bot takes part in, for as long as the store keeps a conversation. */
export interface EngagedThreads {
  has(thread: ConversationRef): Promise<boolean>;
  enter(thread: ConversationRef): Promise<void>;
  leave(thread: ConversationRef): Promise<void>;
  /** Forgets every thread of a workspace; rejects where the store fails. */
  forgetTenant(tenant: string): Promise<void>;
}

/** Keeps engaged threads in the conversation store; a failing store means silence, never an error. */
export function createEngagedThreads(
  store: ConversationStore | undefined,
  tenants: TenantStore,
  clock: Clock,
  storeMilliseconds: number,
  logger: Logger,
): EngagedThreads {
  const ask = async <T>(work: (store: ConversationStore) => Promise<T>): Promise<T | undefined> => {
    if (store === undefined) return undefined;
    try {
      return await within(work(store), storeMilliseconds, 'thread');
    } catch (error) {
      logger.warn('slack-thread-store-failed', { error: failureName(error) });
      return undefined;
    }
  };
  return {
    has: async (thread) => (await ask((kept) => kept.read(threadKey(thread)))) !== undefined,
    enter: async (thread) => ask((kept) => kept.write(threadKey(thread), { at: clock() })),
    leave: async (thread) => ask((kept) => kept.forget(threadKey(thread))),
    forgetTenant: (tenant) => tenants.forgetTenant({ platform: ENGAGED, tenant }),
  };
}

function threadKey(thread: ConversationRef): string {
  return conversationKey({ ...thread, platform: ENGAGED });
}
