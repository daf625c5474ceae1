import {
  createHandlers,
  type Enrolment,
  type EnrolmentStore,
  enrol,
  reviseEnrolments,
} from '../../../src/onboarding';
import { DAY_MS } from '../../support/clock';
import { ADA, anEnrolment } from '../../support/learners';
import { anOnboarding, type TestOnboarding } from '../../support/onboarding';

const HOUR_MS = DAY_MS / 24;
const join = ({ parts }: TestOnboarding, user = 'U1') =>
  enrol(parts, {
    person: { ...ADA, user },
    journey: 'cloud-basics',
    zone: 'Europe/Berlin',
    team: 'core',
  });
const readOf = ({ parts }: TestOnboarding) => parts.enrolments.read(ADA, 'cloud-basics');

describe('createHandlers', () => {
  it('sends the first step, in the hours of the learner', async () => {
    const bot = anOnboarding();
    await join(bot);

    await bot.work();

    expect(bot.delivered).toMatchObject([
      { user: 'U1', text: expect.stringContaining('step 1 of 6: The builder and the owner') },
    ]);
  });

  it('sends it on Monday at nine to who joined on a Friday evening', async () => {
    const bot = anOnboarding();
    // Back from Monday, eleven o'clock, to Friday, 21:00 in Berlin.
    bot.clock.advance(-(2 * DAY_MS + 14 * HOUR_MS));
    await join(bot);
    await bot.work();
    bot.clock.advance(2 * DAY_MS + 12 * HOUR_MS - 1);
    await bot.work();
    const before = bot.delivered.length;
    bot.clock.advance(1);

    await bot.work();

    expect([before, bot.delivered.length]).toEqual([0, 1]);
    expect(new Date(bot.clock.now()).toISOString()).toBe('2026-03-09T08:00:00.000Z');
  });

  it('enrols a person who joins twice once, and writes once', async () => {
    const bot = anOnboarding();

    const outcomes = await Promise.all([join(bot), join(bot)]);
    await bot.work();
    await join(bot);
    await bot.work();

    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['already', 'enrolled']);
    expect(bot.delivered).toHaveLength(1);
  });

  it('sends nothing to who paused while the message was on its way', async () => {
    const bot = anOnboarding();
    await join(bot);
    bot.answers.push({ kind: 'later', afterMs: 60_000 });
    await bot.work();
    await bot.act('pause');
    bot.clock.advance(60_000);

    await bot.work();

    expect(bot.delivered).toEqual([]);
  });

  it('holds a message that comes too late for the day until the next opening', async () => {
    const bot = anOnboarding();
    await join(bot);
    bot.answers.push({ kind: 'later', afterMs: 8 * HOUR_MS });
    await bot.work();
    bot.clock.advance(8 * HOUR_MS);
    await bot.work();
    const evening = bot.delivered.length;
    bot.clock.advance(14 * HOUR_MS);

    await bot.work();

    expect([evening, bot.delivered.length]).toEqual([0, 1]);
  });

  it('marks who takes no messages, and does not try for ever', async () => {
    const bot = anOnboarding();
    await join(bot);
    bot.answers.push({ kind: 'unreachable' });

    await bot.work();
    bot.clock.advance(30 * DAY_MS);
    await bot.work();

    expect(await readOf(bot)).toMatchObject({ state: 'unreachable' });
    expect(bot.delivered).toEqual([]);
  });

  it('loses nothing with a process that is lost between a change and its jobs', async () => {
    const bot = anOnboarding();
    await join(bot);
    const enqueue = async () => {
      throw new Error('the process is gone');
    };
    await expect(bot.work({ jobs: { ...bot.parts.jobs, enqueue } })).rejects.toThrow('gone');
    bot.clock.advance(5_000);

    await bot.work();

    expect(bot.delivered).toHaveLength(1);
  });

  it('leaves no job of who is erased between a change and its jobs', async () => {
    const bot = anOnboarding();
    await join(bot, 'U1');
    const { enrolments, jobs } = bot.parts;
    const erase = async () => {
      await enrolments.forgetPerson(ADA);
      await jobs.forgetPerson(ADA);
    };
    const write: EnrolmentStore['write'] = async (enrolment) => {
      const isWritten = await enrolments.write(enrolment);
      await erase();
      return isWritten;
    };

    await bot.work({ enrolments: { ...enrolments, write } });

    expect(await jobs.count()).toMatchObject({ waiting: 0, due: 0 });
    expect(bot.delivered).toEqual([]);
  });

  it('never repeats a message of which nobody knows whether it was sent', () => {
    const { parts } = anOnboarding();

    const handlers = createHandlers(parts, {
      profileOf: async () => ({ name: '', zone: 'UTC' }),
      send: async () => ({ kind: 'sent' }),
    });

    expect(Object.entries(handlers).map(([kind, { repeat }]) => [kind, repeat])).toEqual([
      ['learn-wake', 'again'],
      ['learn-send', 'never'],
    ]);
  });

  it('spreads a company that begins on one day over minutes, and skips no one', async () => {
    const bot = anOnboarding();
    for (let index = 0; index < 600; index++) await join(bot, `U${index}`);
    await bot.work();
    const at: number[] = [bot.delivered.length];

    for (let minute = 0; minute < 3; minute++) {
      bot.clock.advance(60_000);
      await bot.work();
      at.push(bot.delivered.length);
    }

    expect(at[0]).toBeLessThan(10);
    expect(at[1]).toBeLessThan(300);
    expect(at[3]).toBe(600);
  });

  it('reads and writes one enrolment in one wake-up, however many there are', async () => {
    const bot = anOnboarding();
    const { enrolments } = bot.parts;
    for (let index = 0; index < 10_000; index++) {
      await enrolments.add(anEnrolment({ person: { ...ADA, user: `V${index}` } }));
    }
    await join(bot);
    const calls: string[] = [];
    const watched = new Proxy(enrolments, {
      get: (store, name: keyof typeof enrolments) => {
        calls.push(name);
        return store[name];
      },
    });
    const begun = performance.now();

    const outcomes = await bot.work({ enrolments: watched });

    expect(outcomes).toEqual(['learn-wake done']);
    // The last looks whether they were erased meanwhile.
    expect(calls).toEqual(['read', 'count', 'write', 'read']);
    // Some milliseconds; a walk over all of them would take seconds.
    expect(performance.now() - begun).toBeLessThan(1_000);
  });
});

describe('reviseEnrolments', () => {
  it('plans what a lost process left unplanned, and sends nothing twice', async () => {
    const bot = anOnboarding();
    await bot.parts.enrolments.keepJourney(bot.parts.journeys.get('cloud-basics') as never);
    await bot.parts.enrolments.add(anEnrolment({ firstDay: '2026-03-09' }) as Enrolment);
    await bot.work();
    const before = bot.delivered.length;

    await reviseEnrolments(bot.parts);
    await bot.work();
    bot.clock.advance(60 * DAY_MS);
    await reviseEnrolments(bot.parts);
    await reviseEnrolments(bot.parts);
    await bot.work();

    expect([before, bot.delivered.length]).toEqual([0, 2]);
    expect(bot.delivered[1]?.text).toContain('waits for you');
  });
});
