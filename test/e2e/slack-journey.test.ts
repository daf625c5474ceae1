import { DAY_MS } from '../support/clock';
import {
  answerOn,
  type LearningBot,
  type Shown,
  startLearningBot,
} from '../support/slack-learning';
import type { FakePerson } from '../support/slack-people';

jest.setTimeout(120_000);

const PEOPLE = new Map<string, FakePerson>([
  ['U1', { name: 'Ada Lovelace' }],
  ['U2', { name: 'Bo Ek' }],
  ['U3', { name: 'Cy Young' }],
  ['U4', { name: 'Di Prima' }],
  ['U5', { name: 'Ed Gone' }],
  ['U6', { name: 'Flo Late' }],
  ['U7', { name: 'Gus Twice' }],
  ['U8', { name: 'Hal Own' }],
  ['U9', { name: 'Ivy Next' }],
  ['UGUEST1', { name: 'Guest', marks: { is_restricted: true } }],
  ['UBOT1', { name: 'Robot', marks: { is_bot: true } }],
  ['UBOSS1', { name: 'Mae Boss' }],
  ['UBOSS2', { name: 'Max Boss' }],
  ['UADMIN1', { name: 'Ann Admin' }],
]);

const ONWARD = /^(Got it|Start the questions|Done|Now|Show where I am|Continue|Resume)$/;
const MENTION = (user: string) => `<@${user}|name>`;
const WEDNESDAY_MS = 2 * DAY_MS - 2 * 60 * 60_000;

const SETTINGS = {
  DEMARC_LEARN_ON_JOIN: 'slack:T1',
  DEMARC_MANAGERS: 'slack:T1:UBOSS1,slack:T1:UBOSS2',
  DEMARC_TRAINING_ADMINS: 'slack:T1:UADMIN1',
  PUBLIC_URL: 'https://demarc.example',
};

let bot: LearningBot;

/** Presses whatever leads on until the journey is complete; every answer is right. */
async function walk(user: string, from: Shown): Promise<Shown> {
  let shown = from;
  for (let presses = 0; presses < 60 && !shown.words.includes('is complete'); presses += 1) {
    shown = await bot.press(user, answerOn(shown) ?? ONWARD);
  }
  return shown;
}

/** Somebody joins, begins, and presses on until a question is open. */
async function toQuestion(user: string): Promise<Shown> {
  await bot.join(user);
  let shown = await bot.changes(user, 1);
  while (answerOn(shown) === undefined) shown = await bot.press(user, ONWARD);
  return shown;
}

