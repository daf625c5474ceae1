import type { Reply } from '../../src/replies';
import { type SlackBot, startSlackBot } from '../support/slack-bot';
import { slackEvents } from '../support/slack-events';
import { aHelpReply, anAnswerReply } from '../support/slack-replies';
import { elementsOf, wordsOf } from '../support/slack-screen';

const FALLBACK: Reply = {
  kind: 'fallback',
  reason: 'unclear',
  text: 'I am not sure.',
  choices: [],
};

const FOREIGN: Reply = { ...FALLBACK, reason: 'unsupported-language', text: 'English, please.' };

describe('/demarc with a sub-command', () => {
  let bot: SlackBot;

  beforeEach(async () => {
    bot = await startSlackBot({
      answer: ({ input }) => {
        if (input.kind === 'text') return input.text === '谁负责' ? FOREIGN : FALLBACK;
        return input.kind === 'lookup' && input.lookup.kind === 'help'
          ? aHelpReply()
          : anAnswerReply();
      },
    });
  });

  afterEach(async () => {
    await bot.stop();
    expect(bot.slack.refusals).toEqual([]);
  });

  const type = async (text: string) => {
    const fields = { text, response_url: bot.slack.responseUrl() };
    await bot.deliver(slackEvents.command(fields), { form: true });
    await bot.slack.until(() => bot.slack.accepted('response_url').length > 0, 'a response');
    const args = bot.slack.accepted('response_url')[0]?.args ?? {};
    expect(args).toMatchObject({ response_type: 'ephemeral' });
    return args;
  };
  const asked = () =>
    bot.turns.map(({ input }) => (input.kind === 'lookup' ? input.lookup : input));

  it.each([
    ['overview RDS', { kind: 'overview', service: 'rds' }],
    ['OVERVIEW of amazon rds', { kind: 'overview', service: 'rds' }],
    ['overview lamda', { kind: 'overview', service: 'lambda' }],
    ['diff EC2 RDS', { kind: 'comparison', services: ['ec2', 'rds'] }],
    ['diff EC2 and RDS', { kind: 'comparison', services: ['ec2', 'rds'] }],
    ['diff between EC2, RDS', { kind: 'comparison', services: ['ec2', 'rds'] }],
    [
      'diff Elastic Compute Cloud vs RDS Custom',
      { kind: 'comparison', services: ['ec2', 'rds-custom'] },
    ],
    ['forget me', { kind: 'forget-me' }],
    ['help', { kind: 'help' }],
    ['', { kind: 'help' }],
  ])('reads "%s"', async (text, lookup) => {
    await type(text);

    expect(asked()).toEqual([lookup]);
  });

  it('lists the sub-commands under help', async () => {
    const words = wordsOf(await type('help'));

    for (const each of ['overview RDS', 'diff EC2 Fargate', 'forget me', 'Not affiliated']) {
      expect(words).toContain(each);
    }
  });

  it.each([
    ['overview', 'Name a service'],
    ['diff', 'Name two services'],
    ['diff RDS', 'Name two services'],
    ['overview nonsense', 'no service called "nonsense"'],
    ['diff RDS nonsense', 'no service called "nonsense"'],
    ['overview &lt;!channel&gt; <@U9>', 'no service called "&lt;!channel&gt;"'],
  ])('says how after "%s"', async (text, words) => {
    expect(wordsOf(await type(text))).toContain(words);
    expect(bot.turns).toEqual([]);
  });

  it('asks which one when a name fits several', async () => {
    const shown = await type('overview rd');

    expect(wordsOf(shown)).toContain('Which one do you mean?');
    expect(elementsOf(shown).length).toBeGreaterThan(1);
  });

  it('shows help for a word it does not know', async () => {
    const shown = await type('frobnicate');

    expect(wordsOf(shown)).toMatch(/^I do not know `\/demarc frobnicate`/);
    expect(shown).toMatchObject({ text: expect.stringMatching(/^I do not know \/demarc frob/) });
    expect(wordsOf(shown)).toContain('overview RDS');
  });

  it('leaves a refusal that says more than help as it is', async () => {
    expect(wordsOf(await type('谁负责'))).toMatch(/^English, please\./);
    expect(bot.turns).toHaveLength(1);
  });

  it('makes no markup of a word it does not know', async () => {
    const shown = await type('`&lt;!channel&gt;*x*');

    expect(JSON.stringify(shown)).not.toMatch(/<!|\*x\*/);
  });

  it('leaves a question it cannot answer as it is', async () => {
    expect(wordsOf(await type('who cooks lunch'))).toMatch(/^I am not sure\./);
    expect(bot.turns).toHaveLength(1);
  });
});
