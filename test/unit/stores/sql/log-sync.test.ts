import { mkdtempSync, readdirSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createLogSync } from '../../../../src/stores/sql/log-sync';

describe('createLogSync', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'demarc-log-'));
    file = path.join(folder, 'log');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('shares the next confirmation among all who ask while the disk is busy', async () => {
    writeFileSync(file, 'written');
    const log = createLogSync(file);

    const [first, second, third] = [log.confirm(), log.confirm(), log.confirm()];
    await third;
    const later = log.confirm();

    expect(second).toBe(third);
    expect(new Set([first, second, later]).size).toBe(3);
    await Promise.all([first, later]);
    await log.close();
  });

  it('confirms together what nobody waits for', async () => {
    writeFileSync(file, 'written');
    const log = createLogSync(file);

    const [first, second] = [log.confirm('soon'), log.confirm('soon')];
    await first;
    const later = log.confirm('soon');

    expect(second).toBe(first);
    expect(later).not.toBe(first);
    await log.close();
  });

  it('confirms what nobody waits for before it lets the file go', async () => {
    const log = createLogSync(file);
    const confirmed = log.confirm('soon');
    writeFileSync(file, 'written');

    await log.close();

    await expect(confirmed).resolves.toBeUndefined();
  });

  it('rejects while there is no file, and confirms once there is', async () => {
    const log = createLogSync(file);

    await expect(log.confirm()).rejects.toMatchObject({ code: 'ENOENT' });
    writeFileSync(file, 'written');

    await expect(log.confirm()).resolves.toBeUndefined();
    await log.close();
  });

  const itSeesFiles = process.platform === 'linux' ? it : it.skip;
  itSeesFiles('lets the file go after the confirmations under way', async () => {
    writeFileSync(file, 'written');
    const log = createLogSync(file);
    const confirmed = [log.confirm(), log.confirm()];
    const before = openFiles();

    await log.close();

    expect(before).toContain(file);
    expect(openFiles()).not.toContain(file);
    await Promise.all(confirmed);
  });
});

function openFiles(): readonly string[] {
  return readdirSync('/proc/self/fd').flatMap((each) => {
    try {
      return [readlinkSync(`/proc/self/fd/${each}`)];
    } catch {
      // The one that lists the others is closed again.
      return [];
    }
  });
}
