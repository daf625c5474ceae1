import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import path from 'node:path';
import { jwtVerify } from 'jose';
import { callDemarc, ROOT } from '../support/process';
import { APP_ID, TENANT_ID, teamsActivities as teams } from '../support/teams-fake';
import { type FakeLogin, startFakeLogin } from '../support/teams-login';
import { startTeamsProcess, type TeamsProcess } from '../support/teams-process';

jest.setTimeout(60_000);

const IDENTITY = { TEAMS_APP_ID: APP_ID, TEAMS_TENANT_ID: TENANT_ID };
const STAND_IN = path.join(ROOT, 'test/support/login-stand-in.cjs');
const THUMBPRINT = '0123456789abcdef0123456789abcdef01234567';

describe('demarc serve on Teams', () => {
  let login: FakeLogin;
  const running: TeamsProcess[] = [];

  beforeEach(async () => {
    login = await startFakeLogin('a-token-of-the-login');
  });
  afterEach(async () => {
    await Promise.all(running.splice(0).map((teamsProcess) => teamsProcess.stop()));
    await login.stop();
  });

  /** Starts the bot with an identity and gives the token that its answer carries. */
  async function answerWith(env: Readonly<Record<string, string>>): Promise<string | undefined> {
    const teamsProcess = await startTeamsProcess({ ...IDENTITY, ...env });
    running.push(teamsProcess);
    const { connector } = teamsProcess;
    await teamsProcess.deliver(teams.personal(connector.serviceUrl, 'who patches rds?'));
    const [call] = await connector.waitFor(1);
    expect(teamsProcess.bot.stdout()).not.toContain('a-token-of-the-login');
    return call?.authorization;
  }

  it('proves itself with a certificate: the assertion is signed by its key and names it', async () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const pem = String(privateKey.export({ type: 'pkcs8', format: 'pem' }));

    const authorization = await answerWith({
      TEAMS_CERTIFICATE_THUMBPRINT: THUMBPRINT.toUpperCase().replace(/..(?=.)/g, '$&:'),
      TEAMS_CERTIFICATE_KEY: pem.replaceAll('\n', '\\n'),
      NODE_OPTIONS: `--require ${JSON.stringify(STAND_IN)}`,
      LOGIN_STAND_IN: login.origin,
    });

    expect(authorization).toBe('Bearer a-token-of-the-login');
    const [call] = login.calls;
    expect(call?.url.pathname).toBe(`/${TENANT_ID}/oauth2/v2.0/token`);
    expect(Object.fromEntries(call?.form ?? [])).toMatchObject({
      client_id: APP_ID,
      grant_type: 'client_credentials',
      scope: 'https://api.botframework.com/.default',
    });
    const assertion = call?.form.get('client_assertion') ?? '';
    // The SDK rounds the second, which may be the one to come.
    const options = { clockTolerance: 1 };
    const { payload, protectedHeader } = await jwtVerify(assertion, createPublicKey(pem), options);
    expect(payload).toMatchObject({ iss: APP_ID, sub: APP_ID });
    expect(protectedHeader.x5t).toBe(Buffer.from(THUMBPRINT, 'hex').toString('base64url'));
  });

  it('proves itself with the managed identity of its machine, which is asked for the bot', async () => {
    const authorization = await answerWith({
      TEAMS_APP_TYPE: 'UserAssignedMSI',
      // What Azure sets for whatever runs there.
      IDENTITY_ENDPOINT: `${login.origin}/msi/token`,
      IDENTITY_HEADER: 'a-header-of-the-machine',
    });

    expect(authorization).toBe('Bearer a-token-of-the-login');
    const [call] = login.calls;
    expect(call?.headers['x-identity-header']).toBe('a-header-of-the-machine');
    expect(Object.fromEntries(call?.url.searchParams ?? [])).toMatchObject({
      client_id: APP_ID,
      resource: 'https://api.botframework.com',
    });
  });

  it.each([
    [
      'an app without a tenant',
      { TEAMS_APP_ID: APP_ID, TEAMS_APP_PASSWORD: 'x' },
      /TENANT_ID is m/,
    ],
    ['no secret, certificate or managed identity', IDENTITY, /^demarc: TEAMS_APP_PASSWORD is mis/],
    ['a secret alone', { TEAMS_APP_PASSWORD: 'x' }, /TEAMS_APP_ID is missing/],
    [
      'no identity for the whole network',
      { DEMARC_TEAMS_ANONYMOUS: 'true', HOST: '0.0.0.0' },
      /^demarc: DEMARC_TEAMS_ANONYMOUS lets anyone talk to the bot and works on loopback only/,
    ],
  ])('refuses to start with %s', async (_what, env, line) => {
    const { code, stdout, stderr } = await callDemarc(['serve'], { env: { PORT: '0', ...env } });

    expect(stderr).toMatch(line);
    expect([code, stdout]).toEqual([1, '']);
  });

  it('answers anyone without an identity where it was told to, on loopback', async () => {
    const teamsProcess = await startTeamsProcess({ DEMARC_TEAMS_ANONYMOUS: 'true', HOST: '' });
    running.push(teamsProcess);
    const { bot, connector } = teamsProcess;
    const activity = teams.personal(connector.serviceUrl, 'who patches rds?');

    expect((await teamsProcess.post(JSON.stringify(activity))).status).toBe(200);
    const [call] = await connector.waitFor(1);

    expect(call?.authorization).toBeUndefined();
    expect(new URL(bot.url).hostname).toBe('127.0.0.1');
  });
});
