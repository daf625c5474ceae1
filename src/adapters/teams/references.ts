import type { SecretStore } from '../../dialog';
import type { Logger } from '../../telemetry';
import type { TeamsActivity } from './activity';
import type { ConversationReferenceLike } from './cloud-adapter';
import { failureFields } from './failure-fields';
import { LIMITS } from './limits';
import type { Locality } from './locality';
import { splitConversation } from './parse';
import { isPayload, type Payload, readObject } from './payload';
import { within } from './within';

/** A person who has the bot in a chat of their own, or a group or team that has it. */
export type Destination =
  | { readonly kind: 'person'; readonly tenant: string; readonly user: string }
  | { readonly kind: 'group'; readonly tenant: string; readonly channel: string };

/** A place and where its person is. */
export interface KeptPlace {
  /** Without the id of a conversation where none has been opened yet. */
  readonly reference: ConversationReferenceLike;
  /** Where its person is on the roster: this conversation, or the one they were met in. */
  readonly roster: ConversationReferenceLike;
  readonly locality: Locality;
}

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

  /** Writes a place down unless it is known already, and where its person is as far as they told. */
  async keep(
    destination: Destination,
    reference: ConversationReferenceLike | UnopenedChat,
    locality: Locality = {},
  ): Promise<void> {
    const key = keyOf(destination);
    const before = locality.zone === undefined ? await this.#toldBefore(destination) : {};
    const { zone, region } = { ...before, ...locality };
    const place = {
      ...placeOf(reference),
      ...('metIn' in reference && { metIn: reference.metIn }),
      ...(zone !== undefined && { zone }),
      ...(region !== undefined && { region }),
    };
    const text = JSON.stringify(place);
    if (this.#written.get(key) === text) return;
    await this.#attempt('keep', () => this.#parts.store.write(key, place));
    this.#written.set(key, text);
    for (const oldest of this.#written.keys()) {
      if (this.#written.size <= LIMITS.rememberedPlaces) break;
      this.#written.delete(oldest);
    }
  }

  /** The place, if it is known and there is a conversation already. */
  async find(destination: Destination): Promise<ConversationReferenceLike | undefined> {
    const kept = await this.locate(destination).catch(() => undefined);
    return kept?.reference.conversation?.id === undefined ? undefined : kept.reference;
  }

  /** What is kept of a place; rejects when the store does not tell. */
  async locate(destination: Destination): Promise<KeptPlace | undefined> {
    const value = await this.#work('find', () => this.#parts.store.read(keyOf(destination)));
    return isPayload(value) ? readKept(value) : undefined;
  }

  /** What a person told earlier, who does not say it again with every message. */
  async #toldBefore(destination: Destination): Promise<Locality> {
    if (destination.kind !== 'person') return {};
    const written = this.#written.get(keyOf(destination));
    if (written !== undefined) return readKept(JSON.parse(written)).locality;
    const kept = await this.locate(destination).catch(() => undefined);
    return kept?.locality ?? {};
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

  #attempt<T>(what: string, work: () => Promise<T>): Promise<T | undefined> {
    return this.#work(what, work).catch(() => undefined);
  }

  async #work<T>(what: string, work: () => Promise<T>): Promise<T> {
    try {
      return await within(work(), this.#parts.limit, 'the store of references');
    } catch (error) {
      this.#parts.logger.warn('reference-failed', { what, ...failureFields(error) });
      throw error;
    }
  }
}

/** Where a chat with somebody can be opened once there is something to say: no conversation yet. */
export interface UnopenedChat extends ConversationReferenceLike {
  /** The conversation on whose roster they are. */
  readonly metIn: string;
}

/** Prepares a chat with somebody who was met in another conversation. */
export function unopenedChat(
  { bot, channelId, serviceUrl, conversation: place }: ConversationReferenceLike,
  id: string,
  tenant: string,
): UnopenedChat {
  const conversation = { conversationType: 'personal', tenantId: tenant };
  const [metIn] = place?.id?.split(';messageid=', 1) ?? [];
  const from = { bot: { id: bot?.id }, channelId, serviceUrl };
  return JSON.parse(JSON.stringify({ ...from, user: { id }, conversation, metIn }));
}

function readKept({ zone, region, metIn, ...reference }: Payload): KeptPlace {
  const locality = {
    ...(typeof zone === 'string' && { zone }),
    ...(typeof region === 'string' && { region }),
  };
  const conversation = { ...readObject(reference, 'conversation'), id: metIn };
  const roster = typeof metIn === 'string' ? { ...reference, conversation } : reference;
  return {
    reference: reference as ConversationReferenceLike,
    roster: roster as ConversationReferenceLike,
    locality,
  };
}

function keyOf(destination: Destination): string {
  const { kind, tenant } = destination;
  const id = destination.kind === 'person' ? destination.user : destination.channel;
  return JSON.stringify(['teams', tenant, kind, id]);
}

/** Ids and the connector's address only: no names, and no activity, since a later message answers none. */
function placeOf(reference: ConversationReferenceLike): ConversationReferenceLike {
  const { bot, channelId, conversation, serviceUrl, user } = reference;
  const [id] = conversation?.id?.split(';messageid=', 1) ?? [];
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
