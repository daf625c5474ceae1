import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createKeyring } from '../../src/stores';
import { openStores } from '../../src/stores/sql';
import {
  aPostgresStorage,
  describePostgres,
  runOnServer,
  type TestSchema,
} from '../support/databases';
import { callDemarc, startDemarc } from '../support/process';
import { startFakeSlack } from '../support/slack-fake';
import { OAUTH_APP } from '../support/slack-oauth';
import { APP_ID, APP_PASSWORD, startOpenIdServer, TENANT_ID } from '../support/teams-fake';

jest.setTimeout(60_000);

const SIGNING = '0123456789abcdef0123456789abcdef';
const KEY = Buffer.alloc(32, 1);

interface Found {
  readonly name: string;
  readonly kind: string;
  readonly message: string;
}

let parent: string;
let env: Readonly<Record<string, string>>;
beforeEach(() => {
  parent = mkdtempSync(path.join(tmpdir(), 'demarc-doctor-'));
  env = { DATA_DIR: path.join(parent, 'data'), HOST: '127.0.0.1', PORT: '0' };
});
afterEach(() => rmSync(parent, { recursive: true, force: true }));

async function examine(more: Readonly<Record<string, string>> = {}) {
  const { code, stdout, stderr } = await callDemarc(['doctor', '--json'], {
    env: { ...env, ...more },
  });
  const { ok, findings } = JSON.parse(stdout) as { ok: boolean; findings: readonly Found[] };
  const faults = findings.filter(({ kind }) => kind === 'fault');
  return {
    code,
    ok,
    stderr,
    findings,
    faults,
    kinds: findings.map(({ name, kind }) => `${name}: ${kind}`),
  };
}

/** Leaves the tokens of workspaces in the data folder. */
async function keepInstallations(tokens: Readonly<Record<string, string>>): Promise<void> {
  const stores = await openStores({
    storage: { kind: 'folder', folder: env.DATA_DIR ?? '' },
    keyring: createKeyring(KEY),
    clock: Date.now,
    onFailure: () => undefined,
  });
  const { installations } = stores.openSecrets();
  for (const [team, token] of Object.entries(tokens)) {
    await installations.write(JSON.stringify(['slack', team]), { token });
  }
  await stores.close();
}

/** Leaves a secret in the data folder. */
const keepSecret = () => keepInstallations({ T1: 'xoxb-1' });

