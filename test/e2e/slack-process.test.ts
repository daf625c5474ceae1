import { type RunningBot, startDemarc } from '../support/process';
import { signedRequest, slackEvents } from '../support/slack-events';
import { type FakeSlack, startFakeSlack } from '../support/slack-fake';

jest.setTimeout(60_000);

const SECRET = 'shhh';
const QUESTION = '<@UBOT> who patches the operating system on RDS?';

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

  it('answers a mention through the socket and ends with 0 when told to', async () => {
    await start({ SLACK_APP_TOKEN: 'xapp-fake' });

    slack.socket.send('events_api', slackEvents.mention({ ts: slack.say('C1'), text: QUESTION }));

    await answered();
    expect((await bot.stop()).code).toBe(0);
    expect(bot.stdout()).not.toContain('patches the operating');
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
