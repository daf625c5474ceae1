import { type SlackBot, type SlackBotSetup, startSlackBot } from '../support/slack-bot';
import { type SlackPayload, slackEvents } from '../support/slack-events';
import { aChoiceReply, anAnswer, anAnswerReply } from '../support/slack-replies';

const SECRET_WORDS = 'our payroll cluster';

describe.each(['http', 'socket'] as const)('The Workflow Builder step over %s', (mode) => {
  let bot: SlackBot;

  const start = async (setup: SlackBotSetup = {}) => {
    bot = await startSlackBot({ ...setup, options: { mode, ...setup.options } });
  };

  afterEach(async () => {
    await bot.stop();
    const log = JSON.stringify(bot.logger.lines);
    expect(log).not.toContain(SECRET_WORDS);
    expect(log).not.toContain('xwfp-');
  });

  const deliver = async (event: SlackPayload) => {
    const step = slackEvents.step(event);
    if (mode === 'http') expect((await bot.deliver(step)).status).toBe(200);
    else bot.slack.socket.send('events_api', step);
  };
  const run = async (event: SlackPayload = {}) => {
    const execution = bot.slack.execute();
    await deliver({ ...execution, ...event });
    return execution;
  };
  const ended = (method: 'completeSuccess' | 'completeError', count = 1) => {
    const name = `functions.${method}`;
    return bot.slack.until(() => bot.slack.accepted(name).length >= count, name);
  };
  const outputs = () => bot.slack.accepted('functions.completeSuccess')[0]?.args.outputs;
  const failure = () => bot.slack.accepted('functions.completeError')[0]?.args.error;

  it('ends with the verdict, the words and the source', async () => {
    await start();

    const execution = await run();

    await ended('completeSuccess');
    expect(outputs()).toEqual({
      verdict: 'AWS',
      text: expect.stringContaining('AWS · Guest OS patching on Amazon RDS'),
      source: 'https://docs.aws.amazon.com/rds/?a=1&b=2',
    });
    expect(bot.slack.accepted('functions.completeSuccess')[0]?.token).toBe(
      execution.bot_access_token,
    );
    expect(bot.turns).toMatchObject([{ input: { kind: 'text', text: 'who patches RDS?' } }]);
    expect(bot.slack.accepted('chat.postMessage')).toEqual([]);
    expect(bot.slack.refusals).toEqual([]);
  });

  it('names both verdicts of two answers', async () => {
    const answers = [anAnswer(), anAnswer({ party: 'depends' }), anAnswer()];
    await start({ answer: () => anAnswerReply({ answers }) });

    await run();

    await ended('completeSuccess');
    expect(outputs()).toMatchObject({ verdict: 'AWS, It depends' });
  });

  it('ends well when it does not know, so that the workflow goes on', async () => {
    await start({ answer: () => aChoiceReply() });

    await run();

    await ended('completeSuccess');
    expect(outputs()).toEqual({
      verdict: 'No verdict',
      text: 'Which one do you mean?\n- Guest OS patching\n- Host OS patching',
    });
  });

  it('ends once however often its event comes', async () => {
    await start();
    const execution = bot.slack.execute();

    for (let time = 0; time < 5; time += 1) await deliver(execution);
    await run();

    await ended('completeSuccess', 2);
    expect(bot.turns).toHaveLength(2);
    expect(bot.slack.refusals).toEqual([]);
  });

  it.each([
    ['no question', {}],
    ['an empty question', { question: '' }],
    ['a question that is no text', { question: 7 }],
    ['only a mention', { question: ' <@UBOT> ' }],
  ])('fails with what to do when it gets %s', async (_name, inputs) => {
    await start();

    await run({ inputs });

    await ended('completeError');
    expect(failure()).toContain('Fill in its input "Question"');
    expect(bot.turns).toEqual([]);
  });

  it.each([
    ['40,000 characters', 'r'.repeat(40_000)],
    ['an emoji', ':wave: 👋'],
    ['control characters', '\u0000\u0007\u001b[31m x'],
    ['right to left', '\u202eאבג'],
    ['a ping', '<!channel> <@U2> who?'],
  ])('answers a question of %s', async (_name, question) => {
    await start({ answer: () => anAnswerReply({ answers: [anAnswer({ aws: question })] }) });

    await run({ inputs: { question } });

    await ended('completeSuccess');
    const { text } = outputs() as { text: string };
    expect(text.length).toBeLessThanOrEqual(3_000);
    expect(text).not.toMatch(/[<>]/);
    expect(bot.turns[0]?.input).toMatchObject({ text: expect.not.stringMatching(/<!|<@\w/) });
  });

  it('fails with one calm sentence and an id when the dialog throws', async () => {
    await start({
      answer: () => {
        throw new Error(`cannot read ${SECRET_WORDS}`);
      },
    });

    await run({ inputs: { question: `who patches ${SECRET_WORDS}?` } });

    await ended('completeError');
    const line = bot.logger.lines.find(({ event }) => event === 'slack-turn-failed');
    expect(failure()).toContain(`the id ${line?.fields.id}`);
    expect(failure()).not.toContain('cannot read');
  });

  it('fails rather than leaving the workflow waiting when its answer is not taken', async () => {
    await start();
    bot.slack.inject('functions.completeSuccess', { error: 'parameter_validation_failed' });

    await run();

    await ended('completeError');
    expect(failure()).toContain('could not be handed');
    expect(bot.logger.lines.map(({ event }) => event)).toContain('slack-step-failed');
  });

  it.each<[string, SlackPayload]>([
    ['another step', { function: { callback_id: 'other' } }],
    ['a step without execution', { function_execution_id: undefined }],
    ['a step without function', { function: null }],
  ])('leaves %s alone', async (_name, event) => {
    await start();

    await run(event);
    await run();

    await ended('completeSuccess');
    expect(bot.turns).toHaveLength(1);
    expect(bot.slack.accepted('functions.completeError')).toEqual([]);
  });
});
