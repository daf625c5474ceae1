import { erasePerson } from '../../src/dialog';
import { BotError } from '../../src/errors';
import { enrol, scheduleDigests } from '../../src/onboarding';
import {
  createKeyring,
  type ListedFeedbackStore,
  type ListedUnansweredStore,
} from '../../src/stores';
import {
  ignoreWords,
  openStores,
  planStorage,
  readInboxData,
  type Storage,
  type Stores,
  unignoreWords,
} from '../../src/stores/sql';
import type { Engine } from '../../src/stores/sql/engine';
import { migrate } from '../../src/stores/sql/migrate';
import { createMigrations } from '../../src/stores/sql/migrations';
import { openEngine, peekEngine } from '../../src/stores/sql/open-engine';
import { createSqlConversationStore } from '../../src/stores/sql/sql-conversation-store';
import { createSqlDeliveryStore } from '../../src/stores/sql/sql-delivery-store';
import { createSqlEnrolmentStore } from '../../src/stores/sql/sql-enrolment-store';
import { createSqlFeedbackStore } from '../../src/stores/sql/sql-feedback-store';
import { createSqlJobStore } from '../../src/stores/sql/sql-job-store';
import { createSqlSecretStore } from '../../src/stores/sql/sql-secret-store';
import { createSqlUnansweredStore } from '../../src/stores/sql/sql-unanswered-store';
import { aClock, DAY_MS, type FakeClock } from '../support/clock';
import type { TestStorage } from '../support/databases';
import { ADA, anEnrolment } from '../support/learners';
import { anOnboarding } from '../support/onboarding';
import { describeEnrolmentStore } from './enrolment-stores';
import { describeIsolation } from './isolation';
import { aJob, describeJobStore } from './job-stores';
import {
  describeConversationStore,
  describeDeliveryStore,
  describeFeedbackStore,
  describeSecretStore,
  describeUnansweredStore,
} from './stores';

const KEY = Buffer.alloc(32, 1);
const NEW_KEY = Buffer.alloc(32, 2);
const TABLES = [
  'deliveries',
  'conversations',
  'feedback',
  'unanswered',
  'secrets',
  'jobs',
  'enrolments',
  'erased_enrolments',
  'journeys',
] as const;
const SECRET = { bot: { token: 'xoxb-very-secret' } };

/** What a test may choose when it opens stores; the key is there unless it is `null`. */
interface Opening {
  readonly clock?: FakeClock;
  readonly key?: Buffer | null;
  readonly previous?: readonly Buffer[];
  readonly failures?: string[];
}

