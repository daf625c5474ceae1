import type { SecretStore } from '../../src/dialog';
import { createMemorySecretStore } from '../../src/stores';
import { personOf, startClassroom, type TeamsClassroom } from '../support/teams-classroom';
import {
  aMember,
  IN_BERLIN,
  mentionOf,
  senderOf,
  TEAMS_PEOPLE,
  teamsActivities as teams,
} from '../support/teams-fake';
import { seat } from '../support/teams-learner';

jest.setTimeout(30_000);

const MAX = aMember('Max', 9, { name: 'Max Manager' });
const ADA = aMember('Ada', 1, { name: 'Ada Lovelace' });
const GRACE = aMember('Grace', 2, { name: 'Grace Hopper' });
const GIL = aMember('Gil', 3, { name: 'Gil Guest', userRole: 'guest' });
const HOUR_MS = 60 * 60 * 1000;

describe('createTeamsAdapter with a manager', () => {
  let room: TeamsClassroom;
  let references: SecretStore;

  beforeEach(async () => {
    references = createMemorySecretStore();
    room = await start();
  });
  afterEach(() => room.bot.stop());

  async function start(): Promise<TeamsClassroom> {
    const begun = await startClassroom({
      desk: { roleOf: ({ user }) => (user === MAX.aadObjectId ? 'manager' : 'learner') },
      ports: { references },
    });
    begun.bot.connector.roster.push(MAX, ADA, GRACE, GIL);
    return begun;
  }

  /** Enrols by names in a channel; gives what only the asker saw. */
  async function enroll(asker: typeof MAX, ...people: readonly (typeof MAX)[]) {
    const { bot } = room;
    const before = bot.connector.calls.length;
    const names = people.map(({ name }) => `<at>${name}</at>`).join(' and ');
    const entities = [TEAMS_PEOPLE.mention, ...people.map(mentionOf)];
    const parts = { ...senderOf(asker), ...IN_BERLIN, entities };
    await bot.deliver(teams.channel(bot.connector.serviceUrl, `enroll ${names}`, parts));
    const call = (await bot.connector.waitFor(before + 1))[before];
    return { isTargeted: call?.isTargeted, said: JSON.stringify(call?.activity) };
  }

  const enrolmentOf = (member: typeof MAX) =>
    room.parts.enrolments.read(personOf(member), 'cloud-basics');

  it('enrols who is named in a channel, tells only the manager, and leaves guests out', async () => {
    const { isTargeted, said } = await enroll(MAX, ADA, GRACE, GIL);

    expect(isTargeted).toBe(true);
    expect(said).toContain('Enrolled on “Cloud basics: who does what” (2): Ada Lovelace, Grace');
    expect(said).toContain('(1): Gil Guest');
    expect(await enrolmentOf(ADA)).toMatchObject({ state: 'running', team: MAX.aadObjectId });
    expect(await enrolmentOf(GRACE)).toMatchObject({ state: 'running' });
    expect(await enrolmentOf(GIL)).toBeUndefined();
  });

  it('enrols for nobody else, who is told how to become one', async () => {
    const { isTargeted, said } = await enroll(ADA, GRACE);

    expect(isTargeted).toBe(true);
    expect(said).toMatch(/is for managers\. To become one/);
    expect(await enrolmentOf(GRACE)).toBeUndefined();
  });

  it('asks each of them once for a time zone that Teams has not told, in a chat of their own', async () => {
    await enroll(MAX, ADA, GRACE);
    const before = room.bot.connector.calls.length;
    for (let hour = 0; hour < 72; hour += 1) {
      await room.work();
      room.clock.advance(HOUR_MS);
    }
    const calls = room.bot.connector.calls.slice(before);

    expect(calls.map(({ conversation }) => conversation).sort()).toEqual([
      `a:chat-${ADA.id}`,
      `a:chat-${GRACE.id}`,
    ]);
    for (const { activity } of calls) {
      expect(JSON.stringify(activity)).toContain('What time is it for you?');
    }
  });

  it('does not ask who wrote from a client that tells its zone', async () => {
    await enroll(MAX, ADA);
    const ada = seat(room, ADA);
    await ada.write('learn');

    expect(ada.said).toContain('step 1 of 6');
    expect(await enrolmentOf(ADA)).toMatchObject({ zone: 'Europe/Berlin', zoneDoubt: null });
  });

  it('shows a manager how their people are doing, by name and as a table, and nobody else', async () => {
    await enroll(MAX, ADA, GRACE);
    const ada = seat(room, ADA);
    await ada.write('learn');
    await ada.press('Got it');
    const max = seat(room, MAX);
    await max.write('report people');
    expect(max.said).toContain('Ada Lovelace, Cloud basics: who does what: running, 1 of 6 steps');
    expect(max.said).toContain('Grace Hopper');
    await max.write('report csv');
    expect(max.said).toContain('enrolled,2');
    expect(max.said).toContain('AT-2');

    await ada.write('report people');
    expect(ada.said).toMatch(/is for managers/);
    expect(ada.said).not.toContain('Grace');
  });

  it('knows the names of people it never talked to after a restart too', async () => {
    await enroll(MAX, GRACE);
    const { bot, parts } = room;
    const again = await startClassroom({ desk: { ...parts }, ports: { references } });

    expect(await again.bot.adapter.people.profileOf(personOf(GRACE))).toMatchObject({
      name: 'Grace Hopper',
    });
    expect(bot.connector.lookups.at(-1)).toContain(encodeURIComponent('19:channel@thread.tacv2'));
    await again.bot.stop();
  });
});
