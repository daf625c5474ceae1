import { loadJourneys, loadKnowledge } from '../../src/knowledge';
import { type Enrolment, enrol, reviseEnrolments } from '../../src/onboarding';
import { makeItem } from '../../src/onboarding/make-item';
import { sourceOf } from '../../src/onboarding/source-of';
import type { NoticeReply } from '../../src/replies';
import { aKnowledgeFolder, INTENTS } from '../support/knowledge-folder';
import { type Received, SimulatedBot, ZONES } from '../support/simulated-learners';

jest.setTimeout(300_000);

const DAY_MS = 24 * 60 * 60 * 1000;
const HOUR_MS = DAY_MS / 24;
const START = Date.UTC(2026, 0, 1);
const END = Date.UTC(2027, 0, 1);
const LEARNERS = 500;
const CORRECTED = 'physical-security@ec2';
const HOLIDAYS = ['2026-05-01', '2026-10-03', '2026-12-25'];

/** How a learner takes it: most learn, some never press anything, some rest, some leave. */
const habitOf = (index: number) =>
  (['learns', 'learns', 'learns', 'silent', 'rests', 'leaves', 'learns', 'errs'] as const)[
    index % 8
  ] ?? 'learns';
const personOf = (index: number) => ({ platform: 'slack', tenant: 'T1', user: `U${index}` });
const zoneOf = (user: string) => ZONES[Number(user.slice(1)) % ZONES.length] ?? 'UTC';
const regionOf = (user: string) => (Number(user.slice(1)) % 3 === 0 ? 'DE' : undefined);

/** The local date and hour, by the platform's own calendar and not by the one that is tested. */
function localOf(at: number, timeZone: string) {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    weekday: 'short',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
  }).formatToParts(at);
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  return {
    day: `${of('year')}-${of('month')}-${of('day')}`,
    weekday: of('weekday'),
    hour: Number(of('hour')),
  };
}

