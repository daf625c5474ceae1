import { validateCard } from '../support/teams-card-walker';
import { personOf, startClassroom, type TeamsClassroom } from '../support/teams-classroom';
import { aMember, senderOf, teamsActivities as teams } from '../support/teams-fake';
import { seat, type TeamsLearner } from '../support/teams-learner';

const ADA = aMember('Ada', 1, { name: 'Ada Lovelace' });
const GRACE = aMember('Grace', 2, { name: 'Grace Hopper' });
const DAY_MS = 24 * 60 * 60 * 1000;

// A whole journey is a hundred presses, and machines are busy.
jest.setTimeout(30_000);

describe('createTeamsAdapter with somebody who learns', () => {
  let room: TeamsClassroom;
  let url: string;

  beforeEach(async () => {
    room = await startClassroom();
    room.bot.connector.roster.push(ADA, GRACE);
    url = room.bot.connector.serviceUrl;
  });
  afterEach(() => room.bot.stop());

  async function answerAll(ada: TeamsLearner): Promise<void> {
    while (/Question \d+ of/.test(ada.said)) {
      expect(validateCard(ada.card)).toEqual([]);
      await ada.pressAt(await room.rightOption(personOf(ADA)));
    }
  }

  it('leads from the first hello to a certificate that anyone can verify, by buttons', async () => {
    const ada = seat(room, ADA);
    await room.bot.deliver(teams.installation(url, 'add', senderOf(ADA)));
    ada.look((await room.bot.connector.waitFor(1))[0]?.activity);
    await ada.press('Learn who does what');
    await ada.press('Cloud basics: who does what');
    for (let step = 1; step <= 6; step += 1) {
      expect(ada.said).toContain(`step ${step} of 6`);
      expect(validateCard(ada.card)).toEqual([]);
      const [first = ''] = ada.buttons;
      await ada.press(first);
      await answerAll(ada);
      if (step < 6) await ada.press(ada.buttons.includes('Now') ? 'Now' : 'Show where I am');
    }
    expect(ada.said).toContain('You have passed, and the journey is complete.');
    await ada.write('learn certificate');
    expect(ada.said).toContain('Ada Lovelace has completed “Cloud basics: who does what”');

    const [, id = ''] = /verify ([0-9A-Z]{12})/.exec(ada.said) ?? [];
    const grace = seat(room, GRACE);
    await grace.write(`verify ${id}`);
    expect(grace.said).toContain('Genuine and good.');
    expect(grace.said).toContain('Ada Lovelace');
  });

  it('sends the next step on its day, in the chat they have', async () => {
    const ada = seat(room, ADA);
    await ada.write('learn');
    await ada.press('Cloud basics: who does what');
    await ada.press('Got it');
    room.clock.advance(DAY_MS);
    expect(await room.work()).not.toContain('learn-send done');
    room.clock.advance(DAY_MS);
    const before = room.bot.connector.calls.length;

    expect(await room.work()).toContain('learn-send done');
    const [call, ...others] = room.bot.connector.calls.slice(before);
    expect(others).toEqual([]);
    expect(call).toMatchObject({ method: 'POST', conversation: 'a:personal', target: undefined });
    expect(JSON.stringify(call?.activity)).toContain('step 2 of 6');
    expect(call?.activity.summary).toMatch(/^Cloud basics: who does what, step 2 of 6/);
  });

  it('counts an answer once that was pressed twice, and explains', async () => {
    const ada = seat(room, ADA);
    await ada.write('learn');
    await ada.press('Cloud basics: who does what');
    await ada.press('Got it');
    await ada.press('Now');
    await ada.press('Start the questions');
    const question = ada.card;
    const right = await room.rightOption(personOf(ADA));
    await ada.pressAt(right);
    const after = await room.parts.enrolments.read(personOf(ADA), 'cloud-basics');
    const next = ada.buttons;
    ada.look({ attachments: [{ content: question }] } as never);
    await ada.pressAt((right + 1) % 4);

    expect(ada.said).toContain('You answered that question already; the first answer counts.');
    expect(ada.buttons).toEqual(next);
    const last = await room.parts.enrolments.read(personOf(ADA), 'cloud-basics');
    expect(last?.session?.answers).toEqual(after?.session?.answers);
  });

  it('answers a button of another time, and one of another person, without counting it', async () => {
    const ada = seat(room, ADA);
    await ada.write('learn');
    await ada.press('Cloud basics: who does what');
    await ada.press('Got it');
    await ada.press('Now');
    await ada.press('Start the questions');
    const grace = seat(room, GRACE);
    await grace.write('learn');
    await grace.press('Cloud basics: who does what');
    grace.look({ attachments: [{ content: ada.card }] } as never);
    await grace.pressAt(0);

    expect(grace.said).toContain('That question is not open for you');
    expect((await room.parts.enrolments.read(personOf(GRACE), 'cloud-basics'))?.session).toBeNull();
    const hers = await room.parts.enrolments.read(personOf(ADA), 'cloud-basics');
    expect(hers?.session?.answers).toEqual([null, null]);
  });

  it('asks once for the time zone of who has a client that does not tell it', async () => {
    const ada = seat(room, ADA, { localTimezone: '', localTimestamp: '' });
    await ada.write('learn');
    await ada.press('Cloud basics: who does what');
    expect(ada.said).toContain('What time is it for you?');
    const [london = ''] = ada.buttons.filter((title) => title.includes('London'));
    await ada.press(london);
    expect(ada.said).toContain('Noted: I write in the working hours of Europe/London.');
    await ada.write('learn');

    expect(ada.said).toContain('step 1 of 6');
    expect(await room.parts.enrolments.read(personOf(ADA), 'cloud-basics')).toMatchObject({
      zone: 'Europe/London',
      zoneDoubt: null,
    });
  });

  it('refuses a guest, by their role, their sign-in name or their organisation', async () => {
    const guests = [
      aMember('Gil', 3, { userRole: 'guest' }),
      aMember('Gwen', 4, { userPrincipalName: 'gwen_fabrikam.example#EXT#@contoso.example' }),
      aMember('Gus', 5, { tenantId: '0f0f0f0f-1111-4222-8333-444444444444' }),
    ];
    room.bot.connector.roster.push(...guests);
    for (const guest of guests) {
      const learner = seat(room, guest);
      await learner.write('learn');
      await learner.press('Cloud basics: who does what');

      expect(learner.said).toContain('guests and bots take no part');
      expect(await room.parts.enrolments.read(personOf(guest), 'cloud-basics')).toBeUndefined();
    }
  });
});

