import { rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { callDemarc, copyProject, type RunningBot, startDemarc } from '../support/process';

jest.setTimeout(60_000);

const SERVE = { HOST: '127.0.0.1', PORT: '0' };

describe('demarc serve without a platform', () => {
  let bot: RunningBot;
  beforeAll(async () => {
    bot = await startDemarc();
  });
  afterAll(() => bot.stop());

  it('prints the address to open', async () => {
    expect(await bot.printed(/^Demarc answers at (\S+) \(Ctrl\+C stops it\)$/m)).toBe(bot.url);
  });

  it('listens on loopback', () => {
    expect(bot.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  });

  it('lives and is ready', async () => {
    const [health, ready] = await Promise.all([
      fetch(`${bot.url}/healthz`),
      fetch(`${bot.url}/readyz`),
    ]);

    expect(health.status).toBe(200);
    expect(ready.status).toBe(200);
    expect(await ready.json()).toEqual({
      ready: true,
      knowledgeVersion: expect.stringMatching(/^\d{4}-\d\d-\d\d-[0-9a-f]{8}$/),
      store: true,
      adapters: { web: true },
    });
  });

  it('answers a question on its page with the verdict and the source', async () => {
    const response = await fetch(bot.url, {
      method: 'POST',
      body: new URLSearchParams({ text: 'who patches the OS of RDS?' }),
    });

    const page = await response.text();
    expect(response.status).toBe(200);
    expect(page).toContain('>AWS</strong> <span>Guest OS patching on Amazon RDS');
    expect(page).toContain('href="https://docs.aws.amazon.com/');
  });

  it('follows a conversation', async () => {
    const ask = async (text: string) => {
      const response = await fetch(`${bot.url}/web/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ conversation: 'c1', text }),
      });
      return ((await response.json()) as { readonly text: string }).text;
    };

    await ask('who patches the OS of RDS?');

    expect(await ask('and on EC2?')).toMatch(/^You · Guest OS patching on Amazon EC2/);
  });

  it('shows on its start page what the doctor finds, and the first step to each platform', async () => {
    const page = await (await fetch(bot.url)).text();

    expect(page).toMatch(
      /<dt>storage<\/dt><dd><span class="state">Fine:<\/span> .+ can be written/,
    );
    expect(page).toMatch(
      /<dt>Slack<\/dt><dd><span class="state">Not configured yet.<\/span> Create/,
    );
    expect(page).toMatch(
      /<dt>Teams<\/dt><dd><span class="state">Not configured yet.<\/span> Create/,
    );
  });

  it('tells everybody what is kept and for how long', async () => {
    const text = await (await fetch(`${bot.url}/privacy`)).text();

    expect(text).toMatch(/^- votes with the id of the voter.+: 90 days$/m);
    expect(text).toMatch(/^- questions that got no answer.+: 30 days$/m);
  });

  it('counts its answers by kind and platform, and tells that in OpenMetrics', async () => {
    const before = await fetch(`${bot.url}/metrics`);
    await fetch(bot.url, { method: 'POST', body: new URLSearchParams({ text: 'what is EC2?' }) });

    const metrics = await (await fetch(`${bot.url}/metrics`)).text();

    expect(before.headers.get('content-type')).toMatch(/^application\/openmetrics-text; version=1/);
    expect(metrics).toMatch(/^demarc_answers_total\{kind="responsibility",platform="web"\} \d+$/m);
    expect(metrics).toMatch(/^demarc_jobs\{state="due"\} 0$/m);
    expect(metrics).toMatch(/^demarc_queue_age_seconds 0$/m);
    expect(metrics).toMatch(/^demarc_stale_facts \d+$/m);
    expect(metrics).not.toContain('EC2');
  });

  it('asks nobody outside this machine', () => {
    expect(bot.stderr()).not.toContain('network-guard');
  });
});

describe('demarc serve', () => {
  it.each<NodeJS.Signals>(['SIGTERM', 'SIGINT'])('stops on %s with exit code 0', async (signal) => {
    const bot = await startDemarc();

    const { code, stdout } = await bot.stop(signal);

    expect(code).toBe(0);
    expect(stdout).toContain('"event":"stopped"');
  });

  it.each([
    [
      'half of Slack',
      { SLACK_BOT_TOKEN: 'xoxb-1' },
      /^demarc: SLACK_SIGNING_SECRET is missing: .+\n$/,
    ],
    [
      'half of Teams',
      { TEAMS_APP_ID: 'a', TEAMS_TENANT_ID: 't' },
      /^demarc: TEAMS_APP_PASSWORD is missing: .+\n$/,
    ],
    [
      'an unknown variable',
      { DEMARC_COLOUR: 'red' },
      /^demarc: DEMARC_COLOUR is not a variable of Demarc: .+\n$/,
    ],
    ['a port that is none', { PORT: 'x' }, /^demarc: PORT is not a port: .+\n$/],
  ])('refuses to start with %s: one line, exit code 1', async (_name, env, line) => {
    const { code, stdout, stderr } = await callDemarc(['serve'], { env: { ...SERVE, ...env } });

    expect(stderr).toMatch(line);
    expect([code, stdout]).toEqual([1, '']);
  });

  it('says that its port is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as { port: number };

    const { code, stderr } = await callDemarc(['serve'], { env: { PORT: String(port) } });

    other.close();
    expect(stderr).toBe(`demarc: port ${port} is in use: stop the other process or set PORT\n`);
    expect(code).toBe(1);
  });
});

describe('demarc serve on a broken copy', () => {
  let project: ReturnType<typeof copyProject>;
  beforeEach(() => {
    project = copyProject();
  });
  afterEach(() => project.remove());

  const serve = () => callDemarc(['serve'], { root: project.root, env: SERVE });

  it('names the file of the knowledge that is broken and what to do', async () => {
    writeFileSync(path.join(project.root, 'intents/services/rds.json'), '{"id": "rds",');

    const { code, stderr } = await serve();

    expect(stderr).toMatch(/^demarc: .*rds\.json: .+ run "demarc check" .+\n$/);
    expect(code).toBe(1);
  });

  it('says how to make a model that is missing', async () => {
    rmSync(path.join(project.root, 'dist/model.bin'));

    const { code, stderr } = await serve();

    expect(stderr).toMatch(/^demarc: .*npm run build.*\n$/);
    expect(code).toBe(1);
  });

  it('says that a model is older than the knowledge', async () => {
    const file = path.join(project.root, 'intents/smalltalk/thanks.json');
    writeFileSync(file, JSON.stringify({ id: 'thanks', reply: 'Gladly.', utterances: ['thx'] }));

    const { code, stderr } = await serve();

    expect(stderr).toMatch(/^demarc: .*npm run build.*\n$/);
    expect(code).toBe(1);
  });
});
