import { type SlackBot, startSlackBot } from '../support/slack-bot';
import { slackEvents } from '../support/slack-events';

const SOCKET = { options: { mode: 'socket' } } as const;

describe('createSlackAdapter in Socket Mode', () => {
  let bot: SlackBot;
  const unhandled: unknown[] = [];
  const note = (reason: unknown) => unhandled.push(reason);

  beforeAll(() => process.on('unhandledRejection', note));
  afterAll(() => process.off('unhandledRejection', note));

  afterEach(async () => {
    await bot.stop();
    expect(unhandled).toEqual([]);
    expect(bot.slack.refusals).toEqual([]);
  });

  const posts = () => bot.slack.accepted('chat.postMessage').map((call) => call.args);
  const answered = (count: number) => {
    return bot.slack.until(() => posts().length >= count, `${count} answers`);
  };
  const acknowledged = (id: string) => {
    return bot.slack.until(() => bot.slack.socket.acknowledged.has(id), `acknowledgement of ${id}`);
  };
  const mention = () => {
    return slackEvents.mention({ ts: bot.slack.say('C1'), text: '<@UBOT> who patches RDS?' });
  };

  it('answers a mention, a command and a press, each acknowledged', async () => {
    bot = await startSlackBot(SOCKET);
    const { socket } = bot.slack;
    const lookup = JSON.stringify({ kind: 'control', control: 'guest-os-patching' });

    const ids = [
      socket.send('events_api', mention()),
      socket.send('slash_commands', slackEvents.command({ response_url: bot.slack.responseUrl() })),
      socket.send(
        'interactive',
        slackEvents.press(
          { action_id: 'demarc_choice_0', block_id: 'demarc_readings', value: lookup },
          {
            response_url: bot.slack.responseUrl(),
            container: { channel_id: 'C1', message_ts: '1.1', is_ephemeral: true },
          },
        ),
      ),
      socket.send('interactive', { type: 'message_action', callback_id: 'x', user: { id: 'U1' } }),
    ];

    await Promise.all(ids.map(acknowledged));
    await answered(1);
    await bot.slack.until(() => bot.slack.accepted('response_url').length === 2, 'private answers');
    expect(bot.adapter.endpoints).toEqual([]);
    expect(bot.adapter.isReady()).toBe(true);
  });

  it('answers once however often an envelope comes', async () => {
    bot = await startSlackBot(SOCKET);
    const event = mention();

    const ids = [undefined, 1, 2, 0, 3].map((retry) => {
      return bot.slack.socket.send('events_api', event, retry === undefined ? {} : { retry });
    });

    await Promise.all(ids.map(acknowledged));
    bot.slack.socket.send('events_api', mention());
    await answered(2);
    expect(posts()).toHaveLength(2);
  });

  it.each(['disconnect', 'drop'] as const)('is back after a %s', async (how) => {
    bot = await startSlackBot(SOCKET);

    bot.slack.socket[how]();
    await bot.slack.until(() => bot.slack.socket.opened === 2, 'a second socket');
    await bot.slack.until(() => bot.adapter.isReady(), 'readiness');
    bot.slack.socket.send('events_api', mention(), { retry: 1 });

    await answered(1);
  });

  it('keeps trying while Slack is away', async () => {
    bot = await startSlackBot(SOCKET);
    bot.slack.inject('apps.connections.open', { status: 500 }, 'drop', { error: 'internal_error' });

    bot.slack.socket.drop();

    await bot.slack.until(() => bot.slack.socket.opened === 2, 'a second socket');
  });

  it('gives up a connection that is never greeted', async () => {
    bot = await startSlackBot({ options: { mode: 'socket', timing: { socketOpen: 100 } } });
    bot.slack.socket.greets = false;

    bot.slack.socket.drop();
    await bot.slack.until(() => bot.slack.socket.opened === 3, 'another try');
    bot.slack.socket.greets = true;

    await bot.slack.until(() => bot.adapter.isReady(), 'readiness');
  });

  it('reports a token that is revoked while it runs and leaves the exit to its owner', async () => {
    const refused: unknown[] = [];
    bot = await startSlackBot({ ...SOCKET, ports: { onRefused: (error) => refused.push(error) } });
    bot.slack.inject('apps.connections.open', { error: 'invalid_auth' });

    bot.slack.socket.drop();

    await bot.slack.until(() => refused.length === 1, 'the refusal');
    expect(refused[0]).toMatchObject({ code: 'PLATFORM_REFUSED' });
    expect(bot.logger.lines).toContainEqual({
      event: 'slack-socket-refused',
      fields: { code: 'PLATFORM_REFUSED', error: 'invalid_auth' },
    });
    expect(bot.adapter.isReady()).toBe(false);
  });

  it('rejects the start with the remedy when Slack refuses the app token', async () => {
    bot = await startSlackBot({
      unstarted: true,
      options: { mode: 'socket', appToken: 'xapp-revoked' },
    });

    await expect(bot.adapter.start()).rejects.toMatchObject({
      code: 'PLATFORM_REFUSED',
      message: expect.stringContaining('SLACK_APP_TOKEN (invalid_auth)'),
    });
  });

  it.each([
    'null',
    '[]',
    'no document',
    '{"type":"events_api","envelope_id":"e","payload":null}',
    '{"type":"events_api","envelope_id":"e","payload":{"event":null}}',
    '{"type":"interactive","envelope_id":"e","payload":null}',
    '{"type":"interactive","envelope_id":"e","payload":{"type":"block_actions","actions":[null]}}',
    '{"type":"slash_commands","envelope_id":"e","payload":{"command":null}}',
  ])('lives on after the frame %s', async (frame) => {
    bot = await startSlackBot(SOCKET);

    bot.slack.socket.sendRaw(frame);
    bot.slack.socket.send('events_api', mention());

    await answered(1);
  });

  it('finishes acknowledged work when it stops', async () => {
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    bot = await startSlackBot({
      ...SOCKET,
      answer: async () => {
        await held;
        return { kind: 'notice', text: 'Late but here.', choices: [] };
      },
    });
    await acknowledged(bot.slack.socket.send('events_api', mention()));

    const stopping = bot.adapter.stop(5_000);
    release();
    await stopping;

    expect(posts()).toHaveLength(1);
    await bot.slack.until(() => bot.slack.socket.connections.size === 0, 'the end of the socket');
  });
});