describe('createTeamsAdapter with somebody who cannot be written to', () => {
  let room: TeamsClassroom;

  beforeEach(async () => {
    room = await startClassroom();
    room.bot.connector.roster.push(ADA);
    const ada = seat(room, ADA);
    await ada.write('learn');
    await ada.press('Cloud basics: who does what');
    await ada.press('Got it');
    room.clock.advance(2 * DAY_MS);
  });
  afterEach(() => room.bot.stop());

  const stateOf = async () =>
    (await room.parts.enrolments.read(personOf(ADA), 'cloud-basics'))?.state;

  it('marks who blocked the bot, and does not try for ever', async () => {
    room.bot.connector.plan({ status: 403 });
    const before = room.bot.connector.calls.length;

    expect(await room.work()).toContain('learn-send failed');
    expect(await stateOf()).toBe('unreachable');
    room.clock.advance(30 * DAY_MS);
    await room.work();
    expect(room.bot.connector.calls.length - before).toBe(1);
  });

  it('comes again when Teams asks for it, and says it once', async () => {
    room.bot.connector.plan({ status: 429, headers: { 'retry-after': '120' } });
    const before = room.bot.connector.calls.length;

    expect(await room.work()).toContain('learn-send retry 120000');
    room.clock.advance(119_000);
    expect(await room.work()).toEqual([]);
    room.clock.advance(1_000);
    expect(await room.work()).toContain('learn-send done');
    expect(room.bot.connector.calls.length - before).toBe(2);
    expect(await stateOf()).toBe('running');
  });
});