describe.each(['http', 'socket'] as const)('a journey on Slack (%s)', (mode) => {
  beforeAll(async () => {
    bot = await startLearningBot(mode, PEOPLE, SETTINGS);
  });
  afterAll(async () => {
    await bot.stop();
    expect(bot.slack.refusals).toEqual([]);
  });

  it('leads a new hire from the first hello to a certificate that anyone can verify, by buttons', async () => {
    await bot.join('U1');
    const hello = await bot.changes('U1', 1);
    expect(hello.words).toContain('step 1 of 6');

    const end = await walk('U1', hello);
    expect(end.words).toContain('You have passed');
    expect(bot.screen('U1')).toHaveLength(1);
    await bot.press('U1', 'Show where I am');
    const certificate = await bot.press('U1', 'My certificate');

    expect(certificate.words).toContain('Ada Lovelace has completed');
    const id = /verify ([A-Z0-9-]+)/.exec(certificate.words)?.[1] ?? '';
    expect(certificate.message.blocks).toContainEqual({
      type: 'image',
      image_url: `https://demarc.example/verify/${id}.png`,
      alt_text: expect.stringContaining('Ada Lovelace'),
    });
    const picture = await fetch(`${bot.url}/verify/${id}.png`);
    expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/png']);
    expect((await bot.command('U2', `verify ${id}`)).words).toContain('Ada Lovelace');
    expect((await bot.command('U2', `verify ${id}X`)).words).not.toContain('Ada Lovelace');
  });

  it('lets a manager enrol two people, watch them and export, and refuses guests and bots', async () => {
    const who = ['U3', 'U4', 'UGUEST1', 'UBOT1'].map(MENTION).join(' ');

    const enrolled = await bot.command('UBOSS1', `enroll ${who}`);

    expect(enrolled.words).toContain('(2): Cy Young, Di Prima');
    expect(enrolled.words).toContain('Guests and bots take no part (2): Guest, Robot');
    await walk('U3', await bot.changes('U3', 1));
    await bot.changes('U4', 1);
    const report = await bot.command('UBOSS1', 'report');
    expect(report.words).toContain('2 enrolled, 1 started, 1 finished, 0 overdue');
    expect(report.words).not.toContain('Cy Young');
    expect((await bot.command('UBOSS1', 'report people')).words).toContain('Cy Young');
    const { blocks } = (await bot.command('UBOSS1', 'report csv')).message;
    const csv = (blocks as { text: { text: string } }[]).map(({ text }) => text.text).join('\n');
    expect(csv).toMatch(/^```measure,value\nteam,Mae Boss\n/);
    expect(csv).toContain('NIST SP 800-53 Rev. 5 AT-2');
    expect(csv).toContain('\nCy Young,U3,Cloud basics: who does what,finished,6,6,100,no');
  });
});

describe('journeys in a Slack workspace', () => {
  beforeAll(async () => {
    bot = await startLearningBot('http', PEOPLE, SETTINGS);
  });
  afterAll(async () => {
    await bot.stop();
    const log = JSON.stringify(bot.logger.lines);
    for (const { name } of PEOPLE.values()) expect(log).not.toContain(name);
  });

  const tries = (user: string) => {
    const posts = bot.slack.calls.filter(({ method }) => method === 'chat.postMessage');
    return posts.filter(({ args }) => args.channel === user);
  };

  it('are begun once by whoever joins, however often Slack tells it, and not by guests and bots', async () => {
    for (const user of ['UGUEST1', 'UBOT1']) await bot.join(user);
    await bot.join('U1');
    await bot.join('U1');
    await bot.join('U1', 'EvOther');
    await bot.changes('U1', 1);

    await bot.join('U2');
    await bot.changes('U2', 1);

    expect(['U1', 'U2', 'UGUEST1', 'UBOT1'].map((user) => tries(user).length)).toEqual([
      1, 1, 0, 0,
    ]);
    await bot.write('UGUEST1', 'learn');
    const refused = await bot.press('UGUEST1', 'Cloud basics: who does what');
    expect(refused.words).toContain('guests and bots take no part');
  });

  it('count the first of two presses, and explain the second and a stale one in place', async () => {
    const question = await toQuestion('U7');
    const label = answerOn(question, false) ?? '';

    const first = await bot.press('U7', label, question);
    const second = await bot.press('U7', answerOn(question) ?? '', question);

    expect(first.words).toContain('Not quite');
    expect(second.words).toContain('the first answer counts');
    expect(second.words).toContain('Question 2 of 2');
    const last = await bot.press('U7', answerOn(second) ?? '');
    expect(last.words).toContain('1 of 2 (50 %)');
    const stale = await bot.press('U7', label, question);
    expect(stale.words).toContain('an old one');
    expect(bot.screen('U7')).toHaveLength(1);
  });

  it('tell whoever presses another person’s question so, and nobody else', async () => {
    const question = await toQuestion('U8');
    const changes = bot.slack.accepted('chat.update').length;

    const told = await bot.pressInChannel('U7', answerOn(question) ?? '', question);

    expect(told.words).toContain('someone else’s');
    expect(bot.slack.accepted('chat.postEphemeral').at(-1)?.args).toMatchObject({ user: 'U7' });
    expect(bot.slack.accepted('chat.update')).toHaveLength(changes);
    expect((await bot.command('U8', 'learn')).words).toContain('Question 1 of 2');
  });

  it('stand in the Home tab: a manager’s team, and how far a learner is', async () => {
    await bot.command('UBOSS1', `enrol ${MENTION('U3')}`);
    await bot.press('U3', 'Got it', await bot.changes('U3', 1));

    const manager = await bot.home('UBOSS1');
    const report = await bot.home('UBOSS1', 'Report');
    const learner = await bot.home('U3');
    const step = await bot.home('U3', 'Continue');

    expect(manager.words).toContain('Your team: 1 enrolled, 1 started');
    expect(report.words).toContain('The team of Mae Boss: 1 enrolled');
    expect(learner.words).toContain('1 of 6 steps done (16 %)');
    expect(learner.words).not.toContain('Your team');
    expect(step.words).toContain('step 2 of 6');
    expect(step.labels).toContain('Start the questions');
  });

  it('of one manager’s team are not shown to another, but to a training admin, whose look is logged', async () => {
    const team = `report team ${MENTION('UBOSS1')}`;
    const other = await bot.command('UBOSS2', team);
    const own = await bot.command('UBOSS2', 'report');
    const learner = await bot.command('U3', `enroll ${MENTION('U4')}`);
    const admin = await bot.command('UADMIN1', `${team} people`);
    const placed = await bot.command('UADMIN1', `enroll ${MENTION('U4')} for ${MENTION('UBOSS2')}`);

    expect(other.words).toContain('training admins');
    expect(own.words).toContain('0 enrolled');
    expect(learner.words).toContain('is for managers');
    expect(admin.words).toContain('Cy Young');
    expect(placed.words).toContain('Di Prima');
    expect((await bot.command('UBOSS2', 'report')).words).toContain('1 enrolled');
    const looks = bot.logger.lines.filter(({ event }) => event === 'team-looked-at');
    expect(looks.map(({ fields }) => fields)).toEqual([
      expect.objectContaining({ user: 'UADMIN1', team: 'UBOSS1', how: 'people' }),
    ]);
  });

  it('wait as long as Slack asks for, then go on with one message', async () => {
    await bot.changes('U4', 1);
    const begun = bot.clock.now();
    bot.slack.inject('chat.postMessage', { status: 429, retryAfter: 90 });
    await bot.join('U6');
    await bot.slack.until(() => tries('U6').length === 1, 'the first try');

    await bot.slack.until(() => {
      bot.clock.advance(1_000);
      return tries('U6').length > 1;
    }, 'time to pass');

    expect(bot.clock.now() - begun).toBeGreaterThanOrEqual(90_000);
    expect(tries('U6').map(({ answer }) => answer?.ok)).toEqual([false, true]);
  });

  it('go on with the next step on its day, and do not try for ever to write to whoever takes no messages', async () => {
    bot.slack.inject('chat.postMessage', { error: 'user_disabled' });
    await bot.command('UBOSS1', `enroll ${MENTION('U5')}`);
    await bot.slack.until(() => tries('U5').length === 1, 'the try');
    await bot.join('U9');
    await bot.press('U9', 'Got it', await bot.changes('U9', 1));

    bot.clock.advance(WEDNESDAY_MS);

    expect((await bot.changes('U9', 3)).words).toContain('step 2 of 6');
    expect(bot.screen('U9')).toHaveLength(2);
    expect(tries('U5')).toHaveLength(1);
    expect((await bot.command('UBOSS1', 'report people')).words).toMatch(/Ed Gone.*unreachable/);
  });
});
