import { type RunningBot, startDemarc } from '../support/process';
import { type SlackPayload, signedRequest, slackEvents } from '../support/slack-events';
import { type FakeSlack, startFakeSlack } from '../support/slack-fake';

jest.setTimeout(60_000);

const SECRET = 'shhh';
const QUESTION = '<@UBOT> who patches the operating system on RDS?';

const EVERYTHING = [
  'assistant.threads.setSuggestedPrompts',
  'chat.postEphemeral',
  'response_url',
  'functions.completeSuccess',
  'chat.postMessage',
];

describe('demarc serve with Slack', () => {
  let slack: FakeSlack;
  let bot: RunningBot;

  beforeEach(async () => {
    slack = await startFakeSlack();
  });

  afterEach(async () => {
    await bot.stop();
    await slack.close();
    expect(slack.refusals).toEqual([]);
  });

  const start = async (env: Readonly<Record<string, string>>) => {
    bot = await startDemarc({
      env: { SLACK_BOT_TOKEN: 'xoxb-fake', SLACK_API_URL: slack.apiUrl, ...env },
    });
  };
  const answered = () => {
    return slack.until(() => slack.accepted('chat.postMessage').length === 1, 'an answer');
  };

  it('answers a signed mention from its knowledge', async () => {
    await start({ SLACK_SIGNING_SECRET: SECRET });
    const event = slackEvents.mention({ ts: slack.say('C1'), text: QUESTION });
    const request = signedRequest(event, { secret: SECRET, now: Date.now() });

    const response = await fetch(`${bot.url}/slack/events`, request);

    expect(response.status).toBe(200);
    await answered();
    expect(slack.accepted('chat.postMessage')[0]?.args.text).toMatch(/^AWS · .*RDS/);
  });

  it('finishes what it acknowledged when told to end, then ends with 0', async () => {
    await start({ SLACK_SIGNING_SECRET: SECRET });
    let release: () => void = () => undefined;
    const after = new Promise<void>((resolve) => {
      release = resolve;
    });
    slack.inject('chat.postMessage', { after });
    const post = () => {
      const event = slackEvents.mention({ ts: slack.say('C1'), text: QUESTION });
      const request = signedRequest(event, { secret: SECRET, now: Date.now() });
      return fetch(`${bot.url}/slack/events`, request);
    };
    expect((await post()).status).toBe(200);
    const posted = () => slack.calls.some(({ method }) => method === 'chat.postMessage');
    await slack.until(posted, 'the answer on its way');

    const begin = performance.now();
    const ending = bot.stop('SIGTERM');
    await slack.until(() => bot.stdout().includes('"event":"stopping"'), 'the stop');
    release();

    expect((await ending).code).toBe(0);
    expect(performance.now() - begin).toBeLessThan(10_000);
    expect(slack.accepted('chat.postMessage')).toHaveLength(1);
  });

  it('refuses a body over 1 MB with 413', async () => {
    await start({ SLACK_SIGNING_SECRET: SECRET });
    const event = slackEvents.mention({ ts: '1.1', text: 'x'.repeat(1024 * 1024) });

    const request = signedRequest(event, { secret: SECRET, now: Date.now() });
    const response = await fetch(`${bot.url}/slack/events`, request);

    expect(response.status).toBe(413);
  });

  it('suggests questions from its knowledge and logs nothing a person would mind', async () => {
    await start({ SLACK_APP_TOKEN: 'xapp-fake', LOG_LEVEL: 'debug' });
    const { socket } = slack;
    const response_url = slack.responseUrl();
    const words = 'our payroll cluster';

    socket.send('events_api', slackEvents.tabOpened({}));
    socket.send('events_api', slackEvents.joined({ inviter: 'U7' }));
    socket.send('slash_commands', slackEvents.command({ text: words, response_url }));
    const inputs = { question: `who patches ${words}?` };
    socket.send('events_api', slackEvents.step({ ...slack.execute(), inputs }));
    socket.send('events_api', slackEvents.mention({ ts: slack.say('C1'), text: QUESTION }));

    for (const method of EVERYTHING) {
      await slack.until(() => slack.accepted(method).length === 1, method);
    }
    expect(slack.accepted('assistant.threads.setSuggestedPrompts')[0]?.args.prompts).toHaveLength(
      4,
    );
    await bot.stop();
    const output = bot.stdout() + bot.stderr();
    for (const secret of [words, 'someone', 'xoxb-', 'xapp-', 'xwfp-', SECRET, 'patches']) {
      expect(output).not.toContain(secret);
    }
  });

  it('answers a mention through the socket and ends with 0 when told to', async () => {
    await start({ SLACK_APP_TOKEN: 'xapp-fake' });

    slack.socket.send('events_api', slackEvents.mention({ ts: slack.say('C1'), text: QUESTION }));

    await answered();
    expect((await bot.stop()).code).toBe(0);
    expect(bot.stdout()).not.toContain('patches the operating');
  });

  it.each(['disconnect', 'drop'] as const)(
    'is back within ten seconds after a %s, and has lost and repeated nothing',
    async (how) => {
      await start({ SLACK_APP_TOKEN: 'xapp-fake' });
      const mentions = Array.from({ length: 6 }, () => {
        return slackEvents.mention({ ts: slack.say('C1'), text: QUESTION });
      });
      for (const event of mentions.slice(0, 3)) slack.socket.send('events_api', event);

      const begin = performance.now();
      slack.socket[how]();
      for (const event of mentions.slice(3, 5)) slack.socket.send('events_api', event);
      while (slack.socket.opened < 2) {
        expect(performance.now() - begin).toBeLessThan(10_000);
        await slack
          .until(() => slack.socket.opened === 2, 'a second socket')
          .catch(() => undefined);
      }
      // Slack sends again whatever it saw no acknowledgement for, and some of what it did.
      for (const event of mentions) slack.socket.send('events_api', event, { retry: 1 });

      const posts = () => slack.accepted('chat.postMessage').map(({ args }) => args.thread_ts);
      await slack.until(() => posts().length >= mentions.length, 'every answer');
      await bot.stop();
      expect(posts().sort()).toEqual(mentions.map(({ event }) => (event as SlackPayload).ts));
    },
  );

  it.each<[string, SlackPayload]>([
    ['uninstalled', { type: 'app_uninstalled' }],
    ['taken its token back', { type: 'tokens_revoked', tokens: { bot: ['UBOT'] } }],
  ])('ends with 1 and one clear line when the workspace has %s', async (_name, event) => {
    await start({ SLACK_APP_TOKEN: 'xapp-fake' });

    const event_id = 'Ev1';
    const envelope = { type: 'event_callback', team_id: 'T1', event_id, event };
    slack.socket.send('events_api', envelope);

    await slack.until(() => bot.stderr().includes('SLACK_BOT_TOKEN'), 'the remedy');
    expect((await bot.stop()).code).toBe(1);
    expect(bot.stderr().trim().split('\n')).toHaveLength(1);
    expect(bot.stdout()).toContain('"event":"slack-forgotten"');
  });

  it('ends with 1 and one clear line when its app token is revoked', async () => {
    await start({ SLACK_APP_TOKEN: 'xapp-fake' });
    slack.inject('apps.connections.open', { error: 'invalid_auth' });

    slack.socket.drop();

    await slack.until(() => bot.stderr().includes('SLACK_APP_TOKEN'), 'the remedy');
    expect((await bot.stop()).code).toBe(1);
    expect(bot.stderr().trim().split('\n')).toHaveLength(1);
  });
});
