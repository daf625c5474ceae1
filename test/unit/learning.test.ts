import type { Adapter } from '../../src/adapters/adapter';
import { readConfig } from '../../src/config';
import type { LearnerProfile, People, PersonRef } from '../../src/dialog';
import { type HttpServer, startHttpServer } from '../../src/http';
import { createLearning, createPeople } from '../../src/learning';
import { createCertifier } from '../../src/onboarding';
import { createMemoryEnrolmentStore, createMemoryJobStore } from '../../src/stores';
import { aLogger } from '../support/builders';
import { aClock } from '../support/clock';
import { INTENTS } from '../support/knowledge-folder';
import { ADA, anEnrolment } from '../support/learners';
import { KNOWLEDGE } from '../support/onboarding';
import { readPngSize } from '../support/read-png';

const KEY = Buffer.alloc(32, 5);
const BERLIN: LearnerProfile = { name: 'Ada', zone: 'Europe/Berlin' };

function aLearning(env: Record<string, string> = {}, profile: LearnerProfile = BERLIN) {
  const clock = aClock(Date.UTC(2026, 2, 9, 10));
  const stores = {
    enrolments: createMemoryEnrolmentStore(),
    jobs: createMemoryJobStore(clock.now),
  };
  const logged: (readonly [string, object | undefined])[] = [];
  const counted: string[] = [];
  const people: People = {
    profileOf: async () => profile,
    send: async () => ({ kind: 'sent' }),
  };
  const learning = createLearning(
    readConfig({ DEMARC_ENCRYPTION_KEY: KEY.toString('base64'), ...env }),
    {
      ...{ knowledge: KNOWLEDGE, knowledgeFolder: INTENTS, stores, people, clock: clock.now },
      newId: () => '0123456789abcdef',
      logger: { ...aLogger(), info: (event, fields) => logged.push([event, fields]) },
      metrics: { count: (name, labels) => counted.push(`${name} ${JSON.stringify(labels)}`) },
    },
  );
  return { learning, stores, clock, logged, counted };
}

describe('createLearning', () => {
  it.each([
    ['all', 1],
    ['slack:T1', 1],
    ['slack:T2,teams:T1', 0],
    ['', 0],
  ])('enrols who joins where that was turned on: "%s"', async (where, count) => {
    const { learning, stores, counted } = aLearning({ DEMARC_LEARN_ON_JOIN: where });

    await learning.joined(ADA);
    await learning.joined(ADA);

    expect(await stores.enrolments.count(ADA)).toBe(count);
    expect(counted).toEqual(
      Array(count).fill('demarc_learning_enrolments_total {"journey":"cloud-basics"}'),
    );
  });

  it('enrols no guest and no bot that joins', async () => {
    const guest = { ...BERLIN, isGuest: true };
    const { learning, stores } = aLearning({ DEMARC_LEARN_ON_JOIN: 'all' }, guest);

    await learning.joined(ADA);

    expect(await stores.enrolments.count(ADA)).toBe(0);
  });

  it('lets those manage whom the variables name, and logs who looks at people', async () => {
    const { learning, logged } = aLearning({
      DEMARC_MANAGERS: 'slack:T1:M1',
      DEMARC_TRAINING_ADMINS: 'slack:T1:B1',
    });
    const act = async (user: string, words: string) => {
      const reply = await learning.desk.act({ ...ADA, user }, words);
      return reply.kind === 'notice' ? reply.text : '';
    };

    const refused = [
      await act('U1', 'report'),
      await act('M1', 'report team B1'),
      await act('B2', 'report people'),
    ];
    const shown = [await act('M1', 'report people'), await act('B1', 'report team M1 csv')];

    expect(refused.filter((text) => text.includes('ask whoever runs this bot'))).toHaveLength(3);
    expect(shown.filter((text) => text.includes('ask whoever runs this bot'))).toEqual([]);
    expect(logged).toEqual([
      [
        'team-looked-at',
        { platform: 'slack', tenant: 'T1', user: 'M1', team: 'M1', how: 'people' },
      ],
      ['team-looked-at', { platform: 'slack', tenant: 'T1', user: 'B1', team: 'M1', how: 'csv' }],
    ]);
  });

  it('plans the week of each manager at the start, once', async () => {
    const { learning, stores } = aLearning({ DEMARC_MANAGERS: 'slack:T1:M1,slack:T1:M2' });
    const { signal } = new AbortController();

    await learning.revise(signal);
    await learning.revise(signal);

    expect(await stores.jobs.count()).toMatchObject({ waiting: 2 });
  });

  describe('/verify', () => {
    let server: HttpServer | undefined;
    afterEach(() => server?.close(0));

    it('shows a certificate, its picture, and that one has run out; nothing of a forged one', async () => {
      const { learning, stores, clock } = aLearning();
      const facts = {
        ...{ name: 'Ada <b>', journey: 'cloud-basics', title: 'Cloud basics', score: 90 },
        ...{ journeyVersion: '1', knowledgeVersion: KNOWLEDGE.version },
      };
      const certificate = createCertifier(KEY).issue(facts, clock.now());
      const forged = createCertifier(Buffer.alloc(32, 6)).issue(facts, clock.now());
      await stores.enrolments.add(anEnrolment({ certificate }));
      await stores.enrolments.add(anEnrolment({ journey: 'x', certificate: forged }));
      server = await startHttpServer({
        ...{ host: '127.0.0.1', port: 0, logger: aLogger(), endpoints: learning.endpoints },
        readReadiness: () => ({ ready: true, knowledgeVersion: '', adapters: {} }),
      });
      const get = (name: string) => fetch(`${server?.url}/verify/${name}`);

      const page = await (await get(certificate.id)).text();
      const picture = Buffer.from(await (await get(`${certificate.id}.png`)).arrayBuffer());
      const none = (await get(forged.id)).status;
      clock.advance(366 * 24 * 3_600_000);
      const later = await (await get(certificate.id)).text();

      expect(page).toContain('Genuine and good.');
      expect(page).toContain('Ada &lt;b&gt; has completed “Cloud basics” with 90 %.');
      expect(readPngSize(picture)).toEqual([1800, 1272]);
      expect(none).toBe(404);
      expect(later).toContain('Genuine, but it has run out.');
    });
  });
});

describe('createPeople', () => {
  const person = (platform: string): PersonRef => ({ ...ADA, platform });
  const adapter: Adapter = {
    platform: 'slack',
    endpoints: [],
    ...{ start: async () => undefined, stop: async () => undefined, isReady: () => true },
    people: { profileOf: async () => BERLIN, send: async () => ({ kind: 'sent' }) },
  };
  const people = createPeople(() => [adapter]);
  const reply = { kind: 'notice', text: '', choices: [] } as const;
  const { signal } = new AbortController();

  it('asks the adapter of a person’s platform', async () => {
    expect(await people.profileOf(person('slack'))).toEqual(BERLIN);
    expect(await people.send(person('slack'), reply, signal)).toEqual({ kind: 'sent' });
  });

  it('reaches nobody on a platform that has none, and calls them by their id', async () => {
    expect(await people.profileOf(person('teams'))).toMatchObject({ name: 'U1', zone: 'UTC' });
    expect(await people.send(person('teams'), reply, signal)).toEqual({ kind: 'unreachable' });
  });
});
