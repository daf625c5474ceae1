import { webApi } from '@slack/bolt';
import type { Clock, LearnerProfile, PersonRef } from '../../dialog';
import { isFullMember, nameOf } from './member';
import { readString } from './payload';

/** Long enough for one look at a list of people, short enough for a person who has moved. */
const KEPT_MS = 10 * 60_000;
const KEPT = 5_000;

/** Slack's words that there is nobody of that id here. */
const NOBODY: readonly string[] = ['user_not_found', 'user_not_visible', 'users_not_found'];

/** What Slack says of people, remembered for ten minutes. */
export interface Profiles {
  /** Rejects where Slack does not answer. */
  profileOf(person: PersonRef): Promise<LearnerProfile>;
  /** Takes what an event says of a person, so that nobody has to ask. `user` is Slack's description. */
  remember(person: PersonRef, user: unknown): void;
}

/** Reads profiles by `users.info`; `clientOf` gives `undefined` where the bot is not installed. */
export function createProfiles(
  clientOf: (tenant: string) => Promise<webApi.WebClient | undefined>,
  clock: Clock,
): Profiles {
  const kept = new Map<string, { readonly profile: LearnerProfile; readonly until: number }>();

  function keep(person: PersonRef, profile: LearnerProfile): LearnerProfile {
    kept.delete(keyOf(person));
    kept.set(keyOf(person), { profile, until: clock() + KEPT_MS });
    for (const oldest of kept.keys()) {
      if (kept.size <= KEPT) break;
      kept.delete(oldest);
    }
    return profile;
  }

  return {
    async profileOf(person) {
      const last = kept.get(keyOf(person));
      if (last !== undefined && last.until > clock()) return last.profile;
      const client = await clientOf(person.tenant);
      const { user } = person;
      return keep(person, client === undefined ? stranger(user) : await ask(client, user));
    },
    remember: (person, user) => void keep(person, profileOf(user, person.user)),
  };
}

function keyOf({ tenant, user }: PersonRef): string {
  return JSON.stringify([tenant, user]);
}

async function ask(client: webApi.WebClient, user: string): Promise<LearnerProfile> {
  try {
    const { user: found } = await client.users.info({ user });
    return profileOf(found, user);
  } catch (error) {
    const word = error instanceof webApi.WebAPIPlatformError ? error.data.error : '';
    if (NOBODY.includes(word)) return stranger(user);
    throw error;
  }
}

function profileOf(found: unknown, user: string): LearnerProfile {
  const zone = readString(found, 'tz');
  return {
    name: nameOf(found, user),
    zone: zone ?? 'UTC',
    ...(zone === undefined && { isZoneKnown: false }),
    ...(!isFullMember(found) && { isGuest: true }),
  };
}

/** Somebody whom the workspace does not know takes no part in it, like a guest. */
function stranger(user: string): LearnerProfile {
  return { name: user, zone: 'UTC', isGuest: true };
}
