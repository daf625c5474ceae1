import { conversationKey, type Turn } from '../../dialog';
import type { Arrival } from './arrival';
import type { Desk } from './desk';
import { introduce } from './introduction';
import { turnOf } from './parse';
import { postReply } from './posting';
import { destinationOf } from './references';

/**
 * Welcomes where the bot was added and keeps the place as one to write to, so that it is welcomed there once; forgets
 * the place where the bot was removed. An upgrade keeps the place and says nothing.
 */
export function onInstallation(desk: Desk, arrival: Arrival): void {
  const { activity } = arrival;
  const turn = turnOf(activity, { kind: 'lookup', lookup: { kind: 'help' } });
  const job = JOBS[activity.action ?? ''];
  if (job)
    void desk.posting.run(conversationKey(turn.conversation), () => job(desk, arrival, turn));
}

type Job = (desk: Desk, arrival: Arrival, turn: Turn) => Promise<unknown>;

const keep: Job = (desk, { activity, reference }) =>
  desk.references.keep(destinationOf(activity), reference, activity.locality);

const forget: Job = (desk, { activity }) => desk.references.forget(destinationOf(activity));

const welcome: Job = async (desk, arrival, turn) => {
  const isKnown = await desk.references.find(destinationOf(arrival.activity));
  const isFirst = isKnown === undefined && (await desk.once(turn.id));
  if (isFirst) await greet(desk, arrival, turn);
  await keep(desk, arrival, turn);
};

async function greet(desk: Desk, arrival: Arrival, turn: Turn): Promise<void> {
  const { reply } = await desk.answer(turn, desk.timing.dialog);
  // A message of its own: there is nothing to reply to.
  const { activityId: _none, ...reference } = arrival.reference;
  await postReply(desk, { ...arrival, reference }, turn, introduce(reply, turn.scope));
}

/** What an update of the installation asks for, by the word of Teams; `remove-upgrade` is half of an upgrade. */
const JOBS: Readonly<Record<string, Job>> = { add: welcome, 'add-upgrade': keep, remove: forget };
