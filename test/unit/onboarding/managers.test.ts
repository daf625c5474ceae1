import type { PersonRef } from '../../../src/dialog';
import type { LeasedJob } from '../../../src/jobs';
import {
  createDigestHandlers,
  enrol,
  type Look,
  type Role,
  scheduleDigests,
} from '../../../src/onboarding';
import { DAY_MS } from '../../support/clock';
import { ADA } from '../../support/learners';
import { anOnboarding, type TestOnboarding } from '../../support/onboarding';

const HOUR_MS = DAY_MS / 24;
const MAX = { ...ADA, user: 'M1' };
const EVE = { ...ADA, user: 'M2' };
const BOSS = { ...ADA, user: 'B1' };
const ROLES: Readonly<Record<string, Role>> = { M1: 'manager', M2: 'manager', B1: 'admin' };

/** A bot with two managers, a training admin and a guest. */
function aCompany() {
  const looks: Look[] = [];
  const bot = anOnboarding(
    {},
    {
      roleOf: ({ user }: PersonRef) => ROLES[user] ?? 'learner',
      onLook: (look: Look) => looks.push(look),
      profileOf: async ({ user }: PersonRef) => ({
        name: `Learner ${user}`,
        zone: 'Europe/Berlin',
        isGuest: user === 'GUEST1',
      }),
    },
  );
  return { ...bot, looks };
}
const teamOf = (bot: TestOnboarding, team: string) =>
  bot.parts.enrolments.listTeam({ ...ADA, team });
/** Work for so many days, looking once an hour. */
const pass = async (bot: TestOnboarding, days: number) => {
  for (let hour = 0; hour < days * 24; hour++) {
    bot.clock.advance(HOUR_MS);
    await bot.work();
  }
};

describe('enrol by a manager', () => {
  it('enrols people in the manager’s team, once, and no guest', async () => {
    const bot = aCompany();

    const first = await bot.act('enrol - U1 U2 GUEST1', MAX);
    const again = await bot.act('enrol cloud-basics U1', MAX);

    expect(first.text).toBe(
      'Enrolled on “Cloud basics: who does what” (2): Learner U1, Learner U2.\nGuests and bots take no part (1): Learner GUEST1.',
    );
    expect(again.text).toBe('On it already (1): Learner U1.');
    expect((await teamOf(bot, 'M1')).map(({ person }) => person.user).sort()).toEqual(['U1', 'U2']);
  });

  it('takes a journey by its title, and names all where there is none of that name', async () => {
    const bot = aCompany();

    const known = await bot.act('enrol cloud-basics-for-developers U1', MAX);
    const unknown = await bot.act('enrol no-such U1', MAX);

    expect(known.text).toMatch(/^Enrolled on “Cloud basics for developers”/);
    expect(unknown.text).toMatch(/^There is no journey of that name\. There are: Cloud basics/);
  });

  it('says what to do about nobody, and about names it cannot place', async () => {
    const bot = aCompany();

    expect((await bot.act('enrol -', MAX)).text).toMatch(/^Name the people: enroll @ada/);
    expect((await bot.act('enrol - @ada', MAX)).text).toMatch(/^I do not know @ada: pick/);
  });

  it.each(['enrol - U1', 'enrol-for M1 - U1', 'report', 'report people', 'report team M1 csv'])(
    'is not for everybody: %s',
    async (act) => {
      const bot = aCompany();

      const { text } = await bot.act(act, { ...ADA, user: 'U9' });

      expect(text).toMatch(/ask whoever runs this bot to add you to DEMARC_(MANAGERS|TRAINING_AD)/);
      expect(await bot.parts.enrolments.count(ADA)).toBe(0);
      expect(bot.looks).toEqual([]);
    },
  );

  it('takes into a team who began alone, and leaves who is in another', async () => {
    const bot = aCompany();
    await bot.act('begin cloud-basics', ADA);

    await bot.act('enrol - U1', MAX);
    await bot.act('enrol - U1', EVE);

    expect(await teamOf(bot, 'M1')).toHaveLength(1);
    expect(await teamOf(bot, 'M2')).toHaveLength(0);
  });
});

