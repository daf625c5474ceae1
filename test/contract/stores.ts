import type {
  Clock,
  ConversationStore,
  DeliveryStore,
  Feedback,
  FeedbackStore,
  SecretStore,
  TenantStore,
  UnansweredQuestion,
  UnansweredStore,
} from '../../src/dialog';
import { aClock, DAY_MS } from '../support/clock';

const HOUR_MS = 60 * 60 * 1000;

/** Ids and words that a database may stumble over. */
const ODD_TEXTS: readonly (readonly [string, string])[] = [
  ['nothing', ''],
  ['a character that is none', 'a\0b'],
  ['a statement', "'; drop table deliveries; --"],
  ['far letters', '日本語 🙂'],
  ['a very long one', 'x'.repeat(20_000)],
];

/** What every conversation store promises, whatever it is built on. */
export function describeConversationStore(
  name: string,
  create: (
    clock: Clock,
  ) => (ConversationStore & TenantStore) | Promise<ConversationStore & TenantStore>,
): void {
  describe(`${name} as ConversationStore`, () => {
    it('knows nothing of a new conversation', async () => {
      const store = await create(aClock().now);

      expect(await store.read('new')).toBeUndefined();
    });

    it('gives back what was written last', async () => {
      const store = await create(aClock().now);

      await store.write('one', { service: 'rds', at: 1 });
      await store.write('one', { service: 'lambda', asked: [{ control: 'backups' }], at: 2 });

      expect(await store.read('one')).toEqual({
        service: 'lambda',
        asked: [{ control: 'backups' }],
        at: 2,
      });
    });

    it('keeps conversations apart, also when their keys look alike', async () => {
      const store = await create(aClock().now);

      await store.write('["slack","T1","C","1"]', { service: 'rds', at: 1 });

      expect(await store.read('["slack","T2","C","1"]')).toBeUndefined();
      expect(await store.read('["SLACK","T1","C","1"]')).toBeUndefined();
    });

    it('forgets 24 hours after the last write and not before', async () => {
      const clock = aClock();
      const store = await create(clock.now);
      await store.write('one', { service: 'rds', at: clock.now() });

      clock.advance(DAY_MS - 1);
      const before = await store.read('one');
      clock.advance(1);

      expect(before).toMatchObject({ service: 'rds' });
      expect(await store.read('one')).toBeUndefined();
    });

    it('counts the 24 hours anew with each write', async () => {
      const clock = aClock();
      const store = await create(clock.now);
      await store.write('one', { service: 'rds', at: clock.now() });
      clock.advance(DAY_MS - 1);
      await store.write('one', { service: 'rds', at: clock.now() });

      clock.advance(DAY_MS - 1);

      expect(await store.read('one')).toMatchObject({ service: 'rds' });
    });

    it.each([
      ['ahead', HOUR_MS],
      ['back', -HOUR_MS],
    ])('keeps a conversation when the clock jumps an hour %s and returns', async (_, jump) => {
      const clock = aClock();
      const store = await create(clock.now);
      await store.write('before', { service: 'rds', at: 1 });
      clock.advance(jump);
      const during = await store.read('before');
      await store.write('during', { service: 'ec2', at: 2 });
      clock.advance(-jump);

      expect([during, await store.read('before'), await store.read('during')]).toMatchObject([
        { service: 'rds' },
        { service: 'rds' },
        { service: 'ec2' },
      ]);
    });

    it.each(ODD_TEXTS)('keeps a conversation with an odd key and odd words: %s', async (_, odd) => {
      const store = await create(aClock().now);

      await store.write(odd, { service: odd, at: 1 });

      expect(await store.read(odd)).toEqual({ service: odd, at: 1 });
    });

    it('keeps the last of several writes at once', async () => {
      const store = await create(aClock().now);

      await Promise.all(
        ['rds', 'ec2', 's3'].map((service) => store.write('one', { service, at: 1 })),
      );

      expect(await store.read('one')).toEqual({ service: 's3', at: 1 });
    });

    it('forgets when asked, more than once too', async () => {
      const store = await create(aClock().now);
      await store.write('one', { service: 'rds', at: 1 });

      await store.forget('one');
      await store.forget('one');

      expect(await store.read('one')).toBeUndefined();
    });

    it("forgets a person's own conversations and no other", async () => {
      const store = await create(aClock().now);
      const theirs = ['["slack","T1","D1","","U1"]', '["slack","T1","D1","9","U1"]'];
      const others = [
        '["slack","T1","D2","","U2"]',
        '["slack","T2","D1","","U1"]',
        '["teams","T1","D1","","U1"]',
        '["slack","T1","C1","U1"]',
      ];
      for (const key of [...theirs, ...others]) await store.write(key, { service: 'rds', at: 1 });

      const person = { platform: 'slack', tenant: 'T1', user: 'U1' };
      const exported = await store.exportPerson(person);
      const count = await store.forgetPerson(person);

      expect(exported).toEqual(theirs.map((key) => ({ key, service: 'rds', at: 1 })));
      expect(count).toBe(2);
      const kept = await Promise.all([...theirs, ...others].map((key) => store.read(key)));
      expect(kept.map((state) => state !== undefined)).toEqual([
        ...theirs.map(() => false),
        ...others.map(() => true),
      ]);
    });

    it('forgets the conversations of a workspace and no other', async () => {
      const store = await create(aClock().now);
      const far = '日本'.repeat(400);
      const theirs = [
        '["slack","T1","C1","9"]',
        '["slack","T1","D1","","U1"]',
        `["slack","T1","${far}",""]`,
      ];
      const others = [
        '["slack","T2","C1","9"]',
        '["slack","T11","C1","9"]',
        '["teams","T1","C1","9"]',
        '["slack","C1","T1","9"]',
        `["slack","T2","${far}",""]`,
        'T1',
      ];
      for (const key of [...theirs, ...others]) await store.write(key, { service: 'rds', at: 1 });

      await store.forgetTenant({ platform: 'slack', tenant: 'T1' });

      const kept = await Promise.all([...theirs, ...others].map((key) => store.read(key)));
      expect(kept.map((state) => state !== undefined)).toEqual([
        ...theirs.map(() => false),
        ...others.map(() => true),
      ]);
    });
  });
}

