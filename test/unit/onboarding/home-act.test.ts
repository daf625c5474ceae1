import type { PersonRef } from '../../../src/dialog';
import type { Look } from '../../../src/onboarding';
import { ADA } from '../../support/learners';
import { actsOf, anOnboarding } from '../../support/onboarding';

const MAX = { ...ADA, user: 'M1' };

describe('home', () => {
  const aCompany = () => {
    const looks: Look[] = [];
    const bot = anOnboarding(
      {},
      {
        roleOf: ({ user }: PersonRef) => (user === 'M1' ? 'manager' : 'learner'),
        onLook: (look: Look) => looks.push(look),
      },
    );
    return { ...bot, looks };
  };

  it('says how to begin, and begins nothing', async () => {
    const bot = aCompany();

    const home = await bot.act('home');

    expect(home.text).toContain('A few minutes a day');
    expect(actsOf(home)).toEqual(['begin cloud-basics', 'continue']);
    expect(await bot.parts.enrolments.exportPerson(ADA)).toEqual([]);
  });

  it('says how far a learner is, and changes nothing', async () => {
    const bot = aCompany();
    await bot.act('begin cloud-basics');
    const before = await bot.parts.enrolments.exportPerson(ADA);

    const home = await bot.act('home');

    expect(home.text).toContain('0 of 6 steps done (0 %)');
    expect(actsOf(home)).toEqual(['continue']);
    expect(await bot.parts.enrolments.exportPerson(ADA)).toEqual(before);
  });

  it('adds the figures of their team for a manager, no person of it, and no look at one', async () => {
    const bot = aCompany();
    await bot.act('enrol - U1 U2', MAX);

    const home = await bot.act('home', MAX);

    expect(home.text).toContain('Your team: 2 enrolled, 0 started, 0 finished, 0 overdue.');
    expect(home.text).not.toContain('Learner');
    expect(actsOf(home)).toEqual(['begin cloud-basics', 'continue', 'report', 'report people']);
    expect(bot.looks).toEqual([]);
  });
});
