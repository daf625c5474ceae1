import { examineInstallations, type KeptInstallations } from '../../../../src/adapters/slack';
import { BOT_SCOPES } from '../../../../src/adapters/slack/scopes';
import { type FakeSlack, startFakeSlack } from '../../../support/slack-fake';
import { OAUTH_APP } from '../../../support/slack-oauth';

const SCOPES = Object.keys(BOT_SCOPES);
const NOW = 1_795_435_200_000;

describe('examineInstallations', () => {
  let slack: FakeSlack;
  beforeEach(async () => {
    slack = await startFakeSlack();
  });
  afterEach(() => slack.close());

  const keyOf = (team: string) => JSON.stringify(['slack', team]);
  const install = (team: string, more: object = {}) => {
    const { clientId: client_id, clientSecret: client_secret } = OAUTH_APP;
    const code = slack.oauth.agree({ team });
    const { access_token: token } = slack.oauth.access({ client_id, client_secret, code });
    return { key: keyOf(team), value: { token, ...more } };
  };
  const revoked = (team: string) => ({ key: keyOf(team), value: { token: `xoxb-old-${team}` } });
  const examine = (
    kept: KeptInstallations['kept'],
    { total = kept.length, scopes = SCOPES }: { total?: number; scopes?: readonly string[] } = {},
  ) => examineInstallations({ kept, total, scopes, now: NOW, apiUrl: slack.apiUrl });
  const tested = () => slack.calls.filter(({ method }) => method === 'auth.test');

  it('finds every token fine, in one line', async () => {
    const found = await examine([install('T1'), install('T2')]);

    expect(found).toEqual({
      name: 'Slack workspaces',
      kind: 'fine',
      message: 'Slack takes the token of all 2',
    });
    expect(tested().map(({ token }) => token)).toEqual(['xoxb-T1-2', 'xoxb-T2-5']);
  });

  it('names the workspaces that do not work, why, and what to do', async () => {
    slack.inject('auth.test', { error: 'account_inactive' }, { error: 'token_revoked' });

    const found = await examine([
      install('T1'),
      install('T2'),
      install('T3'),
      { key: keyOf('T4') },
    ]);

    expect(found).toEqual({
      name: 'Slack workspaces',
      kind: 'warning',
      message:
        'of all 4, 3 do not work: T1 (account_inactive), T2 (token_revoked), T4 (what is kept cannot be read): have the app installed there again at /slack/install',
    });
  });

  it('says which workspaces were installed before the app needed more', async () => {
    const { message } = await examine([install('T1')], { scopes: [...SCOPES, 'users:read'] });

    expect(message).toMatch(/^of all 1, 1 do not work: T1 \(lacks users:read\): have the app /);
  });

  it('is a fault where none works, and names ten of them', async () => {
    const kept = Array.from({ length: 12 }, (_, index) => revoked(`T${10 + index}`));

    const { kind, message } = await examine(kept);

    expect(kind).toBe('fault');
    expect(message).toMatch(/^of all 12, 12 do not work: T10 \(invalid_auth\), .+ and 2 more: /);
    expect(message.match(/T\d+/g)).toHaveLength(10);
  });

  it('says that it looked at the first of many only', async () => {
    const { message } = await examine([install('T1')], { total: 2_000 });

    expect(message).toBe('Slack takes the token of the first 1 of 2000');
  });

  it('says so where Slack is not reached', async () => {
    slack.inject('auth.test', 'drop');

    const { message } = await examine([install('T1'), install('T2')]);

    expect(message).toMatch(/^of all 2, 1 do not work: T1 \(Slack cannot be reached, \w+\): /);
  });

  it('leaves a token alone that the bot is to renew', async () => {
    const rotation = { refreshToken: 'xoxe-1', expiresAt: NOW };

    const { kind } = await examine([install('T1', { rotation })]);

    expect(kind).toBe('fine');
    expect(slack.calls).toEqual([]);
  });

  it('asks about five workspaces at a time', async () => {
    let open = () => undefined as undefined;
    const after = new Promise<void>((resolve) => {
      open = () => void resolve();
    });
    slack.inject('auth.test', ...Array.from({ length: 8 }, () => ({ after })));
    const kept = Array.from({ length: 8 }, (_, index) => install(`T${index}`));

    const examining = examine(kept);
    await slack.until(() => tested().length >= 5, 'five calls');
    // What was sent with the first five has arrived by the time a later call is answered.
    for (let i = 0; i < 3; i++) await fetch(`${slack.apiUrl}api.test`, { method: 'POST' });
    const begun = tested().length;
    open();

    expect((await examining).kind).toBe('fine');
    expect(begun).toBe(5);
  });

  it('skips where nobody has installed the bot', async () => {
    expect((await examine([])).kind).toBe('skipped');
  });
});