describe('demarc doctor', () => {
  it('looks at everything of a bot on both platforms, beside it, and finds it fine', async () => {
    const [slack, login] = await Promise.all([startFakeSlack(), startOpenIdServer()]);
    const both = {
      ...env,
      LOG_LEVEL: 'info',
      DEMARC_ENCRYPTION_KEY: KEY.toString('base64'),
      SLACK_BOT_TOKEN: 'xoxb-fake',
      SLACK_SIGNING_SECRET: SIGNING,
      SLACK_API_URL: slack.apiUrl,
      TEAMS_APP_ID: APP_ID,
      TEAMS_TENANT_ID: TENANT_ID,
      TEAMS_APP_PASSWORD: APP_PASSWORD,
      TEAMS_LOGIN_URL: login.loginUrl,
      TEAMS_OPENID_URL: login.openIdUrl,
    };
    const bot = await startDemarc({ env: both });

    const { code, kinds, findings } = await examine({ ...both, PORT: new URL(bot.url).port });

    await bot.stop();
    await Promise.all([slack.close(), login.stop()]);
    expect(kinds).toEqual([
      'Node.js: fine',
      'configuration: fine',
      'Slack token: fine',
      'Slack scopes: fine',
      'Slack signing secret: fine',
      'Teams credential: fine',
      'clock: fine',
      'knowledge: fine',
      'model: fine',
      'storage: fine',
      'tables: fine',
      'encryption key: fine',
      'disk space: fine',
      'port: fine',
    ]);
    expect(findings.at(-1)?.message).toMatch(/is taken by the running bot$/);
    expect(code).toBe(0);
  });

  it('tries the token of each workspace that has installed the bot, beside it', async () => {
    const slack = await startFakeSlack();
    const { clientId, clientSecret } = OAUTH_APP;
    const granted = slack.oauth.access({
      client_id: clientId,
      client_secret: clientSecret,
      code: slack.oauth.agree({ team: 'T1' }),
    });
    const tokens = { T1: String(granted.access_token), T2: 'xoxb-revoked' };
    await keepInstallations(tokens);
    const many = {
      LOG_LEVEL: 'info',
      SLACK_CLIENT_ID: clientId,
      SLACK_CLIENT_SECRET: clientSecret,
      SLACK_STATE_SECRET: 's'.repeat(32),
      SLACK_SIGNING_SECRET: SIGNING,
      SLACK_API_URL: slack.apiUrl,
      PUBLIC_URL: 'https://demarc.example',
      DEMARC_ENCRYPTION_KEY: KEY.toString('base64'),
    };
    const bot = await startDemarc({ env: { ...env, ...many } });

    const { code, findings, faults, stderr } = await examine(many);

    await bot.stop();
    await slack.close();
    expect(findings.find(({ name }) => name === 'Slack workspaces')).toEqual({
      name: 'Slack workspaces',
      kind: 'warning',
      message:
        'of all 2, 1 do not work: T2 (invalid_auth): have the app installed there again at /slack/install',
    });
    expect(JSON.stringify(findings)).not.toContain('xoxb-');
    expect([faults, code, stderr]).toEqual([[], 0, '']);
  });

  it('writes one line for each and a count', async () => {
    const { code, stdout, stderr } = await callDemarc(['doctor'], { env });

    const lines = stdout.trimEnd().split('\n');
    expect(lines.slice(0, -1).filter((line) => !/^(fine|skipped) +[\w. ]+: \S/.test(line))).toEqual(
      [],
    );
    expect(lines.at(-1)).toBe('0 faults, 0 warnings');
    expect([code, stderr]).toEqual([0, '']);
  });

  it('names every fault of the configuration and looks at the rest', async () => {
    const { code, ok, faults, kinds } = await examine({ SLACK_BOT_TOKEN: 'xoxp-1', PORT: 'x' });

    expect(faults.map(({ name }) => name)).toEqual([
      'configuration',
      'configuration',
      'configuration',
    ]);
    expect(kinds).toContain('storage: fine');
    expect([code, ok]).toEqual([1, false]);
  });

  it.each([
    ['without the key', {}, /^DEMARC_ENCRYPTION_KEY is missing: .+/],
    [
      'with another key',
      { DEMARC_ENCRYPTION_KEY: Buffer.alloc(32, 2).toString('base64') },
      /^DEMARC_ENCRYPTION_KEY does not open the secrets in the database/,
    ],
  ])('says that secrets do not open %s', async (_case, more, message) => {
    await keepSecret();

    const { code, faults } = await examine(more);

    expect(faults).toEqual([
      { name: 'encryption key', kind: 'fault', message: expect.stringMatching(message) },
    ]);
    expect(code).toBe(1);
  });

  it('says that the key fits', async () => {
    await keepSecret();

    const { kinds } = await examine({ DEMARC_ENCRYPTION_KEY: KEY.toString('base64') });

    expect(kinds).toContain('encryption key: fine');
  });

  it.each([
    ['something else', 'no database '.repeat(500)],
    ['a torn database', `SQLite format 3\0${'x'.repeat(8_000)}`],
  ])('says what to do where the file of the database is %s', async (_case, text) => {
    const data = path.join(parent, 'data');
    mkdirSync(data);
    writeFileSync(path.join(data, 'demarc.db'), text);

    const { code, stderr, faults } = await examine();

    expect(faults.length).toBeGreaterThan(0);
    expect(faults.filter(({ message }) => !/restore it from a backup/.test(message))).toEqual([]);
    expect([code, stderr]).toEqual([1, '']);
  });

  it.each([
    ['no database answers', { DATABASE_URL: 'postgres://u:hunter2@127.0.0.1:9/none' }],
    ['the data folder is a file', {}],
  ])('names the storage alone where %s, without the password', async (_case, more) => {
    writeFileSync(path.join(parent, 'data'), '');

    const { code, faults, kinds } = await examine(more);

    expect(faults).toEqual([
      { name: 'storage', kind: 'fault', message: expect.not.stringContaining('hunter2') },
    ]);
    expect(kinds.filter((each) => /^(tables|encryption key)/.test(each))).toEqual([]);
    expect(code).toBe(1);
  });
});

describePostgres()('demarc doctor with a PostgreSQL server', () => {
  let database: TestSchema;
  beforeEach(async () => {
    database = await aPostgresStorage();
  });
  afterEach(() => database.remove());

  it('finds a database fine that answers and can be written', async () => {
    const { code, kinds } = await examine({ DATABASE_URL: database.url });

    expect(kinds).toEqual(
      expect.arrayContaining(['storage: fine', 'tables: fine', 'disk space: skipped']),
    );
    expect(code).toBe(0);
  });

  it('says that the user may not write', async () => {
    const url = new URL(database.url);
    const schema = url.searchParams.get('application_name') ?? '';
    const reader = `${schema}_reader`;
    await runOnServer(`create role ${reader} login; grant usage on schema ${schema} to ${reader}`);
    url.username = reader;

    const { code, faults } = await examine({ DATABASE_URL: url.href.replaceAll('+', '%20') });

    await runOnServer(`drop owned by ${reader}; drop role ${reader}`);
    expect(faults).toEqual([
      {
        name: 'storage',
        kind: 'fault',
        message: expect.stringMatching(/ takes no writing from this user: grant the right/),
      },
    ]);
    expect(code).toBe(1);
  });
});
