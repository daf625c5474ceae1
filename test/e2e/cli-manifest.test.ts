import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { callDemarc } from '../support/process';
import { APP_ID } from '../support/teams-fake';
import { fillManifest } from '../support/teams-manifest';

jest.setTimeout(60_000);

describe('demarc manifest', () => {
  it('writes the Teams package for the app and the address of the environment', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'demarc-package-'));
    const out = path.join(folder, 'app.zip');
    const env = { TEAMS_APP_ID: APP_ID, PUBLIC_URL: 'https://demarc.example.com' };

    const { code, stdout } = await callDemarc(['manifest', 'teams', '--out', out], { env });
    const files = unzipSync(readFileSync(out));
    rmSync(folder, { recursive: true });

    expect([code, stdout]).toEqual([0, expect.stringContaining(`${out} is written`)]);
    expect(JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array()))).toEqual(
      fillManifest(APP_ID, 'demarc.example.com'),
    );
  });

  it.each([
    [['manifest', 'teams'], /^demarc: say which app: --app-id/],
    [['manifest', 'teams', '--app-id', APP_ID], /^demarc: say where Teams reaches the bot/],
    [['manifest', 'slack'], /^demarc: say where Slack reaches the bot/],
    [['manifest', 'pigeon'], /^demarc: unknown command 'pigeon'/],
  ])('says what is missing: %j', async (args, line) => {
    const { code, stdout, stderr } = await callDemarc(args);

    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(line);
  });
});
