import { webApi } from '@slack/bolt';
import type { Clock, LearnerProfile, PersonRef } from '../../dialog';
import { isFullMember, nameOf } from './member';
import { readString } from './payload';

/** Long enough for one look at a list of people, short enough for a person who has moved. */
const KEPT_MS = 10 * 60_000;
const KEPT = 5_000;

/** Slack's words that there is nobody of that id here. */
const NOBODY: readonly string[] = ['user_not_found', 'user_not_visible', 'users_not_found'];

/** What Slack says of a person, remembered for ten minutes; rejects where Slack does not answer. */
export type ProfileOf = (person: PersonRef) => Promise<LearnerProfile>;

/** Reads profiles by `users.info`; `clientOf` gives `undefined` where the bot is not installed. */
export function createProfiles(
  clientOf: (tenant: string) => Promise<webApi.WebClient | undefined>,
  clock: Clock,
): ProfileOf {
  const kept = new Map<string, { readonly profile: LearnerProfile; readonly until: number }>();
  return async ({ tenant, user }) => {
    const key = JSON.stringify([tenant, user]);
    const last = kept.get(key);
    if (last !== undefined && last.until > clock()) return last.profile;
    const client = await clientOf(tenant);
    const profile = client === undefined ? stranger(user) : await ask(client, user);
    kept.delete(key);
    kept.set(key, { profile, until: clock() + KEPT_MS });
    for (const oldest of kept.keys()) {
      if (kept.size <= KEPT) break;
      kept.delete(oldest);
    }
    return profile;
  };
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
