import type { LearnerProfile, PersonRef } from '../../../src/dialog';
import { enrol } from '../../../src/onboarding';
import { DAY_MS } from '../../support/clock';
import { ADA } from '../../support/learners';
import { actsOf, anOnboarding, type TestOnboarding } from '../../support/onboarding';

const UNKNOWN: LearnerProfile = { name: 'Ada', zone: 'UTC', isZoneKnown: false };
const aBot = (profile: () => LearnerProfile = () => UNKNOWN) =>
  anOnboarding({}, { profileOf: async (_: PersonRef) => profile() });
const readOf = (bot: TestOnboarding) => bot.parts.enrolments.read(ADA, 'cloud-basics');
const pass = async (bot: TestOnboarding, days: number) => {
  for (let hour = 0; hour < days * 24; hour++) {
    bot.clock.advance(DAY_MS / 24);
    await bot.work();
  }
};

describe('a learner whose time zone nobody knows', () => {
  it('is asked once when they begin, and goes on with the answer', async () => {
    const bot = aBot();

    const asked = await bot.act('begin cloud-basics');
    const answered = await bot.act('zone Asia/Tokyo');

    expect(asked.text).toContain('What time is it for you?');
    expect(actsOf(asked)).toContain('zone Europe/Berlin');
    expect(asked.choices[3]?.label).toBe('11:00 (Berlin, Paris)');
    expect(answered.text).toMatch(
      /^Noted: I write in the working hours of Asia\/Tokyo\.\nCloud ba/,
    );
    expect(await readOf(bot)).toMatchObject({ zone: 'Asia/Tokyo', zoneDoubt: null });
  });

  it('can go on without an answer, and then nothing comes unasked', async () => {
    const bot = aBot();
    await bot.act('begin cloud-basics');

    const step = await bot.act('continue');
    await pass(bot, 14);

    expect(step.text).toContain('The builder and the owner');
    expect(bot.delivered).toEqual([]);
  });

  it('is asked once at once when they have joined, and not again until they answer', async () => {
    const bot = aBot();
    bot.clock.advance(12 * 3_600_000);
    await enrol(bot.parts, { person: ADA, journey: 'cloud-basics' });
    await bot.work();
    const asked = [...bot.delivered];
    await pass(bot, 10);
    const waited = bot.delivered.length;

    await bot.act('zone Europe/Berlin');
    await pass(bot, 5);

    expect(asked).toEqual([{ user: 'U1', text: expect.stringContaining('What time is it for') }]);
    expect(waited).toBe(1);
    expect(bot.delivered.length).toBeGreaterThan(1);
  });

  it('is asked in the hours of whoever enrolled them', async () => {
    const bot = aBot();
    bot.clock.advance(12 * 3_600_000);
    const place = { person: ADA, journey: 'cloud-basics' };
    await enrol(bot.parts, { ...place, enrollersZone: 'Europe/Berlin' });
    await bot.work();
    const atNight = bot.delivered.length;

    bot.clock.advance(10 * 3_600_000);
    await bot.work();

    expect([atNight, bot.delivered.length]).toEqual([0, 1]);
  });

  it('is not asked where the platform knows it by now', async () => {
    let profile = UNKNOWN;
    const bot = aBot(() => profile);
    await enrol(bot.parts, { person: ADA, journey: 'cloud-basics' });
    profile = { name: 'Ada', zone: 'America/New_York' };
    await bot.work();

    bot.clock.advance(5 * 3_600_000);
    await bot.work();

    expect(await readOf(bot)).toMatchObject({ zone: 'America/New_York', zoneDoubt: null });
    expect(bot.delivered).toEqual([
      { user: 'U1', text: expect.stringContaining('The builder and the owner') },
    ]);
  });

  it('is left alone where they turn out to be a guest', async () => {
    const bot = aBot(() => ({ ...UNKNOWN, isGuest: true }));
    await enrol(bot.parts, { person: ADA, journey: 'cloud-basics' });

    await pass(bot, 3);

    expect(bot.delivered).toEqual([]);
    expect(await readOf(bot)).toMatchObject({ state: 'stopped' });
  });

  it('learns how to write a zone that is none', async () => {
    const bot = aBot();
    await bot.act('begin cloud-basics');

    const { text } = await bot.act('zone Berlin');

    expect(text).toBe(
      'I know no time zone “Berlin”. Write it like Europe/Berlin: learn zone Europe/Berlin',
    );
    expect(await readOf(bot)).toMatchObject({ zoneDoubt: 'asked' });
  });
});
