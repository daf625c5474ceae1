import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { callDemarc, type RunningBot, startDemarc } from '../support/process';

jest.setTimeout(60_000);

const CRASH = { NODE_OPTIONS: `--require ${path.resolve(__dirname, '../support/crash.cjs')}` };

let parent: string;
let env: Readonly<Record<string, string>>;
beforeEach(() => {
  parent = mkdtempSync(path.join(tmpdir(), 'demarc-faults-'));
  env = { DATA_DIR: path.join(parent, 'data'), HOST: '127.0.0.1', PORT: '0' };
});
afterEach(() => rmSync(parent, { recursive: true, force: true }));

async function ask(bot: RunningBot, text: string): Promise<string> {
  const response = await fetch(`${bot.url}/web/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ conversation: text, text }),
  });
  return ((await response.json()) as { readonly text: string }).text;
}

describe('demarc serve that fails as nobody expected', () => {
  it('ends with 1 and one line that says what to do, without the words of the error', async () => {
    const bot = await startDemarc({ env: { ...env, ...CRASH } });

    const held = await holdRequest(bot);

    const ending = bot.stop('SIGUSR2');
    await bot.printed(/"error":"(RangeError)".*"event":"process-failed"/);
    held.destroy();
    const { code, stdout, stderr } = await ending;

    expect(stderr).toMatch(
      /^demarc: the bot ended by a failure that nobody caught \(TypeError at .+\): start it again, .+\n$/,
    );
    expect(code).toBe(1);
    expect(stdout.match(/"event":"(process-failed|stopped)"/g)).toEqual([
      '"event":"process-failed"',
      '"event":"process-failed"',
      '"event":"stopped"',
    ]);
    expect(stdout + stderr).not.toContain('payroll');
  });
});

/** A request whose body does not come: the end waits for it. */
async function holdRequest({ url }: RunningBot): Promise<Socket> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  socket.write(
    'POST / HTTP/1.1\r\nHost: demarc\r\nContent-Length: 9\r\nExpect: 100-continue\r\n\r\n',
  );
  await once(socket, 'data');
  return socket;
}

describe('demarc on a full disk', () => {
  it.each([0, 4, 40])(
    'ends its start with one line, and opens once there is space: %s KiB',
    async (fileLimit) => {
      const { code, stderr } = await callDemarc(['serve'], { env, fileLimit });

      const bot = await startDemarc({ env });
      const answer = await ask(bot, 'who patches the OS of RDS?');
      await bot.stop();

      expect(stderr).toMatch(/^demarc: the .+ \(.*SQLITE_\w+\): .*free space on its disk.*\n$/);
      expect(code).toBe(1);
      expect(answer).toMatch(/^AWS/);
    },
  );

  it('goes on answering when the disk fills up, and loses nothing of what it had', async () => {
    const before = await startDemarc({ env });
    await ask(before, 'how do I create a bucket');
    await before.stop();
    const bot = await startDemarc({ env, fileLimit: 100 });
    const answers: string[] = [];
    while (!bot.stdout().includes('store-failed')) {
      answers.push(await ask(bot, `who patches the OS of RDS? ${'x'.repeat(2_000)}`));
    }
    answers.push(await ask(bot, 'who patches the OS of RDS?'));
    const { code } = await bot.stop();

    const inbox = await callDemarc(['inbox', 'list', '--json'], { env });
    const { stdout } = await callDemarc(['doctor'], { env });

    expect(answers.at(-1)).toMatch(/^AWS/);
    expect(code).toBe(0);
    expect(inbox.stdout).toContain('how do I create a bucket');
    expect(stdout).toMatch(/^0 faults/m);
  });
});
