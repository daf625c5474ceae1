import type { Arrival } from './arrival';
import type { Desk } from './desk';
import { deliveryId } from './parse';
import { isPersonal, type Member, userIdOf } from './people-named';
import { reportFailure } from './report-failure';

/**
 * Tells of each person who joins a team that has the bot, once for each time.
 *
 * Where the bot is among those who came it was just installed, and whoever is there was there before. Guests are left
 * out, and so is whoever the roster says nothing of, since they may be one.
 */
export function onMembers(desk: Desk, arrival: Arrival): void {
  const { activity } = arrival;
  const { scope, event = JOINED_TEAM, membersAdded, recipient } = activity;
  if (desk.joined === undefined || scope !== 'channel' || event !== JOINED_TEAM) return;
  if (membersAdded.some(({ id }) => id === recipient)) return;
  const people = membersAdded.filter(isPersonal);
  if (people.length === 0) return;
  void desk.posting.run(deliveryId(activity, 'members'), async () => {
    for (const member of people) await welcome(desk, arrival, member);
  });
}

/** What Teams calls it when somebody becomes a member of a team. */
const JOINED_TEAM = 'teamMemberAdded';

async function welcome(desk: Desk, arrival: Arrival, { id }: Member): Promise<void> {
  const { activity } = arrival;
  const delivery = deliveryId(activity, `joined:${activity.id ?? activity.timestamp}:${id}`);
  try {
    if (!(await desk.once(delivery))) return;
    const member = await desk.directory.findMember(arrival, id);
    if (member === undefined || member.isGuest) return;
    const { tenant = '' } = activity;
    await desk.joined?.({ platform: 'teams', tenant, user: userIdOf(member) });
  } catch (error) {
    reportFailure(desk.logger, 'join-failed', delivery, error);
  }
}
