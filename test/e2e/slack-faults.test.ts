import { type SlackBot, startSlackBot } from '../support/slack-bot';
import { slackEvents } from '../support/slack-events';

const SECRET_WORDS = 'our payroll cluster';

describe('Slack when things fail', () => {
  let bot: SlackBot;

  afterEach(async () => {
    await bot.stop();
    const log = JSON.stringify(bot.logger.lines);
    expect(log).not.toContain(SECRET_WORDS);
    expect(log).not.toContain('xoxb-fake');
    expect(log).not.toContain('someone');
  });

  const posts = () => bot.slack.accepted('chat.postMessage').map((call) => call.args);
  const answered = (count = 1) => {
    return bot.slack.until(() => posts().length >= count, `${count} answers`);
  };
  const respond = () => ({ response_url: bot.slack.responseUrl() });
  const mention = async () => {
    const ts = bot.slack.say('C1');
    const text = `<@UBOT> who patches ${SECRET_WORDS}?`;
    const begin = performance.now();
    const response = await bot.deliver(slackEvents.mention({ ts, text }));
    expect(response.status).toBe(200);
    expect(performance.now() - begin).toBeLessThan(1_000);
  };

  it('says one calm sentence with an id when the dialog throws', async () => {
    bot = await startSlackBot({
      answer: () => {
        throw new Error(`cannot read ${SECRET_WORDS}`);
      },
    });

    await mention();

    await answered();
    const line = bot.logger.lines.find(({ event }) => event === 'slack-turn-failed');
    expect(posts()[0]?.text).toContain(`the id ${line?.fields.id}`);
    expect(posts()[0]?.text).not.toContain('cannot read');
  });

  it.each([
    ['a command', () => slackEvents.command({ text: SECRET_WORDS, ...respond() })],
    [
      'a press',
      () => {
        const action = { action_id: 'demarc_choice_0', value: '{"kind":"help"}' };
        const container = { channel_id: 'C1', message_ts: '1.1', is_ephemeral: true };
        return slackEvents.press(action, { container, ...respond() });
      },
    ],
  ])('says so, privately and once, when the dialog throws at %s', async (_name, payload) => {
    bot = await startSlackBot({
      answer: () => {
        throw new Error(`cannot read ${SECRET_WORDS}`);
      },
    });

    const response = await bot.deliver(payload(), { form: true });

    expect(response.status).toBe(200);
    const answers = () => bot.slack.accepted('response_url').map(({ args }) => args);
    await bot.slack.until(() => answers().length === 1, 'an answer');
    const line = bot.logger.lines.find(({ event }) => event === 'slack-turn-failed');
    expect(answers()[0]).toMatchObject({
      response_type: 'ephemeral',
      text: expect.stringContaining(`the id ${line?.fields.id}`),
    });
  });

  it('says so when the dialog does not answer in time', async () => {
    bot = await startSlackBot({
      answer: () => new Promise(() => undefined),
      options: { timing: { dialog: 30 } },
    });

    await mention();

    await answered();
    expect(posts()[0]?.text).toContain('Something went wrong');
  });

  it.each([
    ['fails', () => Promise.reject(new Error('down'))],
    ['hangs', () => new Promise<boolean>(() => undefined)],
  ])('still answers, once, when the delivery store %s', async (_name, claim) => {
    bot = await startSlackBot({
      ports: { deliveries: { claim } },
      options: { timing: { store: 30 } },
    });
    const event = slackEvents.mention({ ts: bot.slack.say('C1'), text: '<@UBOT> hi' });

    await Promise.all([bot.deliver(event), bot.deliver(event)]);
    await answered();
    await mention();

    await answered(2);
    expect(posts()).toHaveLength(2);
  });

  it.each([
    ['a 500', { status: 500 }],
    ['a 429', { status: 429, retryAfter: 0 }],
    ['a broken connection', 'drop'],
    ['no answer', 'hang'],
  ] as const)('tries again after %s of the Web API', async (_name, fault) => {
    bot = await startSlackBot({ options: { timing: { webApiCall: 100 } } });
    bot.slack.inject('chat.postMessage', fault);

    await mention();

    await answered();
    expect(posts()).toHaveLength(1);
  });

  it('gives up after a few tries and goes on with the next question', async () => {
    bot = await startSlackBot();
    bot.slack.inject('chat.postMessage', ...new Array(3).fill({ status: 500 }));

    await mention();
    await bot.slack.until(() => bot.slack.calls.length === 4, 'three tries');
    await mention();

    await answered();
    expect(bot.logger.lines).toContainEqual({
      event: 'slack-message-failed',
      fields: { turn: expect.any(String), error: 'http_500' },
    });
  });

  it('does not wait for a long Retry-After', async () => {
    bot = await startSlackBot();
    bot.slack.inject('chat.postMessage', { status: 429, retryAfter: 3_600 });

    await mention();
    await bot.slack.until(() => bot.slack.calls.length === 2, 'the refusal');
    await mention();

    await answered();
    expect(posts()).toHaveLength(1);
  });

  it('waits as long as Slack asks before it tries again', async () => {
    bot = await startSlackBot();
    bot.slack.inject('chat.postMessage', { status: 429, retryAfter: 1 });

    await mention();

    await answered();
    const [first, second] = bot.slack.calls.filter(({ method }) => method === 'chat.postMessage');
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(990);
  });

  it('lets no other workspace wait for one that is held back', async () => {
    bot = await startSlackBot();
    bot.slack.inject('chat.postMessage', { status: 429, retryAfter: 1 });
    const ask = (team_id: string) => {
      const words = { ts: bot.slack.say('C1'), text: '<@UBOT> hi' };
      const authorizations = [{ enterprise_id: null, team_id, user_id: 'UBOT', is_bot: true }];
      return bot.deliver(slackEvents.mention(words, { team_id, authorizations }));
    };

    await ask('T1');
    await bot.slack.until(() => bot.slack.calls.length === 2, 'the refusal');
    await ask('T2');

    await answered(2);
    const teams = bot.slack.accepted('chat.postMessage').map(({ args }) => args.team_id);
    expect(teams).toEqual(['T2', 'T1']);
  });

  it('lets no message wait for a step that is held back', async () => {
    bot = await startSlackBot();
    bot.slack.inject('functions.completeSuccess', { status: 429, retryAfter: 1 });

    await bot.deliver(slackEvents.step(bot.slack.execute()));
    await bot.slack.until(() => bot.slack.calls.length === 2, 'the refusal');
    await mention();

    await answered();
    expect(bot.slack.accepted('functions.completeSuccess')).toEqual([]);
    const ended = () => bot.slack.accepted('functions.completeSuccess').length === 1;
    await bot.slack.until(ended, 'the end of the step');
  });

  it('sends plain words when Slack does not take the layout', async () => {
    bot = await startSlackBot();
    bot.slack.inject('chat.postMessage', { error: 'invalid_blocks' });

    await mention();

    await answered();
    expect(posts()[0]).toMatchObject({ blocks: [], text: expect.stringContaining('AWS does') });
  });

  it('logs a channel it may not post in and nothing more', async () => {
    bot = await startSlackBot();
    bot.slack.inject('chat.postMessage', { error: 'is_archived' });

    await mention();
    await bot.slack.until(() => bot.slack.calls.length === 2, 'the refusal');
    await mention();

    await answered();
    expect(bot.logger.lines.map(({ fields }) => fields.error)).toContain('is_archived');
  });

  it('tries a private answer again', async () => {
    bot = await startSlackBot();
    bot.slack.inject('response_url', { status: 500 });
    const fields = { text: SECRET_WORDS, response_url: bot.slack.responseUrl() };

    await bot.deliver(slackEvents.command(fields), { form: true });

    await bot.slack.until(() => bot.slack.accepted('response_url').length === 1, 'an answer');
  });

  it('rejects the start with the remedy when Slack refuses the token', async () => {
    bot = await startSlackBot({ unstarted: true, options: { botToken: 'xoxb-revoked' } });

    await expect(bot.adapter.start()).rejects.toMatchObject({
      code: 'PLATFORM_REFUSED',
      message: expect.stringContaining('SLACK_BOT_TOKEN (invalid_auth)'),
    });
    expect(bot.adapter.isReady()).toBe(false);
  });

  it('rejects the start in time when Slack does not answer', async () => {
    bot = await startSlackBot({ unstarted: true, options: { timing: { identity: 40 } } });
    bot.slack.inject('auth.test', 'hang');

    await expect(bot.adapter.start()).rejects.toMatchObject({ code: 'DELIVERY_FAILED' });
  });

  it('acknowledges while every part of the bot hangs', async () => {
    bot = await startSlackBot({
      answer: () => new Promise(() => undefined),
      ports: { deliveries: { claim: () => new Promise(() => undefined) } },
      options: { timing: { store: 20, dialog: 20, webApiCall: 200 } },
    });
    bot.slack.inject('chat.postMessage', 'hang', 'hang', 'hang');

    await mention();

    await bot.slack.until(() => bot.slack.calls.length === 4, 'three tries');
    await mention();
  });
});
