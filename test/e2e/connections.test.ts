import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { aPostgresStorage, describePostgres, type TestSchema } from '../support/databases';
import { type RunningBot, startDemarc } from '../support/process';
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

describePostgres()('demarc serve with Slack, Teams and PostgreSQL', () => {
  let folder: string;
  let database: TestSchema;
  let slack: FakeSlack;
  let connector: FakeConnector;
  let openId: OpenIdServer;
  let bot: RunningBot;
  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'demarc-connections-'));
    [database, slack, connector, openId] = await Promise.all([
      aPostgresStorage(),
      startFakeSlack(),
      startFakeConnector(),
      startOpenIdServer(),
    ]);
    bot = await startDemarc({
      env: {
        DATABASE_URL: database.url,
        SLACK_BOT_TOKEN: 'xoxb-fake',
        SLACK_SIGNING_SECRET: SECRET,
        SLACK_API_URL: slack.apiUrl,
        TEAMS_APP_ID: APP_ID,
        TEAMS_TENANT_ID: TENANT_ID,
        TEAMS_APP_PASSWORD: APP_PASSWORD,
        TEAMS_OPENID_URL: openId.openIdUrl,
        TEAMS_LOGIN_URL: openId.loginUrl,
        NETWORK_LOG: path.join(folder, 'network.log'),
      },
    });
  });
  afterAll(async () => {
    await bot.stop('SIGKILL');
    await Promise.all([slack.close(), connector.stop(), openId.stop(), database.remove()]);
    rmSync(folder, { recursive: true, force: true });
  });

  const talkToSlack = async (text: string) => {
    const event = slackEvents.mention({ ts: slack.say('C1'), text: `<@UBOT> ${text}` });
    const request = signedRequest(event, { secret: SECRET, now: Date.now() });
    await fetch(`${bot.url}/slack/events`, request);
  };
  const talkToTeams = async (text: string) => {
    const { serviceUrl } = connector;
    await fetch(`${bot.url}/api/messages`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: await signedToken(openId, { serviceUrl }),
      },
      body: JSON.stringify(teamsActivities.personal(serviceUrl, text)),
    });
  };

  it('opens no connection but to the platforms and the database it was given', async () => {
    const answered = connector.waitFor(connector.calls.length + 1);
    await Promise.all(
      ['who patches RDS?', 'compare EC2 and Fargate'].map((text) => talkToSlack(text)),
    );
    await talkToTeams('who patches RDS?');
    await Promise.all(
      ['healthz', 'readyz', 'metrics', 'nothing'].map((page) => fetch(`${bot.url}/${page}`)),
    );
    await slack.until(() => slack.accepted('chat.postMessage').length === 2, 'the answers');
    await answered;
    const { code, stderr } = await bot.stop();

    const seen = readFileSync(path.join(folder, 'network.log'), 'utf8').trimEnd().split('\n');
    const given = [slack.apiUrl, connector.serviceUrl, openId.openIdUrl, database.url].map(
      (address) => new URL(address),
    );
    const allowed = given.map(({ hostname, port }) => `${hostname}:${port || 5432}`);
    expect(new Set(seen)).toEqual(new Set(allowed));
    expect(stderr).toBe('');
    expect(code).toBe(0);
  });
});
