import type { LearnerProfile, PersonRef } from '../../dialog';
import type { Logger } from '../../telemetry';
import type { TeamsActivity } from './activity';
import type { Arrival } from './arrival';
import type { ConversationReferenceLike } from './cloud-adapter';
import { failureFields } from './failure-fields';
import { LIMITS } from './limits';
import type { Locality } from './locality';
import type { Outbox } from './outbox';
import { isPayload, readString } from './payload';
import { type Member, userIdOf } from './people-named';
import { type KeptPlace, type References, unopenedChat } from './references';
import { within } from './within';

/** What the roster of a conversation says of somebody. */
export interface KnownMember extends Member {
  readonly name: string;
  /** Of another organisation, or let in as a guest. */
  readonly isGuest: boolean;
}

/** What a directory needs. */
export interface DirectoryParts {
  readonly outbox: Pick<Outbox, 'readMember'>;
  readonly references: References;
  readonly logger: Logger;
  /** Milliseconds the roster is waited for. */
  readonly limit: number;
}

interface Entry {
  /** Where they were met. */
  readonly reference: ConversationReferenceLike;
  /** Theirs towards the bot. */
  readonly id: string;
  readonly name: string;
  readonly locality: Locality;
  readonly member?: KnownMember;
}

/**
 * Knows who is who: what people's own messages tell, and what the roster of the conversation says where it is asked.
 *
 * Names stay in the memory of the process and are asked for again; the oldest is forgotten first.
 */
export class Directory {
  readonly #parts: DirectoryParts;
  readonly #entries = new Map<string, Entry>();

  constructor(parts: DirectoryParts) {
    this.#parts = parts;
  }

  /** Remembers who sent an activity. */
  see({ activity, reference }: Arrival): void {
    if (activity.isFromBot) return;
    const { from, fromObjectId, fromName, locality, tenant } = activity;
    const user = userIdOf({ id: from, ...(fromObjectId && { objectId: fromObjectId }) });
    const before = this.#entries.get(keyOf(tenant, user));
    const name = fromName || (before?.name ?? '');
    // A press says less than a message does.
    const where = { ...before?.locality, ...locality };
    this.#write(keyOf(tenant, user), { ...before, reference, id: from, name, locality: where });
  }

  /** Asks the roster of the conversation an activity came from; `undefined` where it does not tell. */
  async findMember({ activity, reference }: Arrival, id: string): Promise<KnownMember | undefined> {
    const member = await this.#askRoster(reference, id, activity.tenant);
    if (member) {
      const key = keyOf(activity.tenant, userIdOf(member));
      const { name = '', locality = {} } = this.#entries.get(key) ?? {};
      this.#write(key, { reference, id, name: member.name || name, locality, member });
    }
    return member;
  }

  /** What is known of a person, who is likely to be written to: so a place for that is kept where there is none. */
  async profileOf({ tenant, user }: PersonRef): Promise<LearnerProfile> {
    const { references } = this.#parts;
    const to = { kind: 'person', tenant, user } as const;
    // null = the store does not tell, so that nothing is written over.
    const kept = await references.locate(to).catch(() => null);
    const seen = this.#entries.get(keyOf(tenant, user));
    const member = await this.#ask(tenant, user, seen, kept?.roster);
    if (seen && kept !== null && !hasChat(kept) && !member?.isGuest) {
      await references.keep(to, unopenedChat(seen.reference, seen.id, tenant), seen.locality);
    }
    const { zone, zoneNow = 'UTC', region } = { ...kept?.locality, ...seen?.locality };
    return {
      name: member?.name || seen?.name || user,
      zone: zone ?? zoneNow,
      isZoneKnown: zone !== undefined,
      ...(region !== undefined && { region }),
      isGuest: member?.isGuest === true,
    };
  }

  /** What the client of a person told of where they are. */
  localityOf({ tenant }: TeamsActivity, user: string): Locality {
    return this.#entries.get(keyOf(tenant, user))?.locality ?? {};
  }

  /** Forgets a person. */
  forget(tenant: string | undefined, user: string): void {
    this.#entries.delete(keyOf(tenant, user));
  }

  /** The roster's word on a person, where they were met last or first; asked once. */
  async #ask(
    tenant: string,
    user: string,
    seen: Entry | undefined,
    kept: ConversationReferenceLike | undefined,
  ): Promise<KnownMember | undefined> {
    if (seen?.member) return seen.member;
    const place = seen?.reference ?? kept;
    const id = seen?.id ?? kept?.user?.id;
    if (!place || id === undefined) return undefined;
    const member = await this.#askRoster(place, id, tenant);
    if (seen && member) this.#write(keyOf(tenant, user), { ...seen, member });
    return member;
  }

  async #askRoster(
    reference: ConversationReferenceLike,
    id: string,
    tenant: string | undefined,
  ): Promise<KnownMember | undefined> {
    const { outbox, limit, logger } = this.#parts;
    if (!reference.conversation?.id) return undefined;
    try {
      const answer = await within(outbox.readMember(reference, id), limit, 'the roster');
      return readRosterMember(answer, tenant);
    } catch (error) {
      logger.warn('roster-failed', { platform: 'teams', ...failureFields(error) });
      return undefined;
    }
  }

  #write(key: string, entry: Entry): void {
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    if (this.#entries.size <= LIMITS.rememberedPeople) return;
    const [oldest] = this.#entries.keys();
    if (oldest !== undefined) this.#entries.delete(oldest);
  }
}

function hasChat(kept: KeptPlace | undefined): boolean {
  return kept?.reference.conversation?.id !== undefined;
}

function keyOf(tenant: string | undefined, user: string): string {
  return JSON.stringify([tenant ?? '', user]);
}

/** Guests have a role of their own, a name for signing in that says so, or another organisation. */
function readRosterMember(answer: unknown, tenant: string | undefined): KnownMember | undefined {
  if (!isPayload(answer)) return undefined;
  const id = readString(answer, 'id');
  const objectId = readString(answer, 'aadObjectId') ?? readString(answer, 'objectId');
  if (id === undefined) return undefined;
  const role = readString(answer, 'userRole')?.toLowerCase() ?? 'user';
  const home = readString(answer, 'tenantId')?.toLowerCase() ?? tenant;
  const signIn = readString(answer, 'userPrincipalName') ?? '';
  return {
    id,
    ...(objectId !== undefined && { objectId }),
    name: readString(answer, 'name') ?? '',
    isGuest: role === 'guest' || role === 'anonymous' || home !== tenant || /#EXT#/i.test(signIn),
  };
}