/** What every database promises the stores on it, and what the stores promise on it. */
export function describeDatabase(name: string, createStorage: () => Promise<TestStorage>): void {
  describeStores(name, createStorage);

  describe(name, () => {
    const opened: Stores[] = [];
    const made: TestStorage[] = [];
    let storage: Storage;

    beforeEach(async () => {
      const test = await createStorage();
      made.push(test);
      storage = test.storage;
    });
    afterEach(async () => {
      await Promise.all(opened.splice(0).map((stores) => stores.close()));
      await Promise.all(made.splice(0).map((each) => each.remove()));
    });

    const open = async ({ clock = aClock(), key = KEY, previous, failures }: Opening = {}) => {
      const stores = await openStores({
        storage,
        ...(key && { keyring: createKeyring(key, previous) }),
        clock: clock.now,
        onFailure: (store) => failures?.push(store),
      });
      opened.push(stores);
      return stores;
    };
    /** Looks at the rows beside the stores. */
    const peek = async <T>(look: (engine: Engine) => Promise<T>) => {
      const engine = await peekEngine(storage);
      const seen = await look(engine);
      await engine.close();
      return seen;
    };
    const failureOf = (work: Promise<unknown>) =>
      work.then(
        () => undefined,
        (error) => error,
      );

    it('keeps everything across a restart', async () => {
      const vote = { answerId: 'a', platform: 'slack', tenant: 'T', user: 'U', at: 1 } as const;
      const question = { platform: 'teams', tenant: 'T', text: 'who?', reason: 'unclear', at: 1 };
      const before = await open();
      await before.deliveries.claim('Ev1');
      await before.conversations.write('c', { service: 'rds', at: 1 });
      await before.feedback.record({ ...vote, vote: 'helpful' });
      await before.unanswered.record(question);
      await before.jobs.enqueue([aJob({ payload: { step: 7 } })]);
      await before.openSecrets().installations.write('T', SECRET);
      await before.openSecrets().references.write('T', { url: 'https://smba.example' });
      await before.close();

      const after = await open();

      expect(await after.deliveries.claim('Ev1')).toBe(false);
      expect(await after.conversations.read('c')).toEqual({ service: 'rds', at: 1 });
      expect(await after.feedback.list()).toEqual([{ ...vote, vote: 'helpful' }]);
      expect(await after.unanswered.list()).toEqual([question]);
      expect(await after.jobs.lease({ kinds: ['nudge'], limit: 1, leaseMs: 1 })).toMatchObject([
        { payload: { step: 7 } },
      ]);
      expect(await after.openSecrets().installations.read('T')).toEqual(SECRET);
      expect(await after.openSecrets().references.read('T')).toEqual({
        url: 'https://smba.example',
      });
    });

    it('leaves no row with the id of a learner who was erased, and gives a receipt', async () => {
      const { enrolments, jobs, personal } = await open();
      const bot = anOnboarding({ enrolments, jobs });
      const erased = { ...ADA, user: 'UERASED' };
      const [journey, zone] = ['cloud-basics', 'Europe/Berlin'];
      await scheduleDigests(bot.parts, [erased]);
      // One learns in a team; the other in the team of the one who goes.
      for (const [person, team] of [
        [erased, 'core'],
        [ADA, 'UERASED'],
      ] as const) {
        await enrol(bot.parts, { person, team, journey, zone });
        await bot.act('continue', person);
        await bot.act('done two-halves', person);
        await bot.act('continue', person);
        await bot.act('start always-aws', person);
      }

      const before = await readEverything(peek);
      const receipts = await erasePerson(personal, erased);
      const after = await readEverything(peek);

      expect(before).toContain('UERASED');
      expect(after).not.toContain('UERASED');
      expect(after).toContain(ADA.user);
      expect(receipts).toContainEqual({ kind: 'erased', store: 'enrolments', count: 1 });
      expect(await enrolments.read(ADA, journey)).toMatchObject({ team: null, step: 1 });
      expect(await enrolments.countErased({ ...ADA, team: 'core' })).toMatchObject({ enrolled: 1 });
    });

    it('lets one of two connections claim each id', async () => {
      const first = await open();
      await peek(async (engine) => {
        const second = createSqlDeliveryStore(engine, aClock().now);
        const ids = Array.from({ length: 100 }, (_, index) => `Ev${index}`);

        const claims = await Promise.all(
          ids.map((id) => Promise.all([first.deliveries.claim(id), second.claim(id)])),
        );

        expect(claims.filter(([one, two]) => one !== two)).toHaveLength(100);
      });
    });

    it('forgets all of a workspace, in every table that names one', async () => {
      const all = await open();
      for (const tenant of ['T1', 'T2']) {
        const who = { platform: 'slack', tenant, at: 1 } as const;
        await all.conversations.write(`["slack","${tenant}","C1",""]`, { at: 1 });
        await all.feedback.record({ ...who, answerId: 'a', user: 'U', vote: 'helpful' });
        await all.unanswered.record({ ...who, text: 'who?', reason: 'unclear' });
        await all.jobs.enqueue([aJob({ key: tenant, owner: { platform: 'slack', tenant } })]);
        for (const user of ['U1', 'U2']) {
          await all.enrolments.add(anEnrolment({ person: { ...ADA, tenant, user } }));
        }
        await all.enrolments.forgetPerson({ ...ADA, tenant, user: 'U2' });
      }

      await all.forgetTenant({ platform: 'slack', tenant: 'T1' });

      const rows = await peek(async ({ db, capabilities }) => {
        const tables = (await db.introspection.getTables()).filter(
          ({ schema, columns }) =>
            schema === capabilities.schema && columns.some((column) => column.name === 'tenant'),
        );
        return Promise.all(
          tables.map(async ({ name }) => {
            const left = await db
              .selectFrom(name as 'feedback')
              .select('tenant')
              .execute();
            return [name, left.map(({ tenant }) => tenant.includes('T1'))];
          }),
        );
      });
      expect(rows).toEqual([
        ['conversations', [false]],
        ['enrolments', [false]],
        ['erased_enrolments', [false]],
        ['feedback', [false]],
        ['jobs', [false]],
        ['unanswered', [false]],
      ]);
    });

    it('deletes what has expired, however much that is, and nothing else', async () => {
      const clock = aClock();
      const all = await open({ clock });
      await Promise.all(Array.from({ length: 1_200 }, (_, i) => all.deliveries.claim(`old${i}`)));
      await all.conversations.write('old', { at: 1 });
      clock.advance(DAY_MS - 1);
      await all.deliveries.claim('young');
      await all.conversations.write('young', { at: 2 });
      clock.advance(1);

      const deleted = [await all.sweep(), await all.sweep()];

      expect(deleted).toEqual([1_201, 0]);
      expect(await all.deliveries.claim('young')).toBe(false);
      expect(await all.conversations.read('young')).toEqual({ at: 2 });
    });

    it('deletes questions after 30 days and votes after 90, and nothing else', async () => {
      const clock = aClock();
      const all = await open({ clock });
      const place = { platform: 'slack', tenant: 'T1' };
      const ask = (text: string) =>
        all.unanswered.record({ ...place, text, reason: 'unclear', at: clock.now() });
      const vote = (answerId: string, user = 'U1') =>
        all.feedback.record({ ...place, user, answerId, vote: 'helpful', at: clock.now() });
      // More than one step takes.
      for (let i = 0; i < 210; i++) await Promise.all([ask(`old ${i}`), vote(`a${i}`)]);
      clock.advance(30 * DAY_MS - 1);
      await ask('young');
      const early = await all.sweep();
      clock.advance(1);
      const questions = await all.sweep();
      clock.advance(60 * DAY_MS - 1);
      await vote('a1', 'U2');
      clock.advance(1);

      const votes = await all.sweep();

      expect([early, questions, votes]).toEqual([0, 210, 211]);
      expect(await all.unanswered.list()).toEqual([]);
      expect((await all.feedback.list()).map(({ user }) => user)).toEqual(['U2']);
    });

    it('sets questions aside until that is taken back, across restarts', async () => {
      await (await open()).close();
      const item = { id: 'deadbeef', signature: ['aa', 'bb'] };
      await ignoreWords(storage, item, aClock().now);
      await ignoreWords(storage, item, aClock().now);
      await (await open()).close();

      const before = await readInboxData(storage);
      const taken = [
        await unignoreWords(storage, 'deadbeef'),
        await unignoreWords(storage, 'deadbeef'),
      ];

      expect(before.ignored).toEqual([item]);
      expect(taken).toEqual([true, false]);
      expect((await readInboxData(storage)).ignored).toEqual([]);
    });

    it('holds no id of an event in its rows', async () => {
      await (await open()).deliveries.claim('slack:T1:action:1.1:U1');

      const rows = await peek(({ db }) => db.selectFrom('deliveries').select('id').execute());

      expect(rows).toEqual([{ id: expect.stringMatching(/^[\w-]{22}$/) }]);
    });

    it('deletes a job 30 days after it ended, and none that waits', async () => {
      const clock = aClock();
      const { jobs, sweep } = await open({ clock });
      await jobs.enqueue([aJob({ key: 'ended' }), aJob({ key: 'waiting', dueAt: 10 ** 14 })]);
      const [ended] = await jobs.lease({ kinds: ['nudge'], limit: 1, leaseMs: 1 });
      if (ended === undefined) throw new Error('one is due');
      await jobs.end(ended, 'done');

      clock.advance(30 * DAY_MS - 1);
      const before = await sweep();
      clock.advance(1);

      expect([before, await sweep()]).toEqual([0, 1]);
      expect(await jobs.enqueue([aJob({ key: 'ended' }), aJob({ key: 'waiting' })])).toEqual([
        'ended',
      ]);
    });

    it('holds no secret in its rows', async () => {
      const { installations } = (await open()).openSecrets();

      await installations.write('T1', SECRET);

      const rows = await peek(({ db }) => db.selectFrom('secrets').selectAll().execute());
      expect(rows).toEqual([
        {
          kind: 'installation',
          key: 'T1',
          key_id: createKeyring(KEY).current,
          sealed: expect.any(String),
        },
      ]);
      const bytes = Buffer.from(rows[0]?.sealed ?? '', 'base64').toString('latin1');
      expect(`${JSON.stringify(rows)} ${bytes}`).not.toMatch(/xoxb|token|very-secret/);
    });

    it('refuses a secret that was changed', async () => {
      const { installations } = (await open()).openSecrets();
      await installations.write('T1', SECRET);

      await peek(async ({ db }) => {
        const { sealed } = await db
          .selectFrom('secrets')
          .select('sealed')
          .executeTakeFirstOrThrow();
        const bytes = Buffer.from(sealed, 'base64');
        bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
        await db
          .updateTable('secrets')
          .set({ sealed: bytes.toString('base64') })
          .execute();
      });

      expect(await failureOf(installations.read('T1'))).toMatchObject({
        code: 'SECRET_UNREADABLE',
        message: expect.not.stringContaining('xoxb'),
      });
    });

    it.each([
      ['another workspace', { key: 'T2' }],
      ['another kind', { kind: 'reference' }],
    ])('refuses a secret that was moved to %s', async (_, place) => {
      const { installations, references } = (await open()).openSecrets();
      await installations.write('T1', SECRET);

      await peek(({ db }) => db.updateTable('secrets').set(place).execute());

      const moved = 'kind' in place ? references.read('T1') : installations.read('T2');
      expect(await failureOf(moved)).toMatchObject({ code: 'SECRET_UNREADABLE' });
    });

    it('opens with an earlier key once, and with the new one alone afterwards', async () => {
      const before = await open();
      await before.openSecrets().installations.write('T1', SECRET);
      await before.close();
      await (await open({ key: NEW_KEY, previous: [KEY] })).close();

      const after = await open({ key: NEW_KEY });

      expect(await after.openSecrets().installations.read('T1')).toEqual(SECRET);
    });

    it('reports a changed secret when keys change and starts all the same', async () => {
      const failures: string[] = [];
      const before = await open();
      const { installations } = before.openSecrets();
      await installations.write('T1', SECRET);
      await installations.write('T2', SECRET);
      await peek(({ db }) =>
        db.updateTable('secrets').set({ sealed: 'AAAA' }).where('key', '=', 'T1').execute(),
      );
      await before.close();

      const after = await open({ key: NEW_KEY, previous: [KEY], failures });

      expect(failures).toEqual(['secrets']);
      expect(await after.openSecrets().installations.read('T2')).toEqual(SECRET);
    });

    it.each([
      ['without the key', null, /^DEMARC_ENCRYPTION_KEY is missing/],
      ['with another key', NEW_KEY, /^DEMARC_ENCRYPTION_KEY does not open .+_PREVIOUS$/],
    ])('does not open %s where it holds secrets', async (_, key, message) => {
      const before = await open();
      await before.openSecrets().installations.write('T1', SECRET);
      await before.close();

      const failure = await failureOf(open({ key }));

      expect(failure).toBeInstanceOf(BotError);
      expect(failure).toMatchObject({
        code: 'CONFIG_INVALID',
        message: expect.stringMatching(message),
      });
    });

    it('says which key is missing when secrets are needed', async () => {
      const all = await open({ key: null });

      expect(() => all.openSecrets()).toThrow(/^DEMARC_ENCRYPTION_KEY is missing: .+openssl/);
    });

    it('plans every step from nothing, and none once they are done', async () => {
      const before = await planStorage(storage);
      const again = await planStorage(storage);
      await (await open()).close();
      await (await open()).close();

      const steps = await peek(async ({ capabilities }) => createMigrations(capabilities));
      expect(before.map((step) => step.name)).toEqual(Object.keys(steps));
      expect(before[0]?.statements.join('\n')).toMatch(/create table "deliveries"/);
      expect(again).toEqual(before);
      expect(await planStorage(storage)).toEqual([]);
    });

    it('leaves nothing behind of a step that fails', async () => {
      await peek(async (engine) => {
        await engine.db.schema.createTable('secrets').addColumn('other', 'text').execute();

        const failure = await failureOf(migrate(engine));

        const tables = await engine.db.introspection.getTables();
        const own = tables.filter(({ name }) => /^(deliveries|conversations)$/.test(name));
        expect(own.filter(({ schema }) => schema === engine.capabilities.schema)).toEqual([]);
        expect(failure).toMatchObject({
          code: 'DATABASE_UNAVAILABLE',
          message: expect.stringMatching(
            /up to date \(0001-first-stores: \w+\): give Demarc a database of its own, free space/,
          ),
        });
      });
    });

    it('does not open what a newer version has changed', async () => {
      await (await open()).close();
      await peek(({ db }) =>
        (db as unknown as import('kysely').Kysely<{ demarc_migrations: object }>)
          .insertInto('demarc_migrations')
          .values({ name: '9999-later', timestamp: '2030-01-01' })
          .execute(),
      );

      const failures = [await failureOf(open()), await failureOf(planStorage(storage))];

      for (const failure of failures) {
        expect(failure).toMatchObject({
          code: 'DATABASE_NEWER',
          message: expect.stringMatching(/newer version of Demarc \(step 9999-later\): run that/),
        });
      }
    });
  });
}