describe('report', () => {
  it('shows a manager their own team and no other', async () => {
    const bot = aCompany();
    await bot.act('enrol - U1 U2', MAX);
    await bot.act('enrol - U3', EVE);

    const own = await bot.act('report people', EVE);
    const other = await bot.act('report team M1 people', EVE);
    const admin = await bot.act('report team M1 people', BOSS);

    expect(own.text).toMatch(/^The team of Learner M2, one by one: 1\.$/m);
    expect(own.text).toContain('Learner U3, Cloud basics: who does what: running, 0 of 6 steps');
    expect(own.text).not.toContain('U1');
    expect(other.text).toMatch(/^Other managers’ teams are for training admins/);
    expect(admin.text).toContain('Learner U1');
  });

  it('logs who looked at people one by one, and at whose team', async () => {
    const bot = aCompany();
    await bot.act('enrol - U1', MAX);

    for (const act of ['report', 'report people', 'report csv']) await bot.act(act, MAX);
    await bot.act('report team M1 people', BOSS);

    expect(bot.looks).toEqual([
      { person: MAX, team: 'M1', how: 'people' },
      { person: MAX, team: 'M1', how: 'csv' },
      { person: BOSS, team: 'M1', how: 'people' },
    ]);
  });

  it('writes people and the line for NIST AT-2 as CSV', async () => {
    const bot = aCompany();
    await bot.act('enrol - U1', MAX);

    const { text } = await bot.act('report csv', MAX);

    expect(text).toContain('mapping,NIST SP 800-53 Rev. 5 AT-2 Literacy Training and Awareness');
    expect(text).toContain('person,id,journey,state,step,steps,score percent,overdue');
    expect(text).toContain('Learner U1,U1,Cloud basics: who does what,running,0,6,,no');
  });

  it('says who is overdue, first', async () => {
    const bot = aCompany();
    await bot.act('enrol - U1 U2', MAX);
    await bot.work();
    await bot.act('done two-halves', ADA);
    await bot.act('pause', ADA);

    await pass(bot, 12);
    const { text } = await bot.act('report people', MAX);

    expect(text.split('\n').slice(1, -1)).toEqual([
      'Learner U2, Cloud basics: who does what: running, 0 of 6 steps, overdue',
      'Learner U1, Cloud basics: who does what: paused, 1 of 6 steps',
    ]);
  });
});

describe('the weekly line for managers', () => {
  const lines = (bot: TestOnboarding) => bot.delivered.filter(({ user }) => user.startsWith('M'));

  it('comes on Monday at nine of the manager’s time, only when somebody is overdue', async () => {
    const bot = aCompany();
    const at: string[] = [];
    await scheduleDigests(bot.parts, [MAX, EVE]);
    await bot.act('enrol - U1', MAX);
    for (let hour = 0; hour < 24 * 22; hour++) {
      bot.clock.advance(HOUR_MS);
      const before = lines(bot).length;
      await bot.work();
      if (lines(bot).length > before) at.push(new Date(bot.clock.now()).toISOString());
    }

    // Begun on Monday, the 9th; seven workdays later is Wednesday of the week after.
    expect(at).toEqual(['2026-03-23T08:00:00.000Z', '2026-03-30T07:00:00.000Z']);
    expect(lines(bot)[0]).toEqual({
      user: 'M1',
      text: expect.stringMatching(/^One person of your team has had a step .+“report people”/),
    });
  });

  it('comes once a week however many processes plan it, and once after weeks away', async () => {
    const bot = aCompany();
    await enrol(bot.parts, { person: ADA, team: 'M1', journey: 'cloud-basics', zone: 'UTC' });
    await bot.work();
    for (let process = 0; process < 3; process++) await scheduleDigests(bot.parts, [MAX]);

    bot.clock.advance(30 * DAY_MS);
    for (let process = 0; process < 3; process++) await scheduleDigests(bot.parts, [MAX]);
    await pass(bot, 2);

    expect(lines(bot)).toHaveLength(1);
  });

  it('comes once where a process was lost before it could say that the week is planned', async () => {
    const bot = aCompany();
    await enrol(bot.parts, { person: ADA, team: 'M1', journey: 'cloud-basics', zone: 'UTC' });
    await bot.work();
    bot.clock.advance(13 * DAY_MS);
    const handlers = createDigestHandlers(
      bot.parts,
      { profileOf: async () => ({ name: '', zone: 'UTC' }), send: async () => ({ kind: 'sent' }) },
      () => true,
    );
    const job = { payload: { person: MAX } } as unknown as LeasedJob;

    const { signal } = new AbortController();
    for (let again = 0; again < 2; again++) await handlers['learn-digest']?.run(job, signal);
    await pass(bot, 2);

    expect(lines(bot)).toHaveLength(1);
  });

  it('ends for who is no manager any more', async () => {
    const bot = aCompany();
    await scheduleDigests(bot.parts, [{ ...ADA, user: 'U7' }]);
    await pass(bot, 8);

    expect(await bot.parts.jobs.count()).toMatchObject({ waiting: 0, due: 0 });
  });
});
