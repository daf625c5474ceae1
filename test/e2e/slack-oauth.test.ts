import type { SecretStore, TenantRef } from '../../src/dialog';
import { createMemoryConversationStore, createMemorySecretStore } from '../../src/stores';
import { type SlackBot, type SlackBotSetup, startSlackBot } from '../support/slack-bot';
import { hrefIn, installBot } from '../support/slack-browser';
import { type SlackPayload, slackEvents } from '../support/slack-events';
import { type Consent, OAUTH_APP } from '../support/slack-oauth';
import { aState } from '../support/slack-state';

jest.setTimeout(30_000);

const STATE_SECRET = 's'.repeat(32);
const REDIRECT = 'https://demarc.example/slack/oauth_redirect';
const TWO_HOURS = 2 * 60 * 60;
const SECRETS = ['xoxb-T', 'xoxb-E', 'xoxe-', 'code-', 'client-secret', STATE_SECRET];

describe('Slack in many workspaces', () => {
  let bot: SlackBot;
  let forgotten: TenantRef[];
  let installations: SecretStore;

  beforeEach(() => {
    forgotten = [];
    installations = createMemorySecretStore();
  });
  afterEach(async () => {
    await bot.stop();
    const log = JSON.stringify(bot.logger.lines);
    for (const secret of [...SECRETS, 'Team <']) expect(log).not.toContain(secret);
    expect(bot.slack.refusals).toEqual([]);
  });

  const start = async ({ options, ports, ...setup }: SlackBotSetup = {}) => {
    const oauth = { ...OAUTH_APP, stateSecret: STATE_SECRET, redirectUrl: REDIRECT };
    bot = await startSlackBot({
      ...setup,
      options: { botToken: '', oauth, ...options },
      ports: {
        installations,
        // Slack's package goes by the time of the machine.
        clock: Date.now,
        tenants: { forgetTenant: async (tenant) => void forgotten.push(tenant) },
        ...ports,
      },
    });
  };

  const install = (consent: Consent) => installBot(bot.slack, bot.browse, consent);
  const from = (team: string | null, enterprise: string | null = null): SlackPayload => ({
    team_id: team,
    ...(enterprise !== null && { enterprise_id: enterprise }),
    authorizations: [
      {
        enterprise_id: enterprise,
        team_id: team,
        user_id: `UBOT${team}`,
        is_bot: true,
        is_enterprise_install: enterprise !== null,
      },
    ],
  });
  const post = (payload: SlackPayload) => bot.deliver(payload, { now: Date.now() });
  const ask = async (envelope: SlackPayload, channel = 'C1') => {
    const event = { channel, ts: bot.slack.say(channel), text: 'who patches RDS?' };
    return (await post(slackEvents.mention(event, envelope))).status;
  };
  const leave = (event: SlackPayload, envelope: SlackPayload) => {
    return post({ type: 'event_callback', event_id: 'Ev9', ...envelope, event });
  };
  const posts = () => bot.slack.accepted('chat.postMessage');
  const answered = (count: number) => {
    return bot.slack.until(() => posts().length >= count, `${count} answers`);
  };
  const logged = (event: string) => bot.logger.lines.filter((line) => line.event === event);
  const isLogged = (event: string) => {
    return bot.slack.until(() => logged(event).length > 0, event);
  };
  const asksFor = (method: string) => bot.slack.calls.filter((call) => call.method === method);

  describe('the way to Slack', () => {
    it('leads to Slack with the scopes, the way back and a state, and says what they are for', async () => {
      await start();

      const page = await bot.browse('/slack/install');

      const html = await page.text();
      const address = new URL(hrefIn(html, 'Add to Slack'));
      expect(address.origin + address.pathname).toBe('https://slack.com/oauth/v2/authorize');
      expect(Object.fromEntries(address.searchParams)).toEqual({
        client_id: OAUTH_APP.clientId,
        redirect_uri: REDIRECT,
        scope: expect.stringMatching(/^app_mentions:read,.*chat:write,/),
        state: expect.any(String),
      });
      expect(html).toContain('commands: to answer /demarc');
      expect(html).toContain('not affiliated with');
      expect(page.headers.get('set-cookie')).toMatch(/; Secure; HttpOnly;/);
      expect(page.headers.get('cache-control')).toBe('no-store');
      expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    });
  });

  describe('the way back from Slack', () => {
    it('keeps the token, says so without markup of others, and answers', async () => {
      await start();

      const page = await install({ team: 'T1' });

      const html = await page.text();
      expect(page.status).toBe(200);
      expect(html).toContain('Demarc is installed in Team &#60;T1&#62;');
      expect(hrefIn(html, 'Open Slack')).toBe('https://app.slack.com/client/T1');
      expect(await ask(from('T1'))).toBe(200);
      await answered(1);
      expect(posts()[0]?.token).toBe(bot.slack.oauth.tokenOf('T1'));
    });

    it('keeps neither names nor who installed it', async () => {
      await start();

      await install({ team: 'T1', expiresIn: 43_200 });

      expect(Object.keys((await installations.read('["slack","T1"]')) ?? {}).sort()).toEqual([
        'botId',
        'botUserId',
        'installedAt',
        'rotation',
        'token',
      ]);
    });

    it('leads on to the workspaces of an organisation', async () => {
      await start();

      const html = await (await install({ enterprise: 'E1' })).text();

      expect(html).toContain('Demarc is installed for Org &#60;E1&#62;');
      expect(hrefIn(html, 'Choose the workspaces')).toBe(
        'https://e1.slack.com/manage/organization/apps/profile/A1/workspaces/add',
      );
    });

    it('refuses a state of another browser', async () => {
      await start();
      const page = await bot.browse('/slack/install');
      const state = new URL(hrefIn(await page.text(), 'Add to Slack')).searchParams.get('state');
      const code = bot.slack.oauth.agree({ team: 'T1' });

      for (const cookie of [undefined, 'slack-app-oauth-state=other']) {
        const back = await bot.browse(`/slack/oauth_redirect?code=${code}&state=${state}`, cookie);

        expect(back.status).toBe(400);
        const html = await back.text();
        expect(html).toContain('This installation has expired');
        expect(hrefIn(html, 'Start again')).toBe('/slack/install');
      }
      expect(asksFor('oauth.v2.access')).toEqual([]);
    });

    it.each([
      ['older than ten minutes', aState(STATE_SECRET, Date.now() - 11 * 60_000)],
      ['signed by somebody else', aState('x'.repeat(32), Date.now())],
      ['of no form', 'state'],
    ])('refuses a state %s', async (_name, state) => {
      await start();
      const code = bot.slack.oauth.agree({ team: 'T1' });

      const path = `/slack/oauth_redirect?code=${code}&state=${state}`;
      const page = await bot.browse(path, `slack-app-oauth-state=${state}`);

      expect(page.status).toBe(400);
      expect(await page.text()).toContain('This installation has expired');
      expect(asksFor('oauth.v2.access')).toEqual([]);
    });

    it.each([
      ['error=access_denied', 403, 'ask an admin'],
      ['error=invalid_team_for_non_distributed_app', 502, 'invalid_team_for_non'],
      ['error=%3Cscript%3E', 502, 'unknown_error'],
      ['', 502, 'no_code'],
    ])('says what to do when Slack leads back with "%s"', async (query, status, words) => {
      await start();

      const page = await bot.browse(`/slack/oauth_redirect?${query}`);

      expect(page.status).toBe(status);
      const html = await page.text();
      expect(html).toContain(words);
      expect(html).not.toContain('<script');
      expect(hrefIn(html, 'Start again')).toBe('/slack/install');
      expect(logged('slack-install-failed')).toHaveLength(1);
    });

    it('says so when a code is used again', async () => {
      await start();
      bot.slack.inject('oauth.v2.access', { error: 'code_already_used' });

      const page = await install({ team: 'T1' });

      expect(page.status).toBe(400);
      expect(await page.text()).toContain('was used before, or too late');
    });

    it.each([
      [{ error: 'bad_client_secret' }, 502, 'bad_client_secret'],
      ['hang', 503, 'something failed on this server'],
    ] as const)('says so when Slack answers with %j', async (fault, status, words) => {
      await start({ options: { timing: { webApiCall: 500, webApiRetries: 0 } } });
      bot.slack.inject('oauth.v2.access', fault);

      const page = await install({ team: 'T1' });

      expect(page.status).toBe(status);
      expect(await page.text()).toContain(words);
    });

    it('says so when the token cannot be kept', async () => {
      const write = () => Promise.reject(new Error('disk full of xoxb-T1'));
      await start({ ports: { installations: { ...installations, write } } });

      const page = await install({ team: 'T1' });

      expect(page.status).toBe(503);
      expect(await page.text()).toContain('start again in a minute');
    });
  });

  describe.each(['http', 'socket'] as const)('deliveries over %s', (mode) => {
    const deliver = async (payload: SlackPayload) => {
      if (mode === 'http') await post(payload);
      else bot.slack.socket.send('events_api', payload);
    };
    const mention = (envelope: SlackPayload) => {
      return slackEvents.mention({ ts: bot.slack.say('C1'), text: 'who?' }, envelope);
    };

    it('work each with the token of its own workspace, interleaved', async () => {
      await start({ options: { mode } });
      for (const team of ['T1', 'T2', 'T3']) await install({ team });
      const teams = Array.from({ length: 12 }, (_, index) => `T${(index % 3) + 1}`);

      await Promise.all(teams.map((team) => deliver(mention(from(team)))));

      await answered(12);
      for (const { token, args } of posts()) {
        expect(token).toBe(bot.slack.oauth.tokenOf(String(args.team_id)));
      }
      expect(posts().filter(({ args }) => args.team_id === 'T1')).toHaveLength(4);
    });

    it('renew a token that expires once, however many come at the same time', async () => {
      await start({ options: { mode } });
      await install({ team: 'T1', expiresIn: TWO_HOURS });
      const old = bot.slack.oauth.tokenOf('T1');

      await Promise.all(Array.from({ length: 10 }, () => deliver(mention(from('T1')))));

      await answered(10);
      expect(asksFor('oauth.v2.access')).toHaveLength(2);
      const tokens = new Set(posts().map(({ token }) => token));
      expect(tokens).toEqual(new Set([bot.slack.oauth.tokenOf('T1')]));
      expect(tokens.has(old)).toBe(false);
    });

    it('are forgotten with everything else of a workspace that uninstalls the bot', async () => {
      const conversations = createMemoryConversationStore(Date.now);
      await start({ options: { mode }, ports: { conversations } });
      await install({ team: 'T1' });
      await install({ team: 'T2' });

      await deliver({ ...from('T1'), type: 'event_callback', event: { type: 'app_uninstalled' } });
      await isLogged('slack-forgotten');
      await deliver(mention(from('T1')));
      await deliver(mention(from('T2')));

      await answered(1);
      await isLogged('slack-not-installed');
      expect(posts().map(({ args }) => args.team_id)).toEqual(['T2']);
      expect(forgotten).toEqual([
        { platform: 'slack', tenant: 'T1' },
        { platform: 'slack-engaged', tenant: 'T1' },
      ]);
      expect(await installations.read('["slack","T1"]')).toBeUndefined();
    });
  });

  describe('an installation for a whole organisation', () => {
    it('answers in all its workspaces with one token, and is one tenant', async () => {
      await start();
      await install({ enterprise: 'E1' });

      await ask(from('T1', 'E1'));
      await ask(from('T2', 'E1'), 'C2');

      await answered(2);
      expect(new Set(posts().map(({ token }) => token)).size).toBe(1);
      expect(
        posts()
          .map(({ args }) => args.team_id)
          .sort(),
      ).toEqual(['T1', 'T2']);
      expect(bot.turns.map((turn) => turn.conversation.tenant)).toEqual(['E1', 'E1']);
    });

    it('lends nothing to a workspace that has installed the bot by itself', async () => {
      await start();
      await install({ enterprise: 'E1' });
      await install({ team: 'T9' });

      await ask(from('T9'));

      await answered(1);
      expect(posts()[0]?.token).toBe(bot.slack.oauth.tokenOf('T9'));
    });

    it('is forgotten as a whole', async () => {
      await start();
      await install({ enterprise: 'E1' });

      await leave({ type: 'tokens_revoked', tokens: { bot: ['UBOTE1'] } }, from('T1', 'E1'));
      await isLogged('slack-forgotten');

      expect(await installations.read('["slack","E1"]')).toBeUndefined();
      expect(forgotten).toContainEqual({ platform: 'slack', tenant: 'E1' });
    });
  });

  describe('a workspace that leaves', () => {
    it('is kept when only tokens of people are revoked', async () => {
      await start();
      await install({ team: 'T1' });

      await leave({ type: 'tokens_revoked', tokens: { oauth: ['U1'], bot: [] } }, from('T1'));
      await ask(from('T1'));

      await answered(1);
      expect(forgotten).toEqual([]);
    });

    it('stays when word of it comes after it has come back', async () => {
      await start();
      await install({ team: 'T1' });
      const event_time = Math.floor(Date.now() / 1000) - 60;

      await leave({ type: 'app_uninstalled' }, { ...from('T1'), event_time });
      await isLogged('slack-installed-anew');
      await ask(from('T1'));

      await answered(1);
      expect(forgotten).toEqual([]);
    });

    it('is forgotten at a later try when a store fails', async () => {
      let failures = 2;
      const forgetTenant = async (tenant: TenantRef) => {
        failures -= 1;
        if (failures >= 0) throw new Error('down');
        forgotten.push(tenant);
      };
      await start({ ports: { tenants: { forgetTenant } } });
      await install({ team: 'T1' });

      await leave(
        { type: 'app_uninstalled' },
        { ...from('T1'), event_time: Math.floor(Date.now() / 1000) },
      );
      await isLogged('slack-forgotten');

      expect(forgotten).toContainEqual({ platform: 'slack', tenant: 'T1' });
      expect(logged('slack-not-forgotten')).toHaveLength(1);
    });
  });

  describe('a token', () => {
    it('of another process counts when that one was faster', async () => {
      await start();
      await install({ team: 'T1', expiresIn: TWO_HOURS });
      const key = '["slack","T1"]';
      const kept = { ...((await installations.read(key)) as object) };
      const { access_token: token } = bot.slack.oauth.access({
        client_id: OAUTH_APP.clientId,
        client_secret: OAUTH_APP.clientSecret,
        grant_type: 'refresh_token',
        refresh_token: (kept as { rotation: { refreshToken: string } }).rotation.refreshToken,
      });
      let release: () => void = () => undefined;
      const after = new Promise<void>((resolve) => {
        release = resolve;
      });
      bot.slack.inject('oauth.v2.access', { after });

      await ask(from('T1'));
      await bot.slack.until(() => asksFor('oauth.v2.access').length === 2, 'the renewal');
      await installations.write(key, { ...kept, token });
      release();

      await answered(1);
      expect(posts()[0]?.token).toBe(token);
    });

    it('that cannot be renewed works on, and is not asked for again at once', async () => {
      await start();
      await install({ team: 'T1', expiresIn: TWO_HOURS });
      bot.slack.inject('oauth.v2.access', { error: 'internal_error' });

      await ask(from('T1'));
      await answered(1);
      await ask(from('T1'));

      await answered(2);
      expect(asksFor('oauth.v2.access')).toHaveLength(2);
      expect(logged('slack-token-not-renewed')).toHaveLength(1);
    });

    it('that the store does not take is used all the same, and kept with the next delivery', async () => {
      let isDown = false;
      const store = installations;
      const write: SecretStore['write'] = (key, value) => {
        return isDown ? Promise.reject(new Error('down')) : store.write(key, value);
      };
      await start({ ports: { installations: { ...store, write } } });
      await install({ team: 'T1', expiresIn: TWO_HOURS });
      isDown = true;
      await ask(from('T1'));
      await answered(1);
      isDown = false;

      await ask(from('T1'));

      await answered(2);
      expect(asksFor('oauth.v2.access')).toHaveLength(2);
      expect(await store.read('["slack","T1"]')).toMatchObject({
        token: bot.slack.oauth.tokenOf('T1'),
      });
    });
  });

  it.each([
    ['fails', () => Promise.reject(new Error('down'))],
    ['hangs', () => new Promise<unknown>(() => undefined)],
  ])('goes on answering where it has answered when the store %s', async (_name, broken) => {
    let isDown = false;
    const store = installations;
    const read: SecretStore['read'] = (key) => (isDown ? broken() : store.read(key));
    await start({
      ports: { installations: { ...store, read } },
      options: { timing: { store: 30 } },
    });
    await install({ team: 'T1' });
    await ask(from('T1'));
    await answered(1);
    isDown = true;

    expect(await ask(from('T1'))).toBe(200);

    await answered(2);
  });

  it('lets no workspace wait for one that Slack holds back', async () => {
    await start();
    for (const team of ['T1', 'T2']) await install({ team });
    bot.slack.inject('chat.postMessage', { status: 429, retryAfter: 1 });

    await ask(from('T1'));
    await bot.slack.until(() => asksFor('chat.postMessage').length === 1, 'the refusal');
    await ask(from('T2'));

    await answered(2);
    expect(posts().map(({ args }) => args.team_id)).toEqual(['T2', 'T1']);
  });

  it.each(['hang', { status: 429, retryAfter: 1 }] as const)(
    'lets no workspace wait for the new token of another: %j',
    async (fault) => {
      await start({ options: { timing: { webApiCall: 1_500 } } });
      for (const team of ['T1', 'T2']) await install({ team, expiresIn: TWO_HOURS });
      bot.slack.inject('oauth.v2.access', fault);

      expect(await ask(from('T1'))).toBe(200);
      await bot.slack.until(() => asksFor('oauth.v2.access').length === 3, 'the first renewal');
      expect(await ask(from('T2'))).toBe(200);

      await answered(2);
      expect(posts().map(({ args }) => args.team_id)).toEqual(['T2', 'T1']);
    },
  );

  it('acknowledges what comes from a workspace that has not installed it, and says nothing', async () => {
    await start();

    expect(await ask(from('T7'))).toBe(200);

    await isLogged('slack-not-installed');
    expect(bot.turns).toEqual([]);
  });

  it('keeps what two workspaces talk about apart', async () => {
    await start();
    for (const team of ['T1', 'T2']) await install({ team });

    await ask(from('T1'));
    await ask(from('T2'));

    await answered(2);
    const places = bot.turns.map(({ conversation }) => conversation.tenant);
    expect(places.sort()).toEqual(['T1', 'T2']);
  });
});
