import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { callDemarc, type RunningBot, startDemarc } from '../support/process';
import {
  type ActivityJson,
  type FakeConnector,
  startFakeConnector,
  TEAMS_PEOPLE,
  teamsActivities,
} from '../support/teams-fake';

jest.setTimeout(60_000);

describe('demarc serve on Teams with a key for its secrets', () => {
  let folder: string;
  let connector: FakeConnector;
  const started: RunningBot[] = [];

  beforeEach(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'demarc-teams-'));
    connector = await startFakeConnector();
  });
  afterEach(async () => {
    await Promise.all(started.splice(0).map((bot) => bot.stop('SIGKILL')));
    await connector.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const start = async (key: string | undefined) => {
    const bot = await startDemarc({
      env: {
        DEMARC_TEAMS_ANONYMOUS: 'true',
        DATA_DIR: folder,
        ...(key !== undefined && { DEMARC_ENCRYPTION_KEY: key }),
      },
    });
    started.push(bot);
    return bot;
  };
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

  it('forgets where somebody can be written to when asked in the chat, and by privacy erase', async () => {
    const { serviceUrl } = connector;
    const key = randomBytes(32).toString('base64');
    const privacy = async (what: string) => {
      const person = `teams:${TEAMS_PEOPLE.user.aadObjectId}`;
      return (await callDemarc(['privacy', what, person], { env: { DATA_DIR: folder } })).stdout;
    };
    const countPlaces = async () => JSON.parse(await privacy('export')).stores.references.length;
    const bot = await start(key);
    await deliver(bot.url, teamsActivities.installation(serviceUrl, 'add'));
    await connector.waitFor(1);
    const installed = await countPlaces();
    await deliver(bot.url, teamsActivities.personal(serviceUrl, 'forget me'));
    await connector.waitFor(2);
    const forgotten = await countPlaces();
    await deliver(bot.url, teamsActivities.personal(serviceUrl, 'thanks'));
    await connector.waitFor(3);
    await bot.stop();

    const erased = await privacy('erase');

    expect([installed, forgotten]).toEqual([1, 0]);
    expect(erased).toMatch(/^references: 1 erased$/m);
    expect(await countPlaces()).toBe(0);
  });

  it('keeps no place on disk without a key', async () => {
    expect(await installTwice(undefined)).toBe(3);

    const bytes = readdirSync(folder).map((name) =>
      readFileSync(path.join(folder, name), 'latin1'),
    );
    expect(bytes.join('')).not.toContain(connector.serviceUrl);
  });
});