describe('a year of onboarding', () => {
  let bot: SimulatedBot;
  const rests: { user: string; from: number; to: number }[] = [];
  const restsOf = (user: string) => rests.filter((each) => each.user === user);
  const askedBefore = new Map<string, Enrolment>();
  let asked = new Set<string>();

  /** Presses what is offered until nothing is left to do today. */
  const pressAll = async (index: number) => {
    const person = personOf(index);
    let reply = (await bot.desk.act(person, 'continue')) as NoticeReply;
    for (let presses = 0; presses < (habitOf(index) === 'errs' ? 12 : 40); presses++) {
      const next = await nextAct(index, reply);
      if (next === undefined) return;
      reply = (await bot.desk.act(person, next)) as NoticeReply;
      if (next.startsWith('done')) return;
    }
  };
  const nextAct = async (index: number, { choices }: NoticeReply) => {
    const acts = choices.flatMap(({ lookup }) => (lookup.kind === 'learn' ? lookup.act : []));
    const answers = acts.filter((act) => act.startsWith('answer'));
    if (answers.length === 0) return acts.find((act) => /^(start|done|ask)/.test(act));
    const isGuess = habitOf(index) === 'errs' || bot.dice(10) === 0;
    return isGuess ? answers[0] : ((await rightOf(index, answers)) ?? answers[0]);
  };
  /** Who learns has read the explanation. */
  const rightOf = async (index: number, acts: readonly string[]) => {
    const enrolment = await bot.enrolments.read(personOf(index), 'cloud-basics');
    const journey = bot.parts.journeys.get('cloud-basics');
    const session = enrolment?.session;
    const ref = session?.items[session.answers.indexOf(null)];
    if (!(ref && session && journey)) return undefined;
    const item = makeItem(sourceOf(bot.parts, journey), ref.fact, ref.form, session.seed);
    return item && acts[item.right];
  };
  const behave = (index: number) => {
    const person = personOf(index);
    const now = bot.time.now();
    const later = now + (1 + bot.dice(60)) * HOUR_MS;
    switch (habitOf(index)) {
      case 'silent':
        return;
      case 'rests': {
        if (restsOf(person.user).some(({ to }) => to === END)) return;
        const back = later + (2 + bot.dice(20)) * DAY_MS;
        bot.time.at(later, async () => {
          const act = bot.dice(2) === 0 ? 'pause' : 'snooze 5';
          await bot.desk.act(person, act);
          if (act === 'pause') rests.push({ user: person.user, from: later, to: END });
        });
        bot.time.at(back, async () => {
          await bot.desk.act(person, 'resume');
          for (const rest of restsOf(person.user)) rest.to = Math.min(rest.to, back);
          await pressAll(index);
        });
        return;
      }
      case 'leaves':
        if (bot.dice(4) > 0) return bot.time.at(later, () => pressAll(index));
        rests.push({ user: person.user, from: later, to: END });
        return bot.time.at(later, async () => void (await bot.desk.act(person, 'stop')));
      case 'learns':
      case 'errs':
        return bot.time.at(later, () => pressAll(index));
    }
  };

  beforeAll(async () => {
    const knowledge = loadKnowledge(INTENTS);
    bot = new SimulatedBot(START, knowledge, loadJourneys(INTENTS));
    bot.onMessage = (user) => behave(Number(user.slice(1)));
    for (let index = 0; index < LEARNERS; index++) {
      const user = `U${index}`;
      const region = regionOf(user);
      const request = {
        person: personOf(index),
        journey: 'cloud-basics',
        zone: zoneOf(user),
        team: 'core',
      };
      const join = async () => {
        await enrol(bot.parts, { ...request, ...(region && { region }) });
      };
      // Everybody joins twice; a tenth of them joins on one Monday.
      const at =
        index % 10 === 0
          ? Date.UTC(2026, 2, 2)
          : START + bot.dice(290) * DAY_MS + bot.dice(24) * HOUR_MS;
      bot.time.at(at, join);
      bot.time.at(at + bot.dice(100) * HOUR_MS, join);
    }
    const folder = aKnowledgeFolder();
    folder.set(
      'controls/physical-security.json',
      'responsibilities[class=iaas].aws',
      'Guards every data centre day and night.',
    );
    const corrected = loadKnowledge(folder.path);
    folder.dispose();
    bot.time.at(Date.UTC(2026, 6, 4, 3), async () => {
      const { enrolments } = await bot.enrolments.listAll(undefined, 10_000);
      for (const each of enrolments) askedBefore.set(each.person.user, each);
      asked = new Set(
        enrolments.filter(({ recalls }) => CORRECTED in recalls).map(({ person }) => person.user),
      );
      bot.restart(corrected);
      await reviseEnrolments(bot.parts);
      // Every replica does so when it starts.
      await reviseEnrolments(bot.parts);
    });
    await bot.time.runUntil(END);
  });

  const of = (user: string) => bot.received.filter((each) => each.user === user);
  const all = async () => (await bot.enrolments.listAll(undefined, 10_000)).enrolments;
  const users = Array.from({ length: LEARNERS }, (_, index) => `U${index}`);

  it('has one enrolment for each learner', async () => {
    expect(await all()).toHaveLength(LEARNERS);
    expect(bot.received.length).toBeGreaterThan(3_000);
  });

  it('writes to nobody outside their hours, at weekends or on holidays', () => {
    const wrong = bot.received.filter(({ user, at }) => {
      const { day, weekday, hour } = localOf(at, zoneOf(user));
      const isOff = /^S/.test(weekday) || (regionOf(user) !== undefined && HOLIDAYS.includes(day));
      return isOff || hour < 9 || hour >= 16;
    });

    expect(wrong).toEqual([]);
  });

  it('writes to nobody twice on a day, and nothing twice', () => {
    const days = bot.received.map(({ user, at }) => `${user} ${localOf(at, zoneOf(user)).day}`);
    const steps = bot.received.flatMap(({ user, kind, step }) =>
      kind === 'step' ? [`${user} ${step}`] : [],
    );

    expect(days.length - new Set(days).size).toBe(0);
    expect(steps.length - new Set(steps).size).toBe(0);
  });

  it('keeps the order of the steps, and reminds at most three times of each', () => {
    const wrong = users.filter((user) => {
      const messages = of(user);
      const steps = messages.flatMap(({ kind, step }) => (kind === 'step' ? [step] : []));
      const isOrdered = steps.every((step, index) => index === 0 || step > (steps[index - 1] ?? 0));
      return !isOrdered || mostNudges(messages) > 3;
    });

    expect(wrong).toEqual([]);
  });

  it('loses no message: who never answers gets the first step and three reminders', () => {
    const silent = users.filter(
      (user) => habitOf(Number(user.slice(1))) === 'silent' && !bot.lost.has(user),
    );
    const kinds = silent.map((user) =>
      of(user)
        .map(({ kind }) => kind)
        .join(' '),
    );

    expect(silent.length).toBeGreaterThan(40);
    expect(new Set(kinds)).toEqual(new Set(['step nudge nudge nudge']));
  });

  it('brings everybody who learns to the end, with a certificate', async () => {
    const learning = (await all()).filter(
      ({ person }) => habitOf(Number(person.user.slice(1))) === 'learns',
    );
    const finished = learning.filter(({ certificate }) => certificate !== null);

    expect(finished.length).toBeGreaterThan(learning.length * 0.97);
  });

  it('writes to nobody who paused or left', () => {
    const wrong = rests.filter(({ user, from, to }) =>
      of(user).some(({ at }) => at > from && at < to),
    );

    expect(rests.length).toBeGreaterThan(50);
    expect(wrong).toEqual([]);
  });

  it('tells of a corrected fact once, and whoever was asked about it', () => {
    const told = bot.received.filter(({ kind }) => kind === 'correction').map(({ user }) => user);
    const wanted = [...asked].filter((user) => {
      const { state } = askedBefore.get(user) ?? {};
      return (state === 'running' || state === 'finished') && !bot.lost.has(user);
    });

    expect(wanted.length).toBeGreaterThan(20);
    expect(told.length).toBe(new Set(told).size);
    expect(wanted.filter((user) => !told.includes(user) && restsOf(user).length === 0)).toEqual([]);
    expect(told.filter((user) => !asked.has(user))).toEqual([]);
  });

  it('lets missed topics come back', () => {
    expect(bot.received.filter(({ kind }) => kind === 'review').length).toBeGreaterThan(200);
  });
});

/** The most reminders of one step. */
function mostNudges(messages: readonly Received[]): number {
  const nudges = messages.filter(({ kind }) => kind === 'nudge');
  return Math.max(
    0,
    ...nudges.map(({ step }) => nudges.filter((each) => each.step === step).length),
  );
}
