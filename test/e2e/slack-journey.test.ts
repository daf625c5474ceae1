import { answerOn, type LearningBot, type Shown, startLearningBot } from '../support/slack-learning';

jest.setTimeout(60_000);

const PEOPLE = new Map([
  ['U1', { name: 'Ada Lovelace' }],
  ['U2', { name: 'Bo' }],
  ['UGUEST', { marks: { is_restricted: true } }],
  ['UROBOT', { marks: { is_bot: true } }],
]);

describe.each(['http', 'socket'] as const)('a journey on Slack (%s)', (mode) => {
  let bot: LearningBot;

  beforeAll(async () => {
    bot = await startLearningBot(mode, PEOPLE, { DEMARC_LEARN_ON_JOIN: 'slack:T1' });
  });
  afterAll(async () => {
    await bot.stop();
    expect(bot.slack.refusals).toEqual([]);
  });

  /** Presses whatever leads on until no step is left; every answer is right. */
  const walk = async (from: Shown): Promise<Shown> => {
    let shown = from;
    for (let presses = 0; presses < 60 && !shown.words.includes('complete'); presses += 1) {
      const onward = answerOn(shown) ?? /^(Got it|Start the questions|Done|Now|Show where I am|Continue|Resume)$/;
      shown = await bot.press('U1', onward);
    }
    return shown;
  };

  it('leads a new hire from the first hello to a certificate that anyone can verify, by buttons', async () => {
    await bot.join('U1');
    const hello = await bot.changes('U1', 1);
    expect(hello.words).toContain('step 1 of 6');

    const end = await walk(hello);

    expect(end.words).toContain('You have passed');
    expect(bot.screen('U1')).toHaveLength(1);
    const certificate = await bot.command('U1', 'learn certificate');
    expect(certificate.words).toContain('Ada Lovelace');
    const id = /verify ([A-Z0-9-]+)/.exec(certificate.words)?.[1] ?? '';
    const verdict = await bot.command('U2', `verify ${id}`);
    expect(verdict.words).toContain('Ada Lovelace');
  });
});
