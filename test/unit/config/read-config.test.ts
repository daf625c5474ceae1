import path from 'node:path';
import { ConfigError, keptIn, readConfig } from '../../../src/config';

const SLACK = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 'secret' };
const TENANT = '72f988bf-86f1-41af-91ab-2d7cd011db47';
const PRIVATE_KEY = '-----BEGIN PRIVATE KEY-----';
const CERTIFICATE = {
  TEAMS_APP_ID: 'app',
  TEAMS_TENANT_ID: 'tenant',
  TEAMS_CERTIFICATE_THUMBPRINT: 'ab'.repeat(20),
  TEAMS_CERTIFICATE_KEY: PRIVATE_KEY,
};
const TEAMS = { TEAMS_APP_ID: 'app', TEAMS_TENANT_ID: 'tenant', TEAMS_APP_PASSWORD: 'password' };

const MANY = {
  SLACK_CLIENT_ID: '1.2',
  SLACK_CLIENT_SECRET: 'client secret',
  SLACK_STATE_SECRET: 's'.repeat(32),
  SLACK_SIGNING_SECRET: 'secret',
  PUBLIC_URL: 'https://demarc.example/',
  DEMARC_ENCRYPTION_KEY: Buffer.alloc(32, 7).toString('base64'),
};
const without = (name: keyof typeof MANY) => ({ ...MANY, [name]: '' });

function issuesOf(env: Record<string, string>): readonly string[] {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.issues.map((issue) => issue.message);
    throw error;
  }
}