/** Every row of every table, as text. */
function readEverything(
  peek: (look: (engine: Engine) => Promise<string>) => Promise<string>,
): Promise<string> {
  return peek(async ({ db }) => {
    const rows = [];
    for (const table of TABLES) rows.push(await db.selectFrom(table).selectAll().execute());
    return JSON.stringify(rows);
  });
}

/** The stores, each test with empty tables of one database. */
function describeStores(name: string, createStorage: () => Promise<TestStorage>): void {
  describe(name, () => {
    let test: TestStorage;
    let engine: Engine;
    beforeAll(async () => {
      test = await createStorage();
      engine = await openEngine(test.storage, migrate, () => undefined);
    });
    afterEach(async () => {
      for (const table of TABLES) await engine.db.deleteFrom(table).execute();
    });
    afterAll(async () => {
      await engine.close();
      await test.remove();
    });

    describeConversationStore('it', (clock) => createSqlConversationStore(engine, clock));
    describeDeliveryStore('it', (clock) => createSqlDeliveryStore(engine, clock));
    describeFeedbackStore(
      'it',
      () => createSqlFeedbackStore(engine),
      (store) => (store as ListedFeedbackStore).list(),
    );
    describeUnansweredStore(
      'it',
      () => createSqlUnansweredStore(engine),
      (store) => (store as ListedUnansweredStore).list(),
    );
    describeSecretStore('it', () =>
      createSqlSecretStore(engine, 'installation', createKeyring(KEY)),
    );
    describeJobStore('it', (clock) => createSqlJobStore(engine, clock));
    describeEnrolmentStore('it', () => createSqlEnrolmentStore(engine));
    describeIsolation(
      'it',
      async () => {
        const { now } = aClock();
        return {
          conversations: createSqlConversationStore(engine, now),
          deliveries: createSqlDeliveryStore(engine, now),
          feedback: createSqlFeedbackStore(engine),
          unanswered: createSqlUnansweredStore(engine),
          jobs: createSqlJobStore(engine, now),
          installations: createSqlSecretStore(engine, 'installation', createKeyring(KEY)),
        };
      },
      20_000,
    );
  });
}
