import {
  existsSync,
  lstatSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Journey } from '../../src/knowledge';
import { createKeyring } from '../../src/stores';
import { backUp, openStores, restore, type Storage, type Stores } from '../../src/stores/sql';
import { createBackupFile, type Row } from '../../src/stores/sql/backup/backup-file';
import { aClock } from '../support/clock';
import {
  aFolderStorage,
  aPostgresStorage,
  describePostgres,
  type TestStorage,
} from '../support/databases';
import { ADA, anEnrolment } from '../support/learners';
import { aJob } from './job-stores';
import { readRows } from './personal-data';

jest.setTimeout(60_000);

type Create = () => Promise<TestStorage>;

const ODD = '日本語 🙂 \u2028 "\'\\ \n; drop table feedback; --';
const SECRET = { token: 'xoxb-very-secret' };
const JOURNEY = { id: 'j', version: '1', title: ODD } as Journey;
const TEAM = { platform: 'slack', tenant: 'T1', team: ODD };
const clock = aClock();

let folder: string;
let file: string;
const made: TestStorage[] = [];
const opened: Stores[] = [];
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'demarc-backup-'));
  file = path.join(folder, 'backup.jsonl');
});
afterEach(async () => {
  await Promise.all(opened.splice(0).map((stores) => stores.close()));
  await Promise.all(made.splice(0).map((each) => each.remove()));
  rmSync(folder, { recursive: true });
});

async function make(create: Create): Promise<Storage> {
  const test = await create();
  made.push(test);
  return test.storage;
}

async function open(storage: Storage): Promise<Stores> {
  const keyring = createKeyring(Buffer.alloc(32, 1));
  const stores = await openStores({
    storage,
    keyring,
    clock: clock.now,
    onFailure: () => undefined,
  });
  opened.push(stores);
  return stores;
}

const aVote = (answerId: string) =>
  ({ platform: 'slack', tenant: 'T1', user: 'U1', answerId, vote: 'not-right', at: 1 }) as const;
const aQuestion = (text: string) => ({
  platform: 'slack',
  tenant: 'T1',
  text,
  reason: 'unclear',
  at: 1,
});

async function fill(storage: Storage, events = 3): Promise<void> {
  const stores = await open(storage);
  await Promise.all(Array.from({ length: events }, (_, i) => stores.deliveries.claim(`Ev${i}`)));
  await stores.conversations.write('c', { service: 'rds', at: 1 });
  for (const answerId of ['a', ODD]) {
    await stores.feedback.record({ ...aVote(answerId), reason: ODD, question: 'who?' });
  }
  for (const text of ['first', ODD, 'last']) await stores.unanswered.record(aQuestion(text));
  await stores.jobs.enqueue([aJob()]);
  for (const user of ['U1', 'U2']) {
    await stores.enrolments.add(anEnrolment({ person: { ...ADA, user }, team: ODD }));
  }
  await stores.enrolments.forgetPerson({ ...ADA, user: 'U2' });
  await stores.enrolments.keepJourney(JOURNEY);
  await stores.openSecrets().installations.write('T1', SECRET);
  await stores.close();
}

const failureOf = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error) => error,
  );

const FOLDER: readonly (readonly [string, Create])[] = [['a folder', aFolderStorage]];
const SERVER: typeof FOLDER = [['a server', aPostgresStorage]];

describeMoves(FOLDER, FOLDER);
describeBackUp(FOLDER);

describePostgres()('with a server', () => {
  describeMoves(FOLDER, SERVER);
  describeMoves(SERVER, [...FOLDER, ...SERVER]);
  describeBackUp(SERVER);
});

/** From every kind of place to every kind. */
function describeMoves(
  sources: readonly (readonly [string, Create])[],
  targets: readonly (readonly [string, Create])[],
): void {
  const pairs = sources.flatMap(([from, create]) =>
    targets.map(([to, createTarget]) => [from, to, create, createTarget] as const),
  );
  describe('restore', () => {
    it.each(pairs)('puts every row of %s into %s, with the same counts', async (...pair) => {
      const [, , create, createTarget] = pair;
      const [source, target] = [await make(create), await make(createTarget)];
      await fill(source, 2_300);

      const saved = await backUp(source, file, clock.now);
      const restored = await restore(target, file);

      const stores = await open(target);
      expect(saved).toEqual({
        deliveries: 2_300,
        conversations: 1,
        feedback: 2,
        unanswered: 3,
        ignored: 0,
        jobs: 1,
        enrolments: 1,
        erased_enrolments: 1,
        journeys: 1,
        secrets: 1,
      });
      expect(restored).toEqual(saved);
      expect((await stores.unanswered.list()).map(({ text }) => text)).toEqual([
        'first',
        ODD,
        'last',
      ]);
      expect(await stores.feedback.list()).toContainEqual(
        expect.objectContaining({ reason: ODD, question: 'who?' }),
      );
      expect(await stores.deliveries.claim('Ev2299')).toBe(false);
      expect(await stores.jobs.enqueue([aJob()])).toEqual([]);
      expect(await stores.enrolments.listTeam(TEAM)).toEqual([anEnrolment({ team: ODD })]);
      expect(await stores.enrolments.countErased(TEAM)).toEqual({ enrolled: 1, finished: 0 });
      expect(await stores.enrolments.readJourney('j', '1')).toEqual(JOURNEY);
      expect(await stores.openSecrets().installations.read('T1')).toEqual(SECRET);
      await stores.unanswered.record(aQuestion('after'));
    });
  });
}