describe('readConfig', () => {
  it('stays on loopback when no platform is configured', () => {
    expect(readConfig({})).toEqual({
      host: '127.0.0.1',
      port: 3978,
      logLevel: 'warn',
      playground: 'local',
      storage: { kind: 'folder', folder: path.resolve('data') },
      keepQuestions: { otherwise: 'unanswered', places: new Map() },
      journeys: { managers: [], admins: [], onJoin: [] },
      previousKeys: [],
      notices: [],
    });
  });

  it('keeps data in the folder it is told, or on the server it is told', () => {
    const url = 'postgres://me:secret@db.example:5432/demarc';

    expect(readConfig({ DATA_DIR: '/var/lib/demarc' }).storage).toEqual({
      kind: 'folder',
      folder: '/var/lib/demarc',
    });
    expect(readConfig({ DATABASE_URL: url }).storage).toEqual({ kind: 'postgres', url });
  });

  it('names managers, training admins and where people learn from the first day', () => {
    const { journeys } = readConfig({
      DEMARC_MANAGERS: 'slack:T1:U1, teams:tenant:29:1a_B',
      DEMARC_TRAINING_ADMINS: 'slack:T1:U9',
      DEMARC_LEARN_ON_JOIN: 'slack:T1,teams:tenant',
    });

    expect(journeys).toEqual({
      managers: [
        { platform: 'slack', tenant: 'T1', user: 'U1' },
        { platform: 'teams', tenant: 'tenant', user: '29:1a_B' },
      ],
      admins: [{ platform: 'slack', tenant: 'T1', user: 'U9' }],
      onJoin: [
        { platform: 'slack', tenant: 'T1' },
        { platform: 'teams', tenant: 'tenant' },
      ],
    });
    expect(readConfig({ DEMARC_LEARN_ON_JOIN: 'all' }).journeys.onJoin).toBe('all');
  });

  it('says what certificates are worth without a key', () => {
    const key = { DEMARC_ENCRYPTION_KEY: Buffer.alloc(32).toString('base64') };

    expect(readConfig(SLACK).notices).toEqual([
      expect.stringMatching(/^DEMARC_ENCRYPTION_KEY is not set: certificates .+ "openssl rand/),
    ]);
    expect(readConfig({ ...SLACK, ...key }).notices).toEqual([]);
  });

  it('listens on every address when a platform is configured and HOST is not', () => {
    expect(readConfig(SLACK).host).toBe('0.0.0.0');
    expect(readConfig({ ...SLACK, HOST: '10.0.0.7' }).host).toBe('10.0.0.7');
  });

  it('opens the playground to others only when told to', () => {
    expect(readConfig({ DEMARC_PLAYGROUND: 'public' })).toMatchObject({
      playground: 'public',
      host: '0.0.0.0',
    });
    expect(readConfig({ ...SLACK, HOST: '127.0.0.1' }).playground).toBe('local');
    expect(issuesOf({ DEMARC_PLAYGROUND: 'everybody' })).toEqual([
      'DEMARC_PLAYGROUND is not valid: use local, public',
    ]);
  });

  it('cannot be changed afterwards', () => {
    const config = readConfig(SLACK);

    expect(Object.isFrozen(config)).toBe(true);
    expect(Object.isFrozen(config.slack)).toBe(true);
  });

  it('takes empty values as unset', () => {
    expect(readConfig({ SLACK_BOT_TOKEN: ' ', PORT: '' }).slack).toBeUndefined();
  });

  it('chooses Socket Mode when the app token is set', () => {
    const { slack } = readConfig({ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' });

    expect(slack).toEqual({
      mode: 'socket',
      botToken: 'xoxb-1',
      signingSecret: '',
      appToken: 'xapp-1',
    });
  });

  it('serves many workspaces when the app is named, over either transport', () => {
    const oauth = {
      clientId: '1.2',
      clientSecret: 'client secret',
      stateSecret: MANY.SLACK_STATE_SECRET,
      redirectUrl: 'https://demarc.example/slack/oauth_redirect',
    };

    expect(readConfig(MANY).slack).toEqual({
      mode: 'http',
      botToken: '',
      oauth,
      signingSecret: 'secret',
    });
    const socket = { ...without('SLACK_SIGNING_SECRET'), SLACK_APP_TOKEN: 'xapp-1' };
    expect(readConfig(socket).slack).toMatchObject({ mode: 'socket', oauth });
  });

  it('reads a Teams bot with a client secret as single tenant', () => {
    expect(readConfig(TEAMS).teams).toEqual({
      appId: 'app',
      tenantId: 'tenant',
      appType: 'SingleTenant',
      credential: { kind: 'password', password: 'password' },
      endpoints: {},
    });
  });

  it('reads a certificate with its line ends, and its thumbprint with or without colons', () => {
    const { teams } = readConfig({
      TEAMS_APP_ID: 'app',
      TEAMS_TENANT_ID: 'tenant',
      TEAMS_CERTIFICATE_THUMBPRINT: Array(20).fill('Ab').join(':'),
      TEAMS_CERTIFICATE_KEY: '-----BEGIN PRIVATE KEY-----\\nline two',
    });

    expect(teams).toMatchObject({
      credential: {
        kind: 'certificate',
        thumbprint: 'Ab'.repeat(20),
        privateKey: '-----BEGIN PRIVATE KEY-----\nline two',
      },
    });
  });

  it('needs no secret for a managed identity', () => {
    const { teams } = readConfig({
      TEAMS_APP_ID: 'app',
      TEAMS_TENANT_ID: 'tenant',
      TEAMS_APP_TYPE: 'userassignedmsi',
    });

    expect(teams).toMatchObject({
      appType: 'UserAssignedMSI',
      credential: { kind: 'managed-identity' },
    });
  });

  it('keeps an anonymous Teams bot on loopback', () => {
    const config = readConfig({ DEMARC_TEAMS_ANONYMOUS: 'true' });

    expect(config).toMatchObject({
      host: '127.0.0.1',
      teams: { credential: { kind: 'anonymous' } },
    });
  });

  it('accepts a key of 32 bytes', () => {
    const key = Buffer.alloc(32, 7);

    expect(readConfig({ DEMARC_ENCRYPTION_KEY: key.toString('base64') }).encryptionKey).toEqual(
      key,
    );
  });

  it('accepts earlier keys beside a new one', () => {
    const [key, ...previous] = [7, 8, 9].map((byte) => Buffer.alloc(32, byte));
    const config = readConfig({
      DEMARC_ENCRYPTION_KEY: key?.toString('base64') ?? '',
      DEMARC_ENCRYPTION_KEY_PREVIOUS: previous.map((each) => each.toString('base64')).join(', '),
    });

    expect(config).toMatchObject({ encryptionKey: key, previousKeys: previous });
  });

  it('notes a folder that has no effect beside a server', () => {
    expect(readConfig({ DATABASE_URL: 'postgres://u:p@h/d', DATA_DIR: './d' }).notices).toEqual([
      'DATA_DIR has no effect: DATABASE_URL is set',
    ]);
  });

  it.each<[string, Record<string, string>, RegExp]>([
    [
      'a Slack token alone',
      { SLACK_BOT_TOKEN: 'xoxb-1' },
      /^SLACK_SIGNING_SECRET is missing.*api\.slack\.com/,
    ],
    ['a signing secret alone', { SLACK_SIGNING_SECRET: 's' }, /^SLACK_BOT_TOKEN is missing/],
    ['an app token alone', { SLACK_APP_TOKEN: 'xapp-1' }, /^SLACK_BOT_TOKEN is missing/],
    [
      'swapped Slack tokens',
      { ...SLACK, SLACK_BOT_TOKEN: 'xapp-1' },
      /^SLACK_BOT_TOKEN does not begin with xoxb-/,
    ],
    [
      'many workspaces without the secret of the app',
      without('SLACK_CLIENT_SECRET'),
      /^SLACK_CLIENT_SECRET is missing: .+ together; find it in api\.slack\.com/,
    ],
    [
      'many workspaces without a secret of their own',
      without('SLACK_STATE_SECRET'),
      /^SLACK_STATE_SECRET is missing: .+openssl/,
    ],
    [
      'many workspaces without the id of the app',
      without('SLACK_CLIENT_ID'),
      /^SLACK_CLIENT_ID is missing/,
    ],
    [
      'many workspaces that nobody can come back to',
      without('PUBLIC_URL'),
      /^PUBLIC_URL is missing: .+ find it in your proxy/,
    ],
    [
      'many workspaces whose tokens cannot be kept',
      without('DEMARC_ENCRYPTION_KEY'),
      /^DEMARC_ENCRYPTION_KEY is missing: .+openssl/,
    ],
    [
      'many workspaces whose requests cannot be checked',
      without('SLACK_SIGNING_SECRET'),
      /^SLACK_SIGNING_SECRET is missing/,
    ],
    [
      'many workspaces and the token of one',
      { ...MANY, SLACK_BOT_TOKEN: 'xoxb-1' },
      /^SLACK_BOT_TOKEN is set together with SLACK_CLIENT_ID: .+unset it/,
    ],
    [
      'a secret made up by a person',
      { ...MANY, SLACK_STATE_SECRET: 'my-secret' },
      /^SLACK_STATE_SECRET is shorter than 32 characters: .+openssl/,
    ],
    [
      'a far Slack API',
      { ...SLACK, SLACK_API_URL: 'https://evil.example/api/' },
      /^SLACK_API_URL is for tests/,
    ],
    [
      'a Teams id alone',
      { TEAMS_APP_ID: 'a', TEAMS_TENANT_ID: 't' },
      /^TEAMS_APP_PASSWORD is missing/,
    ],
    [
      'Teams without a tenant',
      { TEAMS_APP_ID: 'a', TEAMS_APP_PASSWORD: 'p' },
      /^TEAMS_TENANT_ID is missing/,
    ],
    [
      'half a certificate',
      { TEAMS_APP_ID: 'a', TEAMS_TENANT_ID: 't', TEAMS_CERTIFICATE_KEY: PRIVATE_KEY },
      /^TEAMS_CERTIFICATE_THUMBPRINT is missing/,
    ],
    [
      'a thumbprint of another kind',
      { ...CERTIFICATE, TEAMS_CERTIFICATE_THUMBPRINT: 'ab'.repeat(32) },
      /^TEAMS_CERTIFICATE_THUMBPRINT is no SHA-1 thumbprint/,
    ],
    [
      'a certificate in place of its key',
      { ...CERTIFICATE, TEAMS_CERTIFICATE_KEY: '-----BEGIN CERTIFICATE-----' },
      /^TEAMS_CERTIFICATE_KEY is no private key/,
    ],
    [
      'a managed identity with a password',
      { ...TEAMS, TEAMS_APP_TYPE: 'UserAssignedMSI' },
      /^TEAMS_APP_TYPE is UserAssignedMSI/,
    ],
    [
      'an unknown Teams type',
      { ...TEAMS, TEAMS_APP_TYPE: 'Both' },
      /^TEAMS_APP_TYPE is not valid: use SingleTenant/,
    ],
    [
      'anonymous Teams for everyone',
      { DEMARC_TEAMS_ANONYMOUS: '1', HOST: '0.0.0.0' },
      /^DEMARC_TEAMS_ANONYMOUS lets anyone/,
    ],
    [
      'anonymous Teams with an identity',
      { ...TEAMS, DEMARC_TEAMS_ANONYMOUS: 'true' },
      /^DEMARC_TEAMS_ANONYMOUS is set together/,
    ],
    [
      'an unknown name',
      { DEMARC_TEAM_ANONYMOUS: '1' },
      /^DEMARC_TEAM_ANONYMOUS is not a variable of Demarc: correct/,
    ],
    ['a word as port', { PORT: 'http' }, /^PORT is not a port/],
    ['a port too high', { PORT: '65536' }, /^PORT is not a port/],
    [
      'a key too short',
      { DEMARC_ENCRYPTION_KEY: 'c2hvcnQ=' },
      /^DEMARC_ENCRYPTION_KEY is not 32 bytes/,
    ],
    [
      'an earlier key without a new one',
      { DEMARC_ENCRYPTION_KEY_PREVIOUS: Buffer.alloc(32).toString('base64') },
      /^DEMARC_ENCRYPTION_KEY is missing: .+openssl/,
    ],
    [
      'an earlier key too short',
      {
        DEMARC_ENCRYPTION_KEY: Buffer.alloc(32).toString('base64'),
        DEMARC_ENCRYPTION_KEY_PREVIOUS: 'c2hvcnQ=',
      },
      /^DEMARC_ENCRYPTION_KEY_PREVIOUS is not 32 bytes/,
    ],
    [
      'another kind of database',
      { DATABASE_URL: 'mysql://me:hunter2@db/demarc' },
      /^DATABASE_URL is not an address of a PostgreSQL database: use one like postgres:/,
    ],
    ['a manager without a workspace', { DEMARC_MANAGERS: 'U1' }, /^DEMARC_MANAGERS names somebody/],
    [
      'an admin without a person',
      { DEMARC_TRAINING_ADMINS: 'slack:T1:' },
      /^DEMARC_TRAINING_ADMINS names .+ platform:tenant:user/,
    ],
    [
      'a person where a workspace belongs',
      { DEMARC_LEARN_ON_JOIN: 'slack:T1:U1' },
      /^DEMARC_LEARN_ON_JOIN names a workspace .+ platform:tenant/,
    ],
    ['a log level of its own', { LOG_LEVEL: 'chatty' }, /^LOG_LEVEL is not valid: use debug, info/],
    [
      'a public address with a password',
      { PUBLIC_URL: 'https://me:hunter2@bot.example' },
      /^PUBLIC_URL is not an address the platforms can call: (?!.*hunter2)/,
    ],
    ['a public address with a query', { PUBLIC_URL: 'https://bot.example/?a=b' }, /^PUBLIC_URL is/],
    [
      'a plain public address',
      { PUBLIC_URL: 'http://bot.example' },
      /^PUBLIC_URL is not an address/,
    ],
  ])('refuses %s with the remedy', (_name, env, message) => {
    const issues = issuesOf(env);

    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatch(message);
  });

  it.each([
    ['', 'unanswered', 'unanswered', 'unanswered'],
    ['all', 'all', 'all', 'all'],
    [`slack:T123=none`, 'none', 'unanswered', 'unanswered'],
    [
      `none, slack:T123 = unanswered, teams:${TENANT.toUpperCase()}=all`,
      'unanswered',
      'none',
      'all',
    ],
  ])('with DEMARC_KEEP_QUESTIONS=%j keeps of three workspaces: %s, %s, %s', (value, ...kept) => {
    const { keepQuestions } = readConfig({ DEMARC_KEEP_QUESTIONS: value });

    const places = [
      { platform: 'slack', tenant: 'T123' },
      { platform: 'slack', tenant: 'T1' },
      { platform: 'teams', tenant: TENANT },
    ];
    expect(places.map((place) => keptIn(keepQuestions, place))).toEqual(kept);
  });

  it.each([
    [
      'everything',
      /^DEMARC_KEEP_QUESTIONS is not valid at "everything": use one of unanswered, all, none, and /,
    ],
    [
      'all,slack:T1=some',
      /^DEMARC_KEEP_QUESTIONS is not valid at "slack:t1=some": .+slack:T123=none/,
    ],
    ['slack:acme=none', /^DEMARC_KEEP_QUESTIONS is not valid at "slack:acme=none": /],
    ['teams:contoso.com=none', /^DEMARC_KEEP_QUESTIONS is not valid at "teams:contoso.com=none": /],
    ['T123=none', /^DEMARC_KEEP_QUESTIONS is not valid at "t123=none": /],
    ['=none', /^DEMARC_KEEP_QUESTIONS is not valid at "=none": /],
    ['all,none', /^DEMARC_KEEP_QUESTIONS says twice what holds everywhere else: /],
    ['slack:T1=all,slack:t1=none', /^DEMARC_KEEP_QUESTIONS says twice what holds slack:t1: /],
  ])('refuses DEMARC_KEEP_QUESTIONS=%j with the remedy', (value, message) => {
    const issues = issuesOf({ DEMARC_KEEP_QUESTIONS: value });

    expect(issues).toEqual([expect.stringMatching(message)]);
  });

  it('lists every issue at once', () => {
    expect(issuesOf({ PORT: 'x', SLACK_BOT_TOKEN: 'xoxb-1', TEAMS_APP_ID: 'a' })).toHaveLength(4);
  });

  it('never repeats the value of a secret', () => {
    const issues = issuesOf({
      SLACK_BOT_TOKEN: 'hunter2',
      DEMARC_ENCRYPTION_KEY: 'hunter2',
      DATABASE_URL: 'hunter2',
    });

    expect(issues.join()).not.toContain('hunter2');
  });
});
