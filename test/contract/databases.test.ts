import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { openStores, type Storage } from '../../src/stores/sql';
import { peekEngine } from '../../src/stores/sql/open-engine';
import { aClock } from '../support/clock';
import {
  aFolderStorage,
  aPostgresStorage,
  describePostgres,
  runOnServer,
  type TestSchema,
  type TestStorage,
} from '../support/databases';
import { ROOT } from '../support/process';
import { describeDatabase } from './databases';
import { describePersonalData } from './personal-data';

jest.setTimeout(60_000);

const open = (storage: Storage, failures: string[] = []) =>
  openStores({ storage, clock: aClock().now, onFailure: (store) => failures.push(store) });
const failureOf = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error) => error,
  );

describeDatabase('SQLite in a folder', aFolderStorage);
describePersonalData('SQLite in a folder', aFolderStorage, readFiles);

describe('openStores on a folder', () => {
  let test: TestStorage;
  let folder: string;
  beforeEach(async () => {
    test = await aFolderStorage();
    folder = test.storage.kind === 'folder' ? test.storage.folder : '';
  });
  afterEach(() => test.remove());

  const modeOf = (file: string) => (statSync(file).mode & 0o777).toString(8);

  it('makes everything for its owner only', async () => {
    const stores = await open(test.storage);
    await stores.deliveries.claim('Ev1');

    const modes = readdirSync(folder).map((file) => modeOf(path.join(folder, file)));

    await stores.close();
    expect(modeOf(folder)).toBe('700');
    expect(new Set(modes)).toEqual(new Set(['600']));
  });

  it('sweeps without waiting for somebody who reads', async () => {
    const stores = await open(test.storage);
    await stores.deliveries.claim('Ev1');
    const reader = await peekEngine(test.storage);
    const took = await reader.db.transaction().execute(async (transaction) => {
      await transaction.selectFrom('deliveries').selectAll().execute();
      await stores.deliveries.claim('Ev2');
      const begun = performance.now();
      await stores.sweep();
      return performance.now() - begun;
    });

    await reader.close();
    await stores.close();
    expect(took).toBeLessThan(2_000);
  });

  it('refuses a second opener and lets it in afterwards', async () => {
    const first = await open(test.storage);

    const failure = await failureOf(open(test.storage));
    await first.close();
    const second = await open(test.storage);

    await second.close();
    expect(failure).toMatchObject({
      code: 'DATABASE_UNAVAILABLE',
      message: `the data folder ${folder} is in use by another process: stop that one, set another DATA_DIR, or set DATABASE_URL to run several`,
    });
  });

  it.each([
    ['is a file', () => writeFileSync(folder, '')],
    [
      'holds something else',
      () => {
        mkdirSync(folder);
        writeFileSync(path.join(folder, 'demarc.db'), 'no database '.repeat(500));
        chmodSync(folder, 0o700);
      },
    ],
  ])('says what to do where the folder %s', async (_, spoil) => {
    spoil();

    const failures = [await failureOf(open(test.storage)), await failureOf(open(test.storage))];

    for (const failure of failures) {
      expect(failure).toMatchObject({
        code: 'DATABASE_UNAVAILABLE',
        message: expect.stringMatching(/ cannot be used \(\w+\): .+ set another DATA_DIR$/),
      });
    }
  });
});

describePostgres()('with a server', () => {
  describeDatabase('PostgreSQL', aPostgresStorage);
  describePersonalData('PostgreSQL', aPostgresStorage);

  describe('openStores on a server', () => {
    let test: TestSchema;
    beforeEach(async () => {
      test = await aPostgresStorage();
    });
    afterEach(() => test.remove());

    it('lets one of two processes that start at once claim each id', async () => {
      const script = path.join(__dirname, '../support/claim-process.ts');
      const children = [1, 2].map(() =>
        spawn(process.execPath, ['--import', 'tsx', script, test.url], { cwd: ROOT }),
      );
      const lines = children.map(readLines);
      for (const each of lines) expect((await each.next()).value).toBe('open');

      for (const child of children) child.stdin.write('go\n');
      const won = await Promise.all(
        lines.map(async (each) => JSON.parse((await each.next()).value ?? '')),
      );

      expect(won.flat()).toHaveLength(1_000);
      expect(new Set(won.flat()).size).toBe(1_000);
    });

    it('goes on after the server has cut every connection', async () => {
      const failures: string[] = [];
      const stores = await open(test.storage, failures);
      await stores.deliveries.claim('Ev1');

      const name = new URL(test.url).searchParams.get('application_name');
      await runOnServer(
        `select pg_terminate_backend(pid) from pg_stat_activity where application_name = '${name}'`,
      );
      const claim = await claimUntilAnswered(() => stores.deliveries.claim('Ev1'));

      await stores.close();
      expect(claim).toBe(false);
    });

    it.each([
      ['nobody listens', () => 'postgres://me:hunter2@127.0.0.1:9/demarc', 'ECONNREFUSED'],
      ['there is no such database', () => withDatabase(test.url, 'no_such'), '3D000'],
    ])('says what to do where %s, without the password', async (_, address, code) => {
      const failure = await failureOf(open({ kind: 'postgres', url: address() }));

      expect(failure).toMatchObject({
        code: 'DATABASE_UNAVAILABLE',
        message: expect.stringMatching(
          new RegExp(`^the database [^@]+ cannot be used \\(${code}\\): .+ DATABASE_URL$`),
        ),
      });
      expect(failure.message).not.toContain('hunter2');
    });
  });
});

function readFiles(storage: Storage): string {
  const folder = storage.kind === 'folder' ? storage.folder : '';
  return readdirSync(folder)
    .map((file) => readFileSync(path.join(folder, file), 'latin1'))
    .join('\n');
}

function readLines(child: ChildProcess): AsyncIterator<string> {
  if (!child.stdout) throw new TypeError('the process has no output');
  child.stderr?.pipe(process.stderr);
  return createInterface({ input: child.stdout })[Symbol.asyncIterator]();
}

/** A cut connection is noticed with the first statement on it. */
async function claimUntilAnswered(claim: () => Promise<boolean>): Promise<boolean> {
  for (let left = 10; left > 0; left--) {
    const claimed = await claim().catch(() => undefined);
    if (claimed !== undefined) return claimed;
  }
  throw new Error('no claim was answered');
}

function withDatabase(url: string, name: string): string {
  const other = new URL(url);
  other.pathname = `/${name}`;
  return other.href;
}