/** What every delivery store promises. */
export function describeDeliveryStore(
  name: string,
  create: (clock: Clock) => DeliveryStore | Promise<DeliveryStore>,
): void {
  describe(`${name} as DeliveryStore`, () => {
    it('lets one of many callers claim an id', async () => {
      const store = await create(aClock().now);

      const claims = await Promise.all(Array.from({ length: 20 }, () => store.claim('Ev1')));

      expect(claims.filter(Boolean)).toHaveLength(1);
    });

    it('lets one of 50 callers claim each of several ids, in whatever order they come', async () => {
      const store = await create(aClock().now);
      const ids = Array.from({ length: 50 }, (_, caller) =>
        ['Ev1', 'Ev2', 'Ev3'].map((_id, index) => `Ev${((caller + index) % 3) + 1}`),
      ).flat();

      const claims = await Promise.all(ids.map((id) => store.claim(id)));

      expect(ids.filter((_, index) => claims[index]).sort()).toEqual(['Ev1', 'Ev2', 'Ev3']);
    });

    it.each(ODD_TEXTS)('keeps an odd id apart from a plain one: %s', async (_, odd) => {
      const store = await create(aClock().now);

      const claims = await Promise.all([odd, 'plain', odd].map((id) => store.claim(id)));

      expect(claims).toEqual([true, true, false]);
    });

    it('keeps ids apart', async () => {
      const store = await create(aClock().now);

      expect([await store.claim('Ev1'), await store.claim('Ev2')]).toEqual([true, true]);
    });

    it.each([
      ['ahead', HOUR_MS],
      ['back', -HOUR_MS],
    ])('refuses a repeated id when the clock jumps an hour %s and returns', async (_, jump) => {
      const clock = aClock();
      const store = await create(clock.now);
      await store.claim('Ev1');
      clock.advance(jump);
      const claims = [await store.claim('Ev1'), await store.claim('Ev2')];
      clock.advance(-jump);

      claims.push(await store.claim('Ev1'), await store.claim('Ev2'));

      expect(claims).toEqual([false, true, false, false]);
    });

    it('refuses a repeated id for 24 hours, counted from the claim', async () => {
      const clock = aClock();
      const store = await create(clock.now);
      await store.claim('Ev1');

      clock.advance(DAY_MS - 1);
      const within = await store.claim('Ev1');
      clock.advance(1);

      expect(within).toBe(false);
      expect(await store.claim('Ev1')).toBe(true);
    });
  });
}

