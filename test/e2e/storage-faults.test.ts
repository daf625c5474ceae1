import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createKeyring } from '../../src/stores';
import { openStores } from '../../src/stores/sql';
import { peekEngine } from '../../src/stores/sql/open-engine';
import { callDemarc, type RunningBot, startDemarc } from '../support/process';

jest.setTimeout(60_000);

const KEY = Buffer.alloc(32, 3);
const OTHER_KEY = Buffer.alloc(32, 4).toString('base64');
const isRoot = process.getuid?.() === 0;

describe('demarc serve on a data folder it cannot use', () => {
  let parent: string;
  let folder: string;
  beforeEach(() => {
    parent = mkdtempSync(path.join(tmpdir(), 'demarc-faults-'));
    folder = path.join(parent, 'data');
  });
  afterEach(() => rmSync(parent, { recursive: true, force: true }));

  const serve = (env: Readonly<Record<string, string>> = {}) =>
    callDemarc(['serve'], { env: { HOST: '127.0.0.1', PORT: '0', DATA_DIR: folder, ...env } });
  const fill = async () => {
    const stores = await openStores({
      storage: { kind: 'folder', folder },
      keyring: createKeyring(KEY),
      clock: Date.now,
      onFailure: () => undefined,
    });
    await stores.deliveries.claim('Ev1');
    await stores.openSecrets().installations.write('T1', { token: 'xoxb-secret' });
    await stores.close();
  };
  const fingerprint = () =>
    createHash('sha256')
      .update(readFileSync(path.join(folder, 'demarc.db')))
      .digest('hex');

  it.each([
    ['another key', { DEMARC_ENCRYPTION_KEY: OTHER_KEY }, /DEMARC_ENCRYPTION_KEY does not open /],
    ['no key', {}, /DEMARC_ENCRYPTION_KEY is missing: /],
  ])('refuses %s in one line and leaves the data as they were', async (_, env, line) => {
    await fill();
    const before = fingerprint();

    const { code, stderr } = await serve(env);

    expect(stderr.trimEnd().split('\n')).toEqual([expect.stringMatching(line)]);
    expect(code).toBe(1);
    expect(fingerprint()).toBe(before);
  });

  it('refuses tables of a newer version in one line and leaves them as they were', async () => {
    await fill();
    const engine = await peekEngine({ kind: 'folder', folder });
    await engine.query(
      "insert into demarc_migrations values ('9999-later', '2030-01-01') returning name",
    );
    await engine.close();
    const env = { DEMARC_ENCRYPTION_KEY: KEY.toString('base64') };
    // The first one also settles what the insertion above has left in SQLite's log.
    await serve(env);
    const before = fingerprint();

    const { code, stderr } = await serve(env);

    expect(stderr).toMatch(/^demarc: the database was changed by a newer version .+\n$/);
    expect(code).toBe(1);
    expect(fingerprint()).toBe(before);
  });

  const itDenied = !isRoot || canMount() ? it : it.skip;
  itDenied('says in one line that it may not write there', async () => {
    mkdirSync(folder);
    // Rights do not stop root, a disk that is mounted to be read does.
    if (isRoot) mount(folder, 'ro');
    else chmodSync(folder, 0o555);

    const { code, stderr } = await serve();
    const isThere = existsSync(path.join(folder, 'demarc.db'));
    if (isRoot) spawnSync('umount', [folder]);

    expect(stderr).toMatch(
      /^demarc: the data folder .+ cannot be used \((EACCES|EROFS|SQLITE_\w+)\): let this user .+\n$/,
    );
    expect(code).toBe(1);
    expect(isThere).toBe(false);
  });
});

const describeMounts = canMount() ? describe : describe.skip;
describeMounts('demarc serve on a disk that is full', () => {
  let folder: string;
  const running: RunningBot[] = [];
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'demarc-full-'));
    mount(folder);
  });
  afterEach(async () => {
    await Promise.all(running.splice(0).map((bot) => bot.stop('SIGKILL')));
    spawnSync('umount', [folder]);
    rmSync(folder, { recursive: true, force: true });
  });

  const fillUp = () => {
    try {
      writeFileSync(path.join(folder, 'ballast'), Buffer.alloc(80 * 1024 * 1024));
    } catch {
      // That is what full means.
    }
  };
  const start = async () => {
    const bot = await startDemarc({ env: { DATA_DIR: folder } });
    running.push(bot);
    return bot;
  };
  const ask = async (bot: RunningBot, text: string) => {
    const response = await fetch(`${bot.url}/web/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ conversation: 'c1', text }),
    });
    // Where something went wrong there is no text.
    const { text: answer = '' } = (await response.json()) as { readonly text?: string };
    return answer;
  };

  it('does not start on it, and says so in one line', async () => {
    fillUp();

    const { code, stderr } = await callDemarc(['serve'], { env: { PORT: '0', DATA_DIR: folder } });

    expect(stderr).toMatch(/^demarc: disk space: 0 MB free beside the data: free some, .+\n$/);
    expect(code).toBe(1);
  });

  it('goes on answering when it fills up, and remembers again once there is room', async () => {
    const bot = await start();
    await ask(bot, 'who patches the OS of RDS?');
    fillUp();

    const whileFull = [];
    for (let left = 60; left > 0; left--) whileFull.push(await ask(bot, 'and on EC2?'));
    rmSync(path.join(folder, 'ballast'));
    await ask(bot, 'who patches the OS of RDS?');
    const after = await ask(bot, 'and on EC2?');
    const { code, stdout } = await bot.stop();
    const again = await ask(await start(), 'and on RDS?');

    expect(whileFull.filter((text) => text === '')).toEqual([]);
    expect(stdout).toMatch(/"event":"store-failed"/);
    expect(after).toMatch(/^You · Guest OS patching on Amazon EC2/);
    expect(again).toMatch(/^AWS · Guest OS patching on Amazon RDS/);
    expect(code).toBe(0);
  });
});

function mount(folder: string, rights: 'rw' | 'ro' = 'rw'): boolean {
  const options = `size=64m,${rights}`;
  return spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder]).status === 0;
}

/** Only root makes a disk small enough to fill; others are told that these tests were left out. */
function canMount(): boolean {
  const folder = mkdtempSync(path.join(tmpdir(), 'demarc-mount-'));
  const isMounted = isRoot && mount(folder);
  if (isMounted) spawnSync('umount', [folder]);
  else process.stderr.write('skipped: a full disk needs the right to mount one\n');
  rmSync(folder, { recursive: true, force: true });
  return isMounted;
}
