import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { conversationKey } from '../../src/dialog';
import { createKeyring } from '../../src/stores';
import {
  backUp,
  eraseFromStorage,
  exportPerson,
  openStores,
  type Storage,
  type Stores,
  TABLE_NAMES,
} from '../../src/stores/sql';
import { peekEngine } from '../../src/stores/sql/open-engine';
import { aClock } from '../support/clock';
import type { TestStorage } from '../support/databases';
import { anEnrolment } from '../support/learners';

const ID = 'U0PERSON1';
const PERSON = { platform: 'slack', user: ID };
const OTHER = 'U0PERSON2';

/** Every row of a database as one text. */
export async function readRows(storage: Storage): Promise<string> {
  const engine = await peekEngine(storage);
  const tables = await Promise.all(
    TABLE_NAMES.map((table) => engine.db.selectFrom(table).selectAll().execute()),
  );
  await engine.close();
  return JSON.stringify(tables);
}

/** What privacy asks of every database, while a bot has it open. */
export function describePersonalData(
  name: string,
  createStorage: () => Promise<TestStorage>,
  /** Everything that lies on a disk, where a test can look. */
  readFiles: (storage: Storage) => string = () => '',
): void {
  describe(`the personal data in ${name}`, () => {
    const clock = aClock();
    let test: TestStorage;
    let stores: Stores;
    beforeEach(async () => {
      test = await createStorage();
      stores = await openStores({
        storage: test.storage,
        keyring: createKeyring(Buffer.alloc(32, 1)),
        clock: clock.now,
        onFailure: () => undefined,
      });
      await fill(stores, ID);
      await fill(stores, OTHER);
    });
    afterEach(async () => {
      await stores.close();
      await test.remove();
    });

    it('is erased in every table and file, with a receipt for each store, and nobody else’s is', async () => {
      const before = (await readRows(test.storage)) + readFiles(test.storage);

      const receipts = await eraseFromStorage(test.storage, PERSON, clock.now);

      const after =
        (await readRows(test.storage)) + readFiles(test.storage) + (await readBackup(test.storage));
      expect(receipts).toEqual([
        { kind: 'erased', store: 'conversations', count: 3 },
        { kind: 'erased', store: 'feedback', count: 3 },
        { kind: 'erased', store: 'unanswered', count: 1 },
        { kind: 'erased', store: 'enrolments', count: 1 },
        { kind: 'erased', store: 'jobs', count: 1 },
        { kind: 'erased', store: 'references', count: 1 },
      ]);
      expect([before, after].map((text) => text.includes(ID))).toEqual([true, false]);
      expect(after).toContain(OTHER);
    });

    it('is erased in one tenant alone where one is named', async () => {
      await eraseFromStorage(test.storage, { ...PERSON, tenant: 'T2' }, clock.now);

      const votes = (await stores.feedback.list()).filter(({ user }) => user === ID);
      expect(votes.map(({ tenant }) => tenant)).toEqual(['T1']);
    });

    it('is exported as it is kept, by store', async () => {
      const exported = await exportPerson(test.storage, PERSON, clock.now);

      const counts = exported.map((each) => [
        each.store,
        each.kind === 'exported' ? each.entries.length : each.kind,
      ]);
      expect(counts).toEqual([
        ['conversations', 2],
        ['feedback', 2],
        ['unanswered', 1],
        ['enrolments', 1],
        ['jobs', 1],
        ['references', 1],
      ]);
      expect(JSON.stringify(exported)).not.toMatch(/very-secret|U0PERSON2/);
    });

    it('is erased elsewhere where one store fails, which is named', async () => {
      const engine = await peekEngine(test.storage);
      await engine.db.schema.dropTable('unanswered').execute();
      await engine.close();

      const receipts = await eraseFromStorage(test.storage, PERSON, clock.now);

      expect(receipts.map(({ kind, store }) => [store, kind])).toEqual([
        ['conversations', 'erased'],
        ['feedback', 'erased'],
        ['unanswered', 'failed'],
        ['enrolments', 'erased'],
        ['jobs', 'erased'],
        ['references', 'erased'],
      ]);
      expect((await stores.feedback.list()).some(({ user }) => user === ID)).toBe(false);
    });
  });
}

async function readBackup(storage: Storage): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'demarc-erased-'));
  const file = path.join(folder, 'backup');
  await backUp(storage, file, Date.now);
  const text = readFileSync(file, 'utf8');
  rmSync(folder, { recursive: true });
  return text;
}

/** Leaves traces of somebody wherever there can be any, in two workspaces. */
async function fill(stores: Stores, user: string): Promise<void> {
  const state = { service: 'rds', at: 1 };
  const shared = conversationKey({ platform: 'slack', tenant: 'T1', channel: `C-${user.at(-1)}` });
  for (const tenant of ['T1', 'T2']) {
    const place = { platform: 'slack', tenant };
    const own = conversationKey({ ...place, channel: `D${user}`, owner: user });
    await stores.conversations.write(own, state);
    await stores.feedback.record({ ...place, user, answerId: 'a', vote: 'helpful', at: 1 });
  }
  const turn = `slack:T1:action:1.1:${user}`;
  await stores.deliveries.claim(turn);
  await stores.conversations.write(shared, { ...state, answered: { id: turn } });
  const vote = { answerId: turn, platform: 'slack', tenant: 'T1', vote: 'not-right' } as const;
  await stores.feedback.record({ ...vote, user: 'U9', reason: `ask ${user}!`, at: 1 });
  const text = `is <@${user}> responsible?`;
  await stores.unanswered.record({
    platform: 'slack',
    tenant: 'T1',
    text,
    reason: 'unclear',
    at: 1,
  });
  // In workspaces that nothing else names.
  const owner = { platform: 'slack', tenant: 'T3', user };
  await stores.jobs.enqueue([
    { key: `nudge:${user}`, kind: 'nudge', owner, payload: { user }, dueAt: 1 },
  ]);
  await stores.enrolments.add(anEnrolment({ person: { ...owner, tenant: 'T4' } }));
  const key = JSON.stringify(['slack', 'T1', 'person', user]);
  await stores.openSecrets().references.write(key, { token: 'very-secret' });
}
