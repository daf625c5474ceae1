import { generateKeyPair } from 'jose';
import { startTeamsBot, type TeamsBot, type TeamsBotSetup } from '../support/teams-bot';
import {
  APP_ID,
  signedToken,
  TEAMS_PEOPLE,
  TENANT_ID,
  teamsActivities as teams,
} from '../support/teams-fake';
import { aVerdictReply } from '../support/teams-replies';

const OTHER_TENANT = '33333333-3333-4333-8333-333333333333';

/** Runs a test against a bot of its own and lets it end properly. */
async function withBot(
  setup: TeamsBotSetup,
  test: (bot: TeamsBot, url: string) => Promise<void>,
): Promise<void> {
  const bot = await startTeamsBot(setup);
  try {
    await test(bot, bot.connector.serviceUrl);
  } finally {
    await bot.stop();
  }
}

describe('createTeamsAdapter', () => {
  let bot: TeamsBot;
  let url: string;

  beforeAll(async () => {
    bot = await startTeamsBot();
    url = bot.connector.serviceUrl;
  });
  afterAll(() => bot.stop());
  beforeEach(() => {
    // The SDK prints why it refused a signature.
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
  });
  afterEach(() => {
    expect(bot.turns).toHaveLength(0);
    expect(bot.connector.calls).toHaveLength(0);
  });

  it.each([
    ['expired an hour ago', { expiresIn: -3600 }],
    ['for another audience', { audience: OTHER_TENANT }],
    ['of another issuer', { issuer: 'https://sts.windows.net/somebody/' }],
    [
      'of the emulator',
      { issuer: 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/' },
    ],
    ['for another connector', { serviceUrl: 'https://smba.trafficmanager.net/emea/' }],
    ['of a key nobody published', { keyId: 'unknown' }],
    ['without a signature', { unsigned: true }],
  ])('refuses a token %s', async (_what, parts) => {
    const response = await bot.deliver(teams.personal(url, 'hello'), parts);

    expect(response.status).toBe(401);
    expect(await response.text()).toBe('');
  });

  it('refuses a token with a wrong signature', async () => {
    const { privateKey: signingKey } = await generateKeyPair('RS256');

    expect((await bot.deliver(teams.personal(url, 'hello'), { signingKey })).status).toBe(401);
  });

  it.each([
    undefined,
    '',
    'Bearer',
    'Bearer x',
    'Bearer a.b.c',
    'Basic dXNlcjpwYXNz',
    'x'.repeat(5_000),
  ])('refuses the authorization %#', async (authorization) => {
    const response = await bot.post(JSON.stringify(teams.personal(url, 'hello')), authorization);

    expect(response.status).toBe(401);
  });

  it.each([
    'https://evil.example/emea/',
    'https://smba.trafficmanager.net.evil.example/',
    'https://evilbotframework.com/',
    'https://user:secret@smba.trafficmanager.net/',
    'https://smba.trafficmanager.net:8443/',
    'http://smba.trafficmanager.net/emea/',
    'http://169.254.169.254/metadata',
    'file:///etc/passwd',
    'nonsense',
  ])('refuses the connector %s though it is signed for', async (serviceUrl) => {
    expect((await bot.deliver(teams.personal(serviceUrl, 'hello'))).status).toBe(403);
  });

  it('refuses an activity without a connector', async () => {
    const activity = teams.personal(url, 'hello', { serviceUrl: undefined });

    expect((await bot.deliver(activity)).status).toBe(400);
  });

  it.each([
    ['another tenant', { conversation: { id: 'a', tenantId: OTHER_TENANT } }],
    ['no tenant', { conversation: { id: 'a' }, channelData: {} }],
    ['another channel', { channelId: 'AseChannel' }],
  ])('refuses an activity of %s', async (_what, parts) => {
    expect((await bot.deliver(teams.personal(url, 'hello', parts))).status).toBe(403);
  });

  const FUZZ: readonly [string, string][] = [
    ['an empty body', ''],
    ['{}', '{}'],
    ['a number for a type', '{"type":5}'],
    ['[]', '[]'],
    ['null', 'null'],
    ['a string', '"message"'],
    ['broken JSON', '{"type":"message"'],
    ['no JSON', '\u0000\u0001\u0002'],
    ['deep nesting', '['.repeat(500_000)],
    ['1 MB', JSON.stringify({ type: 'message', text: 'x'.repeat(1_000_000) })],
    ['fields of wrong kinds', '{"type":"message","from":[],"conversation":7,"serviceUrl":{}}'],
    ['a prototype', '{"__proto__":{"type":"message"},"constructor":1}'],
    ...['type', 'id', 'channelId', 'from', 'recipient', 'conversation'].map(
      (field): [string, string] => {
        const activity = teams.personal('https://smba.trafficmanager.net/', 'x', {
          [field]: undefined,
        });
        return [`no ${field}`, JSON.stringify(activity)];
      },
    ),
  ];

  it.each(FUZZ)('answers 400 or 401 to %s and goes on', async (_what, body) => {
    const serviceUrl = 'https://smba.trafficmanager.net/';
    const unsigned = await bot.post(body);
    const signed = await bot.post(body, await signedToken(bot.openId, { serviceUrl }));

    expect([400, 401]).toContain(unsigned.status);
    expect(signed.status).toBe(400);
    expect(await signed.text()).toBe('');
    expect(bot.adapter.isReady()).toBe(true);
  });
});

describe('createTeamsAdapter with other options', () => {
  it('answers every tenant when it is a multi-tenant bot', async () => {
    await withBot({ options: { appType: 'MultiTenant' } }, async (bot, url) => {
      const conversation = { id: 'a', conversationType: 'personal', tenantId: OTHER_TENANT };
      await bot.deliver(teams.personal(url, 'hello', { conversation }));

      expect(await bot.connector.waitFor(1)).toHaveLength(1);
      expect(bot.turns[0]?.conversation.tenant).toBe(OTHER_TENANT);
    });
  });

  it('checks nobody and proves nothing when it is anonymous, on this machine only', async () => {
    const setup: TeamsBotSetup = {
      options: { appId: '', credential: { kind: 'anonymous' }, tenantId: TENANT_ID, endpoints: {} },
    };
    await withBot(setup, async (bot, url) => {
      await bot.post(JSON.stringify(teams.personal(url, 'hello')));
      const [call] = await bot.connector.waitFor(1);
      const public_ = teams.personal('https://smba.trafficmanager.net/', 'hello');

      expect(call?.authorization).toBeUndefined();
      expect((await bot.post(JSON.stringify(public_))).status).toBe(403);
    });
  });

  it('answers a text of a million characters, cut to what the bot reads', async () => {
    await withBot({}, async (bot, url) => {
      await bot.deliver(teams.personal(url, 'x'.repeat(900_000)));
      await bot.connector.waitFor(1);

      expect(bot.turns[0]?.input).toEqual({ kind: 'text', text: 'x'.repeat(40_000) });
    });
  });

  it('writes no text, name, address or token to the log', async () => {
    await withBot({ answer: () => aVerdictReply() }, async (bot, url) => {
      bot.connector.plan({ status: 403 });
      await bot.deliver(teams.personal(url, 'a secret question'));
      await bot.deliver(teams.installation(url, 'add'));
      await bot.connector.waitFor(2);
      await bot.adapter.stop(1_000);
      const log = JSON.stringify(bot.logger.lines);

      for (const secret of [
        'secret question',
        'Guest OS',
        TEAMS_PEOPLE.user.name,
        TEAMS_PEOPLE.user.aadObjectId,
        'token-1',
        'a-secret-of-the-tests',
        url,
      ]) {
        expect(log).not.toContain(secret);
      }
      expect(log).toContain('reply-failed');
    });
  });

  it('waits for no key server that hangs', async () => {
    const setup: TeamsBotSetup = {
      options: { timing: { authentication: 20, invoke: 20 } },
    };
    await withBot(setup, async (bot, url) => {
      bot.openId.hangKeys();

      expect((await bot.deliver(teams.personal(url, 'hello'))).status).toBe(503);
      expect(bot.turns).toHaveLength(0);
    });
  });

  it('asks Teams to come again when the keys cannot be fetched', async () => {
    await withBot({}, async (bot, url) => {
      const authorization = await signedToken(bot.openId, { serviceUrl: url });
      await bot.openId.stop();
      const response = await bot.post(JSON.stringify(teams.personal(url, 'hello')), authorization);

      expect(response.status).toBe(503);
      expect(bot.logger.lines.at(-1)?.event).toBe('teams-keys-unreachable');
    });
  });

  it('does not start with a credential Microsoft refuses', async () => {
    await withBot({ unstarted: true }, async (bot, url) => {
      bot.openId.refuseTokens(401);

      await expect(bot.adapter.start()).rejects.toMatchObject({
        code: 'PLATFORM_REFUSED',
        message: expect.stringContaining(APP_ID),
      });
      expect(bot.adapter.isReady()).toBe(false);
      expect((await bot.deliver(teams.personal(url, 'hello'))).status).toBe(503);
    });
  });
});
