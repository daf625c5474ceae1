import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startDemarc } from '../support/process';
import {
  type ActivityJson,
  type FakeConnector,
  startFakeConnector,
  teamsActivities,
} from '../support/teams-fake';

jest.setTimeout(60_000);

describe('demarc serve on Teams with a key for its secrets', () => {
  let folder: string;
  let connector: FakeConnector;

  beforeEach(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'demarc-teams-'));
    connector = await startFakeConnector();
  });
  afterEach(async () => {
    await connector.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const start = (key: string | undefined) =>
    startDemarc({
      env: {
        DEMARC_TEAMS_ANONYMOUS: 'true',
        DATA_DIR: folder,
        ...(key !== undefined && { DEMARC_ENCRYPTION_KEY: key }),
      },
    });
  const deliver = (url: string, activity: ActivityJson) =>
    fetch(`${url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(activity),
    });

  /** Installs in one run, installs and asks in the next; gives how many messages were posted. */
  async function installTwice(key: string | undefined): Promise<number> {
    const { serviceUrl } = connector;
    const before = await start(key);
    await deliver(before.url, teamsActivities.installation(serviceUrl, 'add'));
    await connector.waitFor(1);
    await before.stop();

    const after = await start(key);
    await deliver(after.url, teamsActivities.installation(serviceUrl, 'add'));
    await deliver(after.url, teamsActivities.personal(serviceUrl, 'thanks'));
    await after.printed(/"kind":"(smalltalk)"/);
    await after.stop();
    return connector.calls.length;
  }

  it("knows where it was welcomed after a restart, and writes nobody's id in the open", async () => {
    expect(await installTwice(randomBytes(32).toString('base64'))).toBe(2);

    const bytes = readdirSync(folder).map((name) =>
      readFileSync(path.join(folder, name), 'latin1'),
    );
    const [kept] = bytes.filter((text) => text.includes('SQLite'));
    expect(kept).toBeDefined();
    expect(bytes.join('')).not.toContain('29:someone');
    expect(bytes.join('')).not.toContain(connector.serviceUrl);
  });

  it('keeps no place on disk without a key', async () => {
    expect(await installTwice(undefined)).toBe(3);

    const bytes = readdirSync(folder).map((name) =>
      readFileSync(path.join(folder, name), 'latin1'),
    );
    expect(bytes.join('')).not.toContain(connector.serviceUrl);
  });
});