function describeBackUp(kinds: readonly (readonly [string, Create])[]): void {
  describe.each(kinds)('backUp of %s', (_name, create) => {
    it('sees one moment while the bot goes on writing', async () => {
      const storage = await make(create);
      const stores = await open(storage);
      for (let i = 0; i < 1_100; i += 100) {
        const some = Array.from({ length: 100 }, (_, n) => `c${i + n}`);
        await Promise.all(some.map((id) => stores.feedback.record(aVote(id))));
      }
      let isRunning = true;
      // Each question comes after its vote: a moment never has more of them.
      const writing = (async () => {
        for (let i = 0; isRunning; i++) {
          await stores.feedback.record(aVote(`b${i}`));
          await stores.unanswered.record(aQuestion(`b${i}`));
        }
      })();

      const counts = await backUp(storage, file, clock.now);

      isRunning = false;
      await writing;
      const votes = (counts.feedback ?? 0) - 1_100;
      expect((await stores.unanswered.list()).length).toBeGreaterThan(counts.unanswered ?? 0);
      expect([0, 1]).toContain(votes - (counts.unanswered ?? 0));
    });

    it('is readable to its owner only and never written over', async () => {
      const storage = await make(create);
      await fill(storage);
      await backUp(storage, file, clock.now);
      const before = readFileSync(file, 'utf8');

      const failure = await failureOf(backUp(storage, file, clock.now));

      expect((statSync(file).mode & 0o777).toString(8)).toBe('600');
      expect(failure).toMatchObject({ code: 'BACKUP_UNUSABLE' });
      expect(readFileSync(file, 'utf8')).toBe(before);
      expect(before).not.toMatch(/xoxb|very-secret/);
    });

    it.each([
      ['a file of a broken run', (part: string) => writeFileSync(part, 'old', { mode: 0o644 })],
      ['a link of somebody else', (part: string) => symlinkSync(`${file}.elsewhere`, part)],
    ])('is readable to its owner only where %s lies in its way', async (_what, put) => {
      const storage = await make(create);
      await fill(storage);
      put(`${file}.part`);

      await backUp(storage, file, clock.now);

      expect((lstatSync(file).mode & 0o777).toString(8)).toBe('600');
      expect(lstatSync(file).isFile()).toBe(true);
      expect(existsSync(`${file}.elsewhere`)).toBe(false);
    });
  });

  describe.each(kinds)('restore into %s', (_name, create) => {
    it('takes the steps that came after the backup', async () => {
      const storage = await make(create);
      const writer = createBackupFile(file, { steps: ['0001-first-stores'], at: '' });
      const { answerId, user, ...vote } = aVote('a');
      writer.write('feedback', [{ ...vote, answer_id: answerId, user_id: user, reason: null }]);
      writer.finish();

      await restore(storage, file);

      const stores = await open(storage);
      await stores.feedback.record({ ...aVote('b'), about: 'backups/rds' });
      expect((await stores.feedback.list()).map((each) => each.answerId).sort()).toEqual([
        'a',
        'b',
      ]);
    });

    it('deletes no row unless it is told to', async () => {
      const storage = await make(create);
      await fill(storage);
      await backUp(storage, file, clock.now);

      const failure = await failureOf(restore(storage, file));
      const replaced = await restore(storage, file, { replace: true });

      expect(failure).toMatchObject({
        code: 'DATABASE_NOT_EMPTY',
        message: expect.stringMatching(/ holds rows already \(deliveries: 3, .+--replace/),
      });
      expect(replaced).toMatchObject({ deliveries: 3, feedback: 2 });
    });

    it.each<[string, (text: string) => string, string, RegExp]>([
      ['cut off', (text) => text.slice(0, -200), 'BACKUP_UNUSABLE', /cut off/],
      [
        'without its last line',
        (text) => `${text.split('\n').slice(0, -2).join('\n')}\n`,
        'BACKUP_UNUSABLE',
        /cut off/,
      ],
      ['changed', (text) => text.replace('"T1"', '"T2"'), 'BACKUP_UNUSABLE', /changed/],
      ['something else', () => '{"a":1}\n', 'BACKUP_UNUSABLE', /no backup of Demarc/],
      ['empty', () => '', 'BACKUP_UNUSABLE', /no backup of Demarc/],
    ])('changes nothing where the file is %s', async (_case, spoil, code, message) => {
      const storage = await make(create);
      await fill(storage);
      await backUp(storage, file, clock.now);
      const before = await readRows(storage);
      writeFileSync(file, spoil(readFileSync(file, 'utf8')));

      const failure = await failureOf(restore(storage, file, { replace: true }));

      expect(failure).toMatchObject({ code, message: expect.stringMatching(message) });
      expect(await readRows(storage)).toBe(before);
    });

    it.each<[string, readonly string[], Row, string]>([
      ['a newer version', ['0001-first-stores', '9999-later'], {}, 'DATABASE_NEWER'],
      ['a row that does not fit', ['0001-first-stores'], { colour: 'red' }, 'BACKUP_UNUSABLE'],
    ])('changes nothing where the file has %s', async (_case, steps, row, code) => {
      const storage = await make(create);
      await fill(storage);
      const before = await readRows(storage);
      const writer = createBackupFile(file, { steps, at: '' });
      writer.write('deliveries', [{ id: 'a', expires_at: 1, ...row }]);
      writer.finish();

      const failure = await failureOf(restore(storage, file, { replace: true }));

      expect(failure).toMatchObject({ code });
      expect(await readRows(storage)).toBe(before);
    });

    it('says so where there is no such file', async () => {
      const failure = await failureOf(restore(await make(create), path.join(folder, 'none')));

      expect(failure).toMatchObject({
        code: 'BACKUP_UNUSABLE',
        message: expect.stringMatching(/cannot be read \(ENOENT\)/),
      });
    });
  });
}
