import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { peekEngine } from '../../src/stores/sql/open-engine';
import { callDemarc, type RunningBot, startDemarc } from '../support/process';
import { installBot } from '../support/slack-browser';
import { type SlackPayload, signedRequest, slackEvents } from '../support/slack-events';
import { type FakeSlack, startFakeSlack } from '../support/slack-fake';
import { OAUTH_APP } from '../support/slack-oauth';

jest.setTimeout(60_000);

const SECRET = 'shhh';
const OAUTH = {
  SLACK_CLIENT_ID: OAUTH_APP.clientId,
  SLACK_CLIENT_SECRET: OAUTH_APP.clientSecret,
  SLACK_STATE_SECRET: 's'.repeat(44),
  SLACK_SIGNING_SECRET: SECRET,
  PUBLIC_URL: 'https://demarc.example',
  DEMARC_ENCRYPTION_KEY: Buffer.alloc(32, 5).toString('base64'),
};

describe.each([
  ['http', {}],
  ['socket', { SLACK_APP_TOKEN: 'xapp-fake' }],
] as const)('demarc serve with Slack in many workspaces over %s', (mode, env) => {
  let slack: FakeSlack;
  let bot: RunningBot;
  let folder: string;

  beforeEach(async () => {
    slack = await startFakeSlack();
    folder = mkdtempSync(path.join(tmpdir(), 'demarc-oauth-'));
  });
  afterEach(async () => {
    await bot.stop();
    await slack.close();
    rmSync(folder, { recursive: true, force: true });
    expect(slack.refusals).toEqual([]);
  });

  const start = async () => {
    bot = await startDemarc({
      env: { ...OAUTH, ...env, SLACK_API_URL: slack.apiUrl, DATA_DIR: folder, LOG_LEVEL: 'debug' },
    });
  };
  const browse = (place: string, cookie?: string) => {
    return fetch(`${bot.url}${place}`, cookie === undefined ? {} : { headers: { cookie } });
  };
  const deliver = async (payload: SlackPayload) => {
    if (mode === 'socket') slack.socket.send('events_api', payload);
    else {
      const request = signedRequest(payload, { secret: SECRET, now: Date.now() });
      expect((await fetch(`${bot.url}/slack/events`, request)).status).toBe(200);
    }
  };
  const from = (team: string) => ({
    team_id: team,
    authorizations: [{ enterprise_id: null, team_id: team, user_id: `UBOT${team}`, is_bot: true }],
  });
  const ask = (team: string) => {
    const event = { ts: slack.say('C1'), text: `<@UBOT${team}> who patches the OS of RDS?` };
    return deliver(slackEvents.mention(event, from(team)));
  };
  const answered = (count: number) => {
    return slack.until(() => slack.accepted('chat.postMessage').length === count, 'an answer');
  };
  const rowsOf = async () => {
    const engine = await peekEngine({ kind: 'folder', folder });
    const tables = ['conversations', 'feedback', 'unanswered', 'secrets'] as const;
    const rows = await Promise.all(
      tables.map((table) => engine.db.selectFrom(table).selectAll().execute()),
    );
    await engine.close();
    // What is sealed is noise, in which any two letters stand now and then.
    return rows.flat().map((row) => JSON.stringify({ ...row, sealed: undefined }));
  };

  it('is installed, answers, answers after a restart, and forgets whoever leaves', async () => {
    await start();
    for (const team of ['T1', 'T2']) {
      expect((await installBot(slack, browse, { team, expiresIn: 43_200 })).status).toBe(200);
    }
    await ask('T1');
    await ask('T2');
    await answered(2);
    await bot.stop();
    const first = bot.stdout();

    await start();
    await ask('T1');
    await answered(3);
    expect(slack.accepted('chat.postMessage')[2]?.token).toBe(slack.oauth.tokenOf('T1'));
    const before = await rowsOf();
    await deliver({
      type: 'event_callback',
      event_id: 'Ev9',
      ...from('T1'),
      event: { type: 'app_uninstalled' },
    });
    await bot.printed(/("event":"slack-forgotten")/);
    await bot.stop();

    const after = await rowsOf();
    expect(before.filter((row) => row.includes('T1')).length).toBeGreaterThanOrEqual(3);
    expect(after.filter((row) => row.includes('T1'))).toEqual([]);
    expect(after.filter((row) => row.includes('T2'))).toHaveLength(3);
    const kept = readdirSync(folder).map((file) => readFileSync(path.join(folder, file), 'latin1'));
    for (const secret of ['xoxb-', 'xoxe-', 'client-secret', 'Team <', 'UINSTALLER']) {
      expect(first + bot.stdout() + bot.stderr() + kept.join()).not.toContain(secret);
    }
  });
});

describe('demarc serve with half of what many workspaces need', () => {
  it('does not start and lists what is missing, one line each', async () => {
    const { code, stderr } = await callDemarc(['serve'], {
      env: { SLACK_CLIENT_ID: OAUTH_APP.clientId, HOST: '127.0.0.1', PORT: '0' },
    });

    expect(code).toBe(1);
    expect(stderr).toMatch(/SLACK_CLIENT_SECRET is missing/);
    expect(stderr).toMatch(/PUBLIC_URL is missing/);
    expect(stderr).toMatch(/DEMARC_ENCRYPTION_KEY is missing/);
    expect(stderr.trim().split('\n').length).toBeGreaterThanOrEqual(5);
  });
});