/** What every feedback store promises; `list` gives the votes that count, the oldest first. */
export function describeFeedbackStore(
  name: string,
  create: () => (FeedbackStore & TenantStore) | Promise<FeedbackStore & TenantStore>,
  list: (store: FeedbackStore) => Promise<readonly Feedback[]>,
): void {
  const vote: Feedback = {
    answerId: 'a1',
    platform: 'slack',
    tenant: 'T1',
    user: 'U1',
    vote: 'helpful',
    at: 1,
  };

  describe(`${name} as FeedbackStore`, () => {
    it('keeps a vote with its reason', async () => {
      const store = await create();

      await store.record({ ...vote, vote: 'not-right', reason: 'wrong service' });

      expect(await list(store)).toEqual([{ ...vote, vote: 'not-right', reason: 'wrong service' }]);
    });

    it('keeps what an answer was about when a reason follows the vote, until it is taken back', async () => {
      const store = await create();
      const disputed = { ...vote, vote: 'not-right' } as const;

      await store.record({ ...disputed, about: 'backups/rds', question: 'who?' });
      await store.record({ ...disputed, reason: 'old page' });
      const kept = await list(store);
      await store.record(vote);

      expect(kept).toEqual([
        { ...disputed, about: 'backups/rds', question: 'who?', reason: 'old page' },
      ]);
      expect(await list(store)).toEqual([vote]);
    });

    it("gives back a person's votes and nobody else's", async () => {
      const store = await create();
      for (const user of ['U1', 'U2']) await store.record({ ...vote, user });

      expect(await store.exportPerson({ platform: 'slack', tenant: 'T1', user: 'U1' })).toEqual([
        vote,
      ]);
    });

    it("forgets a person's votes and nobody else's", async () => {
      const store = await create();
      const others = [
        { ...vote, user: 'U2', at: 2 },
        { ...vote, tenant: 'T2', at: 3 },
      ];
      for (const each of [vote, { ...vote, answerId: 'a2' }, ...others]) await store.record(each);

      const count = await store.forgetPerson({ platform: 'slack', tenant: 'T1', user: 'U1' });

      expect(count).toBe(2);
      expect(await list(store)).toEqual(others);
    });

    it('forgets the votes of a workspace and of no other', async () => {
      const store = await create();
      const others = [
        { ...vote, platform: 'teams', at: 3 },
        { ...vote, tenant: 'T2', at: 4 },
      ];
      for (const each of [vote, { ...vote, user: 'U2', at: 2 }, ...others])
        await store.record(each);

      await store.forgetTenant({ platform: 'slack', tenant: 'T1' });

      expect(await list(store)).toEqual(others);
    });

    it('counts the last vote of a user on an answer', async () => {
      const store = await create();

      await store.record(vote);
      await store.record({ ...vote, vote: 'not-right', at: 2 });

      expect(await list(store)).toEqual([{ ...vote, vote: 'not-right', at: 2 }]);
    });

    it.each<Partial<Feedback>>([
      { user: 'U2' },
      { tenant: 'T2' },
      { platform: 'teams' },
      { answerId: 'a2' },
    ])('counts a vote with %j apart', async (difference) => {
      const store = await create();

      await store.record(vote);
      await store.record({ ...vote, ...difference });

      expect(await list(store)).toHaveLength(2);
    });
  });
}

/** What every store of unanswered questions promises; `list` gives them in the order they came. */
export function describeUnansweredStore(
  name: string,
  create: () => (UnansweredStore & TenantStore) | Promise<UnansweredStore & TenantStore>,
  list: (store: UnansweredStore) => Promise<readonly UnansweredQuestion[]>,
): void {
  describe(`${name} as UnansweredStore`, () => {
    it('keeps every question in the order they came', async () => {
      const store = await create();
      const question = { platform: 'slack', tenant: 'T1', text: 'who?', reason: 'unclear', at: 1 };

      await store.record(question);
      await store.record({ ...question, text: 'what?', at: 2 });
      await store.record(question);

      expect((await list(store)).map((each) => each.text)).toEqual(['who?', 'what?', 'who?']);
    });

    it('forgets the questions of a workspace and of no other', async () => {
      const store = await create();
      const question = { platform: 'slack', tenant: 'T1', text: 'who?', reason: 'unclear', at: 1 };
      const others = [
        { ...question, tenant: 'T2' },
        { ...question, platform: 'teams' },
      ];
      for (const each of [question, ...others, question]) await store.record(each);

      await store.forgetTenant({ platform: 'slack', tenant: 'T1' });

      expect(await list(store)).toEqual(others);
    });

    it.each(ODD_TEXTS)('keeps odd words: %s', async (_, text) => {
      const store = await create();

      await store.record({ platform: 'slack', tenant: 'T1', text, reason: 'unclear', at: 1 });

      // One character is none in every database.
      const kept = text.replace('\0', '\ufffd');
      expect((await list(store)).map((each) => each.text.replace('\0', '\ufffd'))).toEqual([kept]);
    });
  });
}

/** What every store of secrets promises. */
export function describeSecretStore(
  name: string,
  create: () => SecretStore | Promise<SecretStore>,
): void {
  describe(`${name} as SecretStore`, () => {
    it('knows nothing of a new key', async () => {
      const store = await create();

      expect(await store.read('T1')).toBeUndefined();
    });

    it('gives back what was written last', async () => {
      const store = await create();

      await store.write('T1', { bot: { token: 'xoxb-1' } });
      await store.write('T1', { bot: { token: 'xoxb-2', scopes: ['chat:write'] } });

      expect(await store.read('T1')).toEqual({ bot: { token: 'xoxb-2', scopes: ['chat:write'] } });
    });

    it('keeps keys apart', async () => {
      const store = await create();

      await store.write('T1', { token: 'one' });
      await store.write('T2', { token: 'two' });

      expect([await store.read('T1'), await store.read('T2')]).toEqual([
        { token: 'one' },
        { token: 'two' },
      ]);
    });

    it('forgets when asked, more than once too', async () => {
      const store = await create();
      await store.write('T1', { token: 'one' });

      await store.forget('T1');
      await store.forget('T1');

      expect(await store.read('T1')).toBeUndefined();
    });
  });
}
