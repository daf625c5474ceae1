import { examineSlack, type SlackCredentials } from '../../../../src/adapters/slack';
import { BOT_SCOPES } from '../../../../src/adapters/slack/scopes';
import { type FakeSlack, type FakeSlackOptions, startFakeSlack } from '../../../support/slack-fake';
import { OAUTH_APP } from '../../../support/slack-oauth';

const SCOPES = Object.keys(BOT_SCOPES);
const SIGNING = '0123456789abcdef0123456789abcdef';
const CLIENT = 'fedcba9876543210fedcba9876543210';

describe('examineSlack', () => {
  let slack: FakeSlack | undefined;
  afterEach(() => slack?.close());

  const examine = async (
    parts: Partial<SlackCredentials> = {},
    options: FakeSlackOptions = {},
    prepare: (slack: FakeSlack) => void = () => undefined,
  ) => {
    slack = await startFakeSlack(options);
    prepare(slack);
    const { apiUrl } = slack;
    const all = { botToken: 'xoxb-fake', signingSecret: SIGNING, scopes: SCOPES, apiUrl, ...parts };
    return examineSlack(all);
  };
  const kindsOf = (findings: readonly { name: string; kind: string }[]) =>
    findings.map(({ name, kind }) => `${name}: ${kind}`);

  it('finds a good set fine and tells the time of the platform', async () => {
    const { findings, platformTime } = await examine({ appToken: 'xapp-fake' });

    expect(kindsOf(findings)).toEqual([
      'Slack token: fine',
      'Slack scopes: fine',
      'Slack app token: fine',
      'Slack signing secret: fine',
    ]);
    expect(Math.abs(Date.now() - (platformTime ?? 0))).toBeLessThan(60_000);
  });

  it.each<[string, Partial<SlackCredentials>, FakeSlackOptions, string, RegExp]>([
    [
      'a token that is refused',
      { botToken: 'xoxb-other' },
      {},
      'Slack token: fault',
      /^Slack answers invalid_auth: copy SLACK_BOT_TOKEN again/,
    ],
    [
      'a token with too little',
      {},
      { scopes: SCOPES.filter((scope) => !/^(chat:write|commands)$/.test(scope)) },
      'Slack scopes: fault',
      /^the token lacks chat:write, commands: give the app the manifest .+ reinstall it$/,
    ],
    [
      'a token with too much',
      {},
      { scopes: [...SCOPES, 'files:read'] },
      'Slack scopes: warning',
      /^nobody needs files:read: take them away/,
    ],
    [
      'an app token that is refused',
      { appToken: 'xapp-other' },
      {},
      'Slack app token: fault',
      /^Slack answers invalid_auth: make an app-level token with connections:write/,
    ],
    [
      'the client secret in place of the signing secret',
      { oauth: { clientId: '1.2', clientSecret: SIGNING } },
      {},
      'Slack signing secret: fault',
      /^it is the client secret too: copy the signing secret/,
    ],
    [
      'something else in place of the signing secret',
      { signingSecret: 'xoxb-1' },
      {},
      'Slack signing secret: warning',
      /^it does not look like one/,
    ],
  ])('finds %s, with the remedy', async (_case, parts, options, expected, message) => {
    const { findings } = await examine(parts, options);

    const found = findings.find(({ name, kind }) => `${name}: ${kind}` === expected);
    expect(found?.message).toMatch(message);
  });

  it.each([
    ['invalid_code', 'fault'],
    ['bad_client_secret', 'fine'],
  ])('asks Slack whether the signing secret is the client’s: %s', async (error, kind) => {
    const parts = { oauth: { clientId: '1.2', clientSecret: CLIENT } };
    const { findings } = await examine(parts, {}, (fake) => {
      fake.inject('oauth.v2.access', { error: 'invalid_code' });
      fake.inject('oauth.v2.access', { error });
    });

    expect(findings.at(-1)).toMatchObject({ name: 'Slack signing secret', kind });
    expect(slack?.calls.findLast(({ method }) => method === 'oauth.v2.access')?.args).toEqual({
      client_id: '1.2',
      client_secret: SIGNING,
      code: 'demarc-doctor',
    });
  });

  it('asks Slack about the app that many workspaces install, without a token of any', async () => {
    const good = await examine({ botToken: '', oauth: OAUTH_APP });
    await slack?.close();
    const bad = await examine({ botToken: '', oauth: { ...OAUTH_APP, clientSecret: 'other' } });

    expect(kindsOf(good.findings)).toEqual(['Slack client: fine', 'Slack signing secret: fine']);
    expect(kindsOf(bad.findings)).toEqual(['Slack client: fault', 'Slack signing secret: fine']);
    expect(bad.findings[0]?.message).toMatch(/^Slack answers bad_client_secret: copy SLACK_CLIENT/);
  });

  it('says what to do where Slack cannot be reached', async () => {
    const gone = await startFakeSlack();
    await gone.close();

    const { findings, platformTime } = await examine({ apiUrl: gone.apiUrl });

    expect(findings[0]).toEqual({
      name: 'Slack token',
      kind: 'fault',
      message:
        'Slack cannot be reached (ECONNREFUSED): let this machine connect to slack.com on port 443',
    });
    expect(platformTime).toBeUndefined();
  });

  it('tells no secret', async () => {
    const parts = {
      botToken: 'xoxb-other\n',
      appToken: 'xapp-other',
      oauth: { clientId: '1.2', clientSecret: SIGNING },
    };
    const { findings } = await examine(parts);

    expect(JSON.stringify(findings)).not.toMatch(/xoxb-other|xapp-other|0123456789abcdef/);
  });
});
