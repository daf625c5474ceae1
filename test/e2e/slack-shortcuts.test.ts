import { type SlackBot, startSlackBot } from '../support/slack-bot';
import { type SlackPayload, slackEvents } from '../support/slack-events';
import { aNotice } from '../support/slack-replies';
import { elementOf, elementsOf } from '../support/slack-screen';

describe('the shortcut on a message', () => {
  let bot: SlackBot;

  afterEach(async () => {
    await bot.stop();
  });

  const use = (message: SlackPayload, body: SlackPayload = {}) => {
    const response_url = bot.slack.responseUrl();
    const payload = slackEvents.messageShortcut(message, { response_url, ...body });
    return bot.deliver(payload, { form: true });
  };
  const arrived = (method: string) => {
    return bot.slack.until(() => bot.slack.accepted(method).length > 0, method);
  };
  const whispers = () => bot.slack.accepted('chat.postEphemeral').map(({ args }) => args);

  it('answers about the message to its reader alone', async () => {
    bot = await startSlackBot();

    const response = await use({ ts: bot.slack.say('C1'), text: 'who patches &lt;RDS&gt;?' });

    expect([response.status, await response.text()]).toEqual([200, '']);
    await arrived('chat.postEphemeral');
    expect(whispers()).toEqual([
      expect.objectContaining({
        channel: 'C1',
        user: 'U1',
        text: expect.stringContaining('Guest OS patching on Amazon RDS'),
      }),
    ]);
    expect(whispers()[0]).not.toHaveProperty('thread_ts');
    expect(bot.turns).toEqual([
      expect.objectContaining({ input: { kind: 'text', text: 'who patches <RDS>?' } }),
    ]);
    expect(bot.slack.refusals).toEqual([]);
  });

  it('answers in the thread of a message that is in one', async () => {
    bot = await startSlackBot();
    const root = bot.slack.say('C1');

    await use({ ts: bot.slack.say('C1'), thread_ts: root, text: 'who patches RDS?' });

    await arrived('chat.postEphemeral');
    expect(whispers()[0]).toMatchObject({ thread_ts: root });
  });

  it('judges the message alone and keeps nothing of what its author said', async () => {
    bot = await startSlackBot();

    await use({ ts: bot.slack.say('C1'), text: 'one' });
    await use({ ts: bot.slack.say('C1'), text: 'two' }, { action_ts: '1795435200.9' });

    await bot.slack.until(() => whispers().length === 2, 'two answers');
    expect(bot.turns.map(({ overheard }) => overheard)).toEqual([true, true]);
    expect(bot.turns.map(({ conversation }) => conversation.owner)).toEqual(['U1', 'U1']);
    expect(new Set(bot.turns.map(({ conversation }) => conversation.thread)).size).toBe(2);
  });

  it('answers through the response url where it is not in the channel', async () => {
    bot = await startSlackBot();

    await use({ ts: '1.1', text: 'who patches RDS?' }, { channel: { id: 'C9', name: 'private' } });

    await arrived('response_url');
    expect(bot.slack.accepted('response_url')[0]?.args).toMatchObject({
      response_type: 'ephemeral',
      replace_original: false,
    });
    expect(whispers()).toEqual([]);
  });

  it('answers in a direct message where neither way is open', async () => {
    bot = await startSlackBot();
    bot.slack.inject('response_url', { status: 404 }, { status: 404 });

    await use({ ts: '1.1', text: 'who patches RDS?' }, { channel: { id: 'C9', name: 'private' } });

    await arrived('chat.postMessage');
    const { args } = bot.slack.accepted('chat.postMessage')[0] ?? { args: {} };
    expect(args).toMatchObject({ channel: 'U1' });
    expect(elementsOf(args).map(({ action_id }) => action_id)).not.toContain('demarc_share');
  });

  it('says so when a message holds no words', async () => {
    bot = await startSlackBot();

    await use({ ts: bot.slack.say('C1') });

    await arrived('chat.postEphemeral');
    expect(whispers()[0]?.text).toContain('no words');
    expect(bot.turns).toEqual([]);
  });

  it('answers once however often it is delivered', async () => {
    bot = await startSlackBot();
    const ts = bot.slack.say('C1');

    await use({ ts, text: 'who patches RDS?' });
    await use({ ts, text: 'who patches RDS?' });
    await use({ ts, text: 'who patches RDS?' }, { action_ts: '1795435300.1' });

    await bot.slack.until(() => whispers().length === 2, 'two answers');
    expect(bot.turns).toHaveLength(2);
  });

  it('never makes markup of what the message says', async () => {
    bot = await startSlackBot({
      answer: ({ input }) => aNotice(input.kind === 'text' ? input.text : ''),
    });
    const text = '<!channel> &lt;!here&gt; <@U9> <https://evil.example|AWS> *bold* `x`';

    await use({ ts: bot.slack.say('C1'), text });

    await arrived('chat.postEphemeral');
    expect(JSON.stringify(whispers()[0])).not.toMatch(/<[!@]|evil\.example/);
    expect(bot.slack.refusals).toEqual([]);
  });

  it('shares its answer under the message', async () => {
    bot = await startSlackBot();
    const ts = bot.slack.say('C1');
    await use({ ts, text: 'who patches RDS?' });
    await arrived('chat.postEphemeral');

    const share = slackEvents.press(elementOf(whispers()[0], 'demarc_share'), {
      response_url: bot.slack.responseUrl(),
      container: { channel_id: 'C1', message_ts: '9.9', is_ephemeral: true },
    });
    await bot.deliver(share, { form: true });

    await arrived('chat.postMessage');
    expect(bot.slack.accepted('chat.postMessage')[0]?.args).toMatchObject({ thread_ts: ts });
  });

  it('is acknowledged while the stores and the Web API hang', async () => {
    bot = await startSlackBot({
      answer: () => new Promise(() => undefined),
      ports: { deliveries: { claim: () => new Promise(() => undefined) } },
      options: { timing: { store: 20, dialog: 20, webApiCall: 200, webApiRetries: 0 } },
    });
    bot.slack.inject('chat.postEphemeral', 'hang');
    const begin = performance.now();

    const response = await use({ ts: bot.slack.say('C1'), text: 'who patches RDS?' });

    expect(response.status).toBe(200);
    expect(performance.now() - begin).toBeLessThan(1_000);
    await arrived('response_url');
    expect(bot.slack.accepted('response_url')[0]?.args.text).toContain('Something went wrong');
  });

  it('works through the socket', async () => {
    bot = await startSlackBot({ options: { mode: 'socket' } });
    const message = { ts: bot.slack.say('C1'), text: 'who patches RDS?' };

    const id = bot.slack.socket.send('interactive', slackEvents.messageShortcut(message));

    await bot.slack.until(() => bot.slack.socket.acknowledged.has(id), 'acknowledgement');
    await arrived('chat.postEphemeral');
  });
});
