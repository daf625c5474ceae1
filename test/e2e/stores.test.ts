import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { aPostgresStorage, describePostgres, type TestSchema } from '../support/databases';
import { callDemarc, type RunningBot, startDemarc } from '../support/process';
import { signedRequest, slackEvents } from '../support/slack-events';
import { type FakeSlack, startFakeSlack } from '../support/slack-fake';

jest.setTimeout(60_000);

const SECRET = 'shhh';

async function ask(bot: RunningBot, text: string): Promise<string> {
  const response = await fetch(`${bot.url}/web/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ conversation: 'c1', text }),
  });
  return ((await response.json()) as { readonly text: string }).text;
}

function deliver(bot: RunningBot, event: unknown): Promise<Response> {
  return fetch(
    `${bot.url}/slack/events`,
    signedRequest(event, { secret: SECRET, now: Date.now() }),
  );
}

const answersOf = (slack: FakeSlack) => slack.accepted('chat.postMessage').length;
const aMention = (slack: FakeSlack) =>
  slackEvents.mention({ ts: slack.say('C1'), text: '<@UBOT> who patches the OS of RDS?' });
const credentialsOf = (slack: FakeSlack) => ({
  SLACK_BOT_TOKEN: 'xoxb-fake',
  SLACK_SIGNING_SECRET: SECRET,
  SLACK_API_URL: slack.apiUrl,
});

describe('demarc with a data folder', () => {
  let parent: string;
  let env: Readonly<Record<string, string>>;
  const running: RunningBot[] = [];
  beforeEach(() => {
    parent = mkdtempSync(path.join(tmpdir(), 'demarc-e2e-'));
    env = { DATA_DIR: path.join(parent, 'data') };
  });
  afterEach(async () => {
    await Promise.all(running.splice(0).map((bot) => bot.stop('SIGKILL')));
    rmSync(parent, { recursive: true, force: true });
  });

  const start = async (more: Readonly<Record<string, string>> = {}) => {
    const bot = await startDemarc({ env: { ...env, ...more } });
    running.push(bot);
    return bot;
  };
  it.each<NodeJS.Signals>(['SIGTERM', 'SIGKILL'])(
    'follows a conversation across a restart after %s',
    async (signal) => {
      const before = await start();
      await ask(before, 'who patches the OS of RDS?');
      await before.stop(signal);

      const answer = await ask(await start(), 'and on EC2?');

      expect(answer).toMatch(/^You · Guest OS patching on Amazon EC2/);
    },
  );

  it('refuses to share the folder: one line, exit code 1', async () => {
    await start();

    const { code, stderr } = await callDemarc(['serve'], { env: { ...env, PORT: '0' } });

    expect(stderr).toMatch(/^demarc: the data folder .+ is in use by another process: .+\n$/);
    expect(code).toBe(1);
  });

  it('says what migrate would do, does it, and has nothing more to do', async () => {
    const calls = [];
    for (const args of [['migrate', '--dry-run'], ['migrate'], ['migrate']]) {
      const isThere = existsSync(path.join(parent, 'data'));
      const { code, stdout, stderr } = await callDemarc(args, { env });
      calls.push({ isThere, code, stderr, lines: stdout.trim().split('\n') });
    }

    const [plan, first, second] = calls;
    expect(calls.map(({ code, stderr }) => [code, stderr])).toEqual(calls.map(() => [0, '']));
    expect(plan?.lines[0]).toBe('would apply 0001-first-stores:');
    expect(plan?.lines).toContainEqual(
      expect.stringMatching(/^ {2}create table "deliveries" .+;$/),
    );
    expect(plan?.lines.at(-1)).toMatch(/^\d+ to apply; nothing was changed$/);
    expect(first?.isThere).toBe(false);
    expect(first?.lines[0]).toBe('applied 0001-first-stores');
    expect(first?.lines.at(-1)).toBe(`${(first?.lines.length ?? 0) - 1} applied`);
    expect(second?.lines).toEqual(['the database is up to date']);
  });

  describe('on Slack', () => {
    let slack: FakeSlack;
    beforeEach(async () => {
      slack = await startFakeSlack();
    });
    afterEach(() => slack.close());

    it('answers an event once, also when it comes again after a restart', async () => {
      const event = aMention(slack);
      const before = await start(credentialsOf(slack));
      await deliver(before, event);
      await slack.until(() => answersOf(slack) === 1, 'an answer');
      await before.stop();

      const after = await start(credentialsOf(slack));
      await deliver(after, event);
      await deliver(after, aMention(slack));

      await slack.until(() => answersOf(slack) >= 2, 'the answer to the next event');
      expect((await after.stop()).code).toBe(0);
      expect(answersOf(slack)).toBe(2);
    });
  });
});

describePostgres()('demarc with a PostgreSQL server', () => {
  let database: TestSchema;
  let slack: FakeSlack;
  const running: RunningBot[] = [];
  beforeEach(async () => {
    [database, slack] = await Promise.all([aPostgresStorage(), startFakeSlack()]);
  });
  afterEach(async () => {
    await Promise.all(running.splice(0).map((bot) => bot.stop()));
    await Promise.all([database.remove(), slack.close()]);
  });

  const start = async (more: Readonly<Record<string, string>> = {}) => {
    const bot = await startDemarc({ env: { DATABASE_URL: database.url, ...more } });
    running.push(bot);
    return bot;
  };

  it('answers an event once, whichever of two processes it reaches', async () => {
    const bots = await Promise.all([start(credentialsOf(slack)), start(credentialsOf(slack))]);
    const events = Array.from({ length: 5 }, () => aMention(slack));

    await Promise.all(events.flatMap((event) => bots.map((bot) => deliver(bot, event))));

    await slack.until(() => answersOf(slack) >= 5, 'an answer to each event');
    const codes = await Promise.all(bots.map(async (bot) => (await bot.stop()).code));
    expect(codes).toEqual([0, 0]);
    expect(answersOf(slack)).toBe(5);
  });

  it('loses its memory and never an answer when the database fails', async () => {
    const bot = await start();
    await ask(bot, 'who patches the OS of RDS?');
    await database.spoil();

    const answer = await ask(bot, 'who patches the OS of EC2?');

    expect(answer).toMatch(/^You · Guest OS patching on Amazon EC2/);
    expect(await bot.printed(/"event":"(store-failed)"/)).toBe('store-failed');
    expect(bot.stdout()).not.toContain('patches');
  });
});
