import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readCopies, readStages } from '../support/container-file';
import { ROOT, startDemarc } from '../support/process';

jest.setTimeout(60_000);

const isRoot = process.getuid?.() === 0;
/** A user without rights, on every system with users. */
const NOBODY = 65_534;

/** True when every user may reach the folder: a checkout in a folder of root's own is closed to others. */
function isOpenToAll(folder: string): boolean {
  const parent = path.dirname(folder);
  const isOpen = (statSync(folder).mode & 0o001) !== 0;
  return isOpen && (parent === folder || isOpenToAll(parent));
}

describe('what the container file puts into the image', () => {
  const [, stage = []] = readStages();
  let root: string;
  let data: string;
  beforeAll(() => {
    root = mkdtempSync(path.join(tmpdir(), 'demarc-image-'));
    data = mkdtempSync(path.join(tmpdir(), 'demarc-image-data-'));
    chmodSync(root, 0o755);
    chmodSync(data, 0o777);
    for (const { from, to } of readCopies(stage)) {
      const target = path.join(root, to === './' ? path.basename(from) : to);
      mkdirSync(path.dirname(target), { recursive: true });
      if (from === 'node_modules') symlinkSync(path.join(ROOT, from), target);
      else cpSync(path.join(ROOT, from), target, { recursive: true });
    }
  });
  afterAll(() => {
    rmSync(root, { recursive: true, force: true });
    rmSync(data, { recursive: true, force: true });
  });

  it('is all that the bot needs, as a user who may write nothing but its data', async () => {
    const bot = await startDemarc({
      root,
      env: { NODE_ENV: 'production', DATA_DIR: path.join(data, 'data') },
      ...(isRoot && isOpenToAll(ROOT) && { user: NOBODY }),
    });

    const answer = await fetch(bot.url, {
      method: 'POST',
      body: new URLSearchParams({ text: 'who patches the OS of RDS?' }),
    });
    const style = await fetch(`${bot.url}/web/page.css`);
    const health = runHealthCheck(new URL(bot.url).port);
    const { code } = await bot.stop();

    expect(await answer.text()).toContain('Guest OS patching on Amazon RDS');
    expect([answer.status, style.status, health, code]).toEqual([200, 200, 0, 0]);
    expect(runHealthCheck('9')).toBe(1);
  });

  /** The image's own command. */
  function runHealthCheck(port: string): number | null {
    const check = stage.find(({ name }) => name === 'HEALTHCHECK')?.rest ?? '';
    const [command = '', ...args] = JSON.parse(check.slice(check.indexOf('['))) as string[];
    return spawnSync(command, args, { env: { PATH: process.env.PATH, PORT: port } }).status;
  }
});
