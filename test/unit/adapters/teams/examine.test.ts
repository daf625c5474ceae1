import { examineTeams, type TeamsOptions } from '../../../../src/adapters/teams';
import {
  APP_ID,
  APP_PASSWORD,
  type OpenIdServer,
  startOpenIdServer,
  TENANT_ID,
} from '../../../support/teams-fake';

describe('examineTeams', () => {
  let login: OpenIdServer;
  beforeEach(async () => {
    login = await startOpenIdServer();
  });
  afterEach(() => login.stop());

  const options = (parts: Partial<TeamsOptions> = {}): TeamsOptions => ({
    appId: APP_ID,
    tenantId: TENANT_ID,
    credential: { kind: 'password', password: APP_PASSWORD },
    endpoints: { loginUrl: login.loginUrl },
    ...parts,
  });

  it('finds a credential fine that the tenant gives a token for, and tells the time', async () => {
    const { findings, platformTime } = await examineTeams(options());

    expect(findings).toEqual([
      {
        name: 'Teams credential',
        kind: 'fine',
        message: `the tenant ${TENANT_ID} gives a token for it`,
      },
    ]);
    expect(login.grants[0]?.get('client_secret')).toBe(APP_PASSWORD);
    expect(Math.abs(Date.now() - (platformTime ?? 0))).toBeLessThan(60_000);
  });

  it.each([
    ['AADSTS90002: Tenant not found. Trace 1', /\(AADSTS90002\): there is no such tenant/],
    ['AADSTS7000215: Invalid client secret', /\(AADSTS7000215\): the client secret is wrong/],
    ['AADSTS7000222: expired', /\(AADSTS7000222\): the client secret has expired/],
    [
      'AADSTS700016: not found in the directory',
      /\(AADSTS700016\): the tenant does not know the app/,
    ],
    ['AADSTS999: anything', /\(AADSTS999\): check TEAMS_APP_ID/],
    [undefined, /\(invalid_client\): check TEAMS_APP_ID/],
  ])('says what to do for %s, and nothing of the text', async (description, message) => {
    login.refuseTokens(400, description);

    const { findings } = await examineTeams(options());

    expect(findings).toEqual([
      { name: 'Teams credential', kind: 'fault', message: expect.stringMatching(message) },
    ]);
    expect(JSON.stringify(findings)).not.toMatch(/Trace|a-secret-of-the-tests/);
  });

  it('says what to do where Microsoft cannot be reached', async () => {
    const endpoints = { loginUrl: 'http://127.0.0.1:9' };

    const { findings } = await examineTeams(options({ endpoints }));

    expect(findings[0]?.message).toMatch(/^Microsoft cannot be reached \(ECONNREFUSED\): let /);
  });

  it('warns of a bot that checks nobody', async () => {
    const { findings } = await examineTeams({ appId: '', credential: { kind: 'anonymous' } });

    expect(findings).toMatchObject([{ kind: 'warning' }]);
  });
});
