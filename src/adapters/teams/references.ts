import type { SecretStore } from '../../dialog';
import type { Logger } from '../../telemetry';
import type { TeamsActivity } from './activity';
import type { ConversationReferenceLike } from './cloud-adapter';
import { failureFields } from './failure-fields';
import { LIMITS } from './limits';
import { splitConversation } from './parse';
import { isPayload } from './payload';
import { within } from './within';

/** A person who has the bot in a chat of their own, or a group or team that has it. */
export type Destination =
  | { readonly kind: 'person'; readonly tenant: string; readonly user: string }
  | { readonly kind: 'group'; readonly tenant: string; readonly channel: string };

/** What keeping references needs. */
export interface ReferenceParts {
  readonly store: SecretStore;
  readonly logger: Logger;
  /** Milliseconds the store is waited for. */
  readonly limit: number;
}

/** Where an activity came from, as a place to write to later. */
export function destinationOf(activity: TeamsActivity): Destination {
  const tenant = activity.tenant ?? '';
  if (activity.scope === 'personal') {
    return { kind: 'person', tenant, user: activity.fromObjectId ?? activity.from };
  }
  return { kind: 'group', tenant, channel: splitConversation(activity.conversation).channel };
}

/**
 * Keeps where the bot can write without having been written to.
 *
 * A broken store costs messages of its own accord, never an answer: it is logged, and what it does not give counts as
 * not there.
 */
export class References {
  readonly #parts: ReferenceParts;
  /** What this process has written down, so that a talking person costs one write. */
  readonly #written = new Map<string, string>();

  constructor(parts: ReferenceParts) {
    this.#parts = parts;
  }

  /** Writes a place down unless it is known already. */
  async keep(destination: Destination, reference: ConversationReferenceLike): Promise<void> {
    const key = keyOf(destination);
    const place = placeOf(reference);
    const text = JSON.stringify(place);
    if (this.#written.get(key) === text) return;
    await this.#attempt('keep', () => this.#parts.store.write(key, place));
    this.#written.set(key, text);
    for (const oldest of this.#written.keys()) {
      if (this.#written.size <= LIMITS.rememberedPlaces) break;
      this.#written.delete(oldest);
    }
  }

  /** The place, if it is known. */
  async find(destination: Destination): Promise<ConversationReferenceLike | undefined> {
    const found = await this.#attempt('find', () => this.#parts.store.read(keyOf(destination)));
    return isPayload(found) ? (found as ConversationReferenceLike) : undefined;
  }

  /** Forgets a place; false when the store did not do it. */
  async forget(destination: Destination): Promise<boolean> {
    const key = keyOf(destination);
    this.#written.delete(key);
    const done = await this.#attempt('forget', async () => {
      await this.#parts.store.forget(key);
      return true;
    });
    return done === true;
  }

  async #attempt<T>(what: string, work: () => Promise<T>): Promise<T | undefined> {
    try {
      return await within(work(), this.#parts.limit, 'the store of references');
    } catch (error) {
      this.#parts.logger.warn('reference-failed', { what, ...failureFields(error) });
      return undefined;
    }
  }
}

function keyOf(destination: Destination): string {
  const { kind, tenant } = destination;
  const id = destination.kind === 'person' ? destination.user : destination.channel;
  return JSON.stringify(['teams', tenant, kind, id]);
}

/** Ids and the connector's address only: no names, and no activity, since a later message answers none. */
function placeOf(reference: ConversationReferenceLike): ConversationReferenceLike {
  const { bot, channelId, conversation, serviceUrl, user } = reference;
  const [id = ''] = (conversation?.id ?? '').split(';messageid=', 1);
  const { conversationType, isGroup, tenantId } = conversation ?? {};
  const place = {
    bot: { id: bot?.id },
    channelId,
    conversation: { id, conversationType, isGroup, tenantId },
    serviceUrl,
    ...(conversationType === 'personal' && { user: { id: user?.id } }),
  };
  return JSON.parse(JSON.stringify(place));
}
