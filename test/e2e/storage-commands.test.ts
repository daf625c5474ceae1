import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openStores } from '../../src/stores/sql';
import { callDemarc, type RunningBot, startDemarc } from '../support/process';

jest.setTimeout(60_000);

let parent: string;
let env: { readonly DATA_DIR: string };
let bot: RunningBot | undefined;
beforeEach(() => {
  parent = mkdtempSync(path.join(tmpdir(), 'demarc-commands-'));
  env = { DATA_DIR: path.join(parent, 'data') };
});
afterEach(async () => {
  await bot?.stop('SIGKILL');
  bot = undefined;
  rmSync(parent, { recursive: true, force: true });
});

const call = (...args: readonly string[]) => callDemarc(args, { env });

/** Leaves a vote in the folder, as a person on Slack would. */
async function vote(user: string): Promise<void> {
  const stores = await openStores({
    storage: { kind: 'folder', folder: env.DATA_DIR },
    clock: Date.now,
    onFailure: () => undefined,
  });
  const place = { platform: 'slack', tenant: 'T1', user, answerId: 'a' };
  await stores.feedback.record({ ...place, vote: 'helpful', at: Date.now() });
  await stores.close();
}

describe('demarc privacy', () => {
  it('exports and erases a person beside the running bot, with a receipt for each store', async () => {
    await vote('U1');
    bot = await startDemarc({ env });

    const before = await call('privacy', 'export', 'slack:U1');
    const erased = await call('privacy', 'erase', 'slack:U1');
    const after = await call('privacy', 'export', 'slack:U1', '--tenant', 'T1');

    expect(JSON.parse(before.stdout)).toMatchObject({
      person: 'slack:U1',
      stores: { feedback: [{ user: 'U1', vote: 'helpful' }] },
    });
    expect(erased).toEqual({
      code: 0,
      stdout:
        'conversations: 0 erased\nfeedback: 1 erased\nunanswered: 0 erased\nenrolments: 0 erased\njobs: 0 erased\nreferences: 0 erased\n',
      stderr: '',
    });
    expect(JSON.parse(after.stdout).stores.feedback).toEqual([]);
  });

  it('asks for platform and id', async () => {
    const { code, stderr } = await call('privacy', 'erase', 'U1');

    expect(stderr).toMatch(/^demarc: "U1" names nobody: .+slack:U0123ABC\n$/);
    expect(code).toBe(2);
  });

  it('says what to do where there is no data', async () => {
    const { code, stderr } = await call('privacy', 'export', 'slack:U1');

    expect(stderr).toMatch(/^demarc: the tables in the data folder .+: run "demarc migrate".+\n$/);
    expect(code).toBe(1);
  });
});

describe('demarc backup and restore', () => {
  it('saves beside the running bot, restores once it has stopped, with the same counts', async () => {
    await vote('U1');
    const file = path.join(parent, 'backup.jsonl');
    bot = await startDemarc({ env });

    const saved = await call('backup', file);
    const early = await call('restore', file, '--replace');
    await bot.stop();
    const moved = await callDemarc(['restore', file], {
      env: { DATA_DIR: path.join(parent, 'other') },
    });

    const counts = (text: string) => text.split('\n').filter((line) => /^\w+: \d+$/.test(line));
    expect(saved).toMatchObject({ code: 0, stdout: expect.stringContaining('feedback: 1\n') });
    expect(early).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(
        /^demarc: the data folder .+ is in use by another process: .+\n$/,
      ),
    });
    expect([moved.code, counts(moved.stdout)]).toEqual([0, counts(saved.stdout)]);
  });
});

describe('demarc inbox', () => {
  const listed = async (...args: readonly string[]) =>
    JSON.parse((await call('inbox', 'list', '--json', ...args)).stdout) as readonly {
      readonly id: string;
      readonly title: string;
    }[];

  it('lists, shows, ignores for good and exports what got no answer, beside the running bot', async () => {
    bot = await startDemarc({ env });
    for (const text of ['how do I create a bucket', 'how to create buckets AKIAIOSFODNN7EXAMPLE']) {
      await ask(bot, text);
    }

    const [item, ...others] = await listed();
    const id = item?.id ?? '';
    const shown = await call('inbox', 'show', id);
    const exported = await call('inbox', 'export');
    const ignored = await call('inbox', 'ignore', id);
    await ask(bot, 'how can I create buckets?');
    const after = [await listed(), await listed('--all')];
    const back = await call('inbox', 'ignore', '--undo', id);

    expect([item, ...others]).toMatchObject([
      { title: 'how to create buckets […]', unanswered: 2, disputed: 0, ignored: false },
    ]);
    expect(shown.stdout).toMatch(/web unanswered: how to create buckets \[…\] \([\w-]+\)\n/);
    expect(JSON.parse(exported.stdout).questions).toHaveLength(2);
    expect(ignored.stdout).toBe('ignored: how to create buckets […]\n');
    expect(after).toMatchObject([[], [{ id, unanswered: 3, ignored: true }]]);
    expect(back.stdout).toBe(`${id} is back in the inbox\n`);
    expect(await listed()).toHaveLength(1);
  });

  it('says so where an id is not in the inbox', async () => {
    await call('migrate');

    const { code, stderr } = await call('inbox', 'show', 'deadbeef');

    expect(stderr).toMatch(/^demarc: the inbox has no deadbeef: .+\n$/);
    expect(code).toBe(2);
  });
});

async function ask(running: RunningBot, text: string): Promise<void> {
  await fetch(`${running.url}/web/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ conversation: text, text }),
  });
}
