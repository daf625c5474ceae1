import type { Arrival } from './arrival';
import type { Desk } from './desk';
import { LIMITS } from './limits';
import { userIdOf } from './people-named';

/** Words in which people stand by the id they have everywhere, or why that is not possible. */
export type NamedPeople =
  | { readonly kind: 'named'; readonly text: string }
  | { readonly kind: 'unknown'; readonly text: string };

const UNKNOWN =
  'I could not look up everybody you named just now, so I have done nothing yet. Please try again in a minute.';

/**
 * Puts the directory's ids in the place of those by which Teams mentions people: a mention carries an id that only this
 * bot knows, and the same person writes under the directory's.
 */
export async function namePeople(desk: Desk, arrival: Arrival, text: string): Promise<NamedPeople> {
  const words = text.split(/\s+/);
  const mentioned = arrival.activity.mentions.filter(
    ({ id, isPerson }) => isPerson && words.includes(id),
  );
  const named = new Map(mentioned.map((each) => [each.id, each]));
  const people = [...named.values()].slice(0, LIMITS.namedPeople);
  const found = await Promise.all(
    people.map(async (mention) => {
      const member = await desk.directory.findMember(arrival, mention.id);
      const isKnown = member?.objectId !== undefined || mention.objectId !== undefined;
      return { id: mention.id, user: userIdOf({ ...mention, ...member }), isKnown };
    }),
  );
  if (found.some(({ isKnown }) => !isKnown)) return { kind: 'unknown', text: UNKNOWN };
  const users = new Map(found.map(({ id, user }) => [id, user]));
  return { kind: 'named', text: words.map((word) => users.get(word) ?? word).join(' ') };
}
