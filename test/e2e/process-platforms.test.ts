import { callDemarc, type RunningBot, startDemarc } from '../support/process';
import { signedRequest, slackEvents } from '../support/slack-events';
import { type FakeSlack, startFakeSlack } from '../support/slack-fake';
import {
  APP_ID,
  APP_PASSWORD,
  type FakeConnector,
  type OpenIdServer,
  signedToken,
  startFakeConnector,
  startOpenIdServer,
  TENANT_ID,
  teamsActivities,
} from '../support/teams-fake';

jest.setTimeout(60_000);

const SECRET = 'a signing secret';
const QUESTION = 'who patches the OS of RDS?';

describe('demarc serve with Slack and Teams', () => {
  let slack: FakeSlack;
  let connector: FakeConnector;
  let openId: OpenIdServer;
  let bot: RunningBot;

  beforeAll(async () => {
    [slack, connector, openId] = await Promise.all([
      startFakeSlack(),
      startFakeConnector(),
      startOpenIdServer(),
    ]);
    bot = await startDemarc({
      env: {
        SLACK_BOT_TOKEN: 'xoxb-fake',
        SLACK_SIGNING_SECRET: SECRET,
        SLACK_API_URL: slack.apiUrl,
        TEAMS_APP_ID: APP_ID,
        TEAMS_TENANT_ID: TENANT_ID,
        TEAMS_APP_PASSWORD: APP_PASSWORD,
        TEAMS_OPENID_URL: openId.openIdUrl,
        TEAMS_LOGIN_URL: openId.loginUrl,
      },
    });
  });
  afterAll(async () => {
    await bot.stop();
    await Promise.all([slack.close(), connector.stop(), openId.stop()]);
  });

  const sendToTeams = async (text: string, token?: string) => {
    const { serviceUrl } = connector;
    return fetch(`${bot.url}/api/messages`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: token ?? (await signedToken(openId, { serviceUrl })),
      },
      body: JSON.stringify(teamsActivities.personal(serviceUrl, text)),
    });
  };
  const sendToSlack = (text: string, secret = SECRET) => {
    const event = slackEvents.mention({ ts: slack.say('C1'), text: `<@UBOT> ${text}` });
    return fetch(`${bot.url}/slack/events`, signedRequest(event, { secret, now: Date.now() }));
  };

  it('is ready on both, and serves no page of its own', async () => {
    const ready = await fetch(`${bot.url}/readyz`);

    expect(await ready.json()).toMatchObject({
      ready: true,
      adapters: { slack: true, teams: true },
    });
    expect((await fetch(bot.url)).status).toBe(404);
  });

  it('shows the same facts on Slack, on Teams and in the terminal', async () => {
    // On Teams the line and the card.
    const answered = connector.waitFor(connector.calls.length + 2);

    const [fromSlack, fromTeams, terminal] = await Promise.all([
      sendToSlack(QUESTION),
      sendToTeams(QUESTION),
      callDemarc(['ask', '--json', QUESTION]),
    ]);

    expect([fromSlack.status, fromTeams.status]).toEqual([200, 200]);
    await slack.until(() => slack.accepted('chat.postMessage').length === 1, 'an answer');
    await answered;
    const { answers } = JSON.parse(terminal.stdout) as {
      answers: readonly { aws: string; customer: string; sources: readonly { url: string }[] }[];
    };
    const [fact] = answers;
    const shown = [
      JSON.stringify(slack.accepted('chat.postMessage')[0]?.args),
      connector.calls.at(-1)?.body ?? '',
    ];
    for (const text of shown) {
      expect(text).toContain(fact?.aws);
      expect(text).toContain(fact?.customer);
      expect(text).toContain(fact?.sources[0]?.url);
    }
  });

  it('takes nothing that is not signed', async () => {
    const statuses = await Promise.all([
      sendToSlack(QUESTION, 'another secret'),
      sendToTeams(QUESTION, 'Bearer nonsense'),
      fetch(`${bot.url}/slack/events`, { method: 'POST', body: '{}' }),
      fetch(`${bot.url}/api/messages`, { method: 'POST', body: '{}' }),
    ]);

    const refused = statuses.map(({ status }) => status >= 400 && status < 500);
    expect(refused).toEqual([true, true, true, true]);
  });

  it('survives bodies that make no sense', async () => {
    const bodies = ['', 'null', '[]', '{"type":5}', '{"type":"message"', '\u0000'];

    for (const path of ['/slack/events', '/api/messages']) {
      for (const body of bodies) {
        const { status } = await fetch(`${bot.url}${path}`, { method: 'POST', body });
        expect([path, body, status < 500]).toEqual([path, body, true]);
      }
    }

    expect((await fetch(`${bot.url}/readyz`)).status).toBe(200);
  });

  it('logs lines of JSON without the words of people, names or secrets', async () => {
    const log = bot.stdout();

    for (const line of log.trimEnd().split('\n')) expect(() => JSON.parse(line)).not.toThrow();
    for (const word of ['patches', 'Ada Lovelace', SECRET, APP_PASSWORD, 'xoxb-fake']) {
      expect(log + bot.stderr()).not.toContain(word);
    }
  });

  it('connects to nothing but the platforms it was given', () => {
    expect(bot.stderr()).toBe('');
  });
});
