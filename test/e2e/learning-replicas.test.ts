import { randomUUID } from 'node:crypto';
import { type Config, readConfig } from '../../src/config';
import { erasePerson, type People, type PersonRef } from '../../src/dialog';
import { createWorker } from '../../src/jobs';
import { loadKnowledge } from '../../src/knowledge';
import { createLearning } from '../../src/learning';
import type { NoticeReply } from '../../src/replies';
import { openStores, type Storage, type Stores } from '../../src/stores/sql';
import { aClock, DAY_MS } from '../support/clock';
import { aPostgresStorage, describePostgres } from '../support/databases';
import { INTENTS } from '../support/knowledge-folder';

jest.setTimeout(60_000);

const LEARNERS = 20;
const HOUR_MS = DAY_MS / 24;
const knowledge = loadKnowledge(INTENTS);
const personOf = (user: string): PersonRef => ({ platform: 'slack', tenant: 'T1', user });
const users = Array.from({ length: LEARNERS }, (_, index) => `U${index}`);
const MANAGER = personOf('M1');
const config: Config = readConfig({
  DEMARC_ENCRYPTION_KEY: Buffer.alloc(32, 3).toString('base64'),
  DEMARC_MANAGERS: 'slack:T1:M1',
  DEMARC_LEARN_ON_JOIN: 'slack:T1',
});

/** One process of several: its own connection, its own worker, the same database. */
async function aProcess(storage: Storage, clock: () => number, people: People) {
  const quiet = () => undefined;
  const logger = { debug: quiet, info: quiet, warn: quiet, error: quiet };
  const stores: Stores = await openStores({ storage, clock, onFailure: quiet });
  const learning = createLearning(config, {
    ...{ knowledge, knowledgeFolder: INTENTS, stores, people, clock, logger, newId: randomUUID },
  });
  const worker = createWorker({
    ...{ store: stores.jobs, handlers: learning.handlers, logger, clock, random: () => 0.5 },
    timing: { poll: 60_000, lease: 5_000 },
  });
  worker.start();
  await learning.revise(new AbortController().signal);
  return {
    ...{ learning, stores, worker },
    async stop() {
      await worker.stop(1_000);
      await stores.close();
    },
  };
}
type Process = Awaited<ReturnType<typeof aProcess>>;

/** Lets all processes look until nothing is due any more. */
async function settle(processes: readonly Process[]): Promise<void> {
  for (let rounds = 0; rounds < 1_000; rounds++) {
    await Promise.all(processes.map(({ worker }) => worker.look()));
    const { due, running } = (await processes[0]?.stores.jobs.count()) ?? { due: 0, running: 0 };
    if (due === 0 && running === 0) return;
  }
  throw new Error('there is no end of jobs');
}

describePostgres()('learning in three processes', () => {
  it('writes each message once, goes on after a restart, and leaves nothing of who was erased', async () => {
    const { storage, remove } = await aPostgresStorage();
    // Monday, eleven in Berlin.
    const clock = aClock(Date.UTC(2026, 2, 9, 10));
    const sent: string[] = [];
    const people: People = {
      profileOf: async ({ user }) => ({ name: `Learner ${user}`, zone: 'Europe/Berlin' }),
      async send({ user }, reply) {
        const day = new Date(clock.now()).toISOString().slice(0, 10);
        sent.push(`${user} ${day} ${(reply as NoticeReply).text.slice(0, 40)}`);
        return { kind: 'sent' };
      },
    };
    const start = () => Promise.all([1, 2, 3].map(() => aProcess(storage, clock.now, people)));
    const pass = async (processes: readonly Process[], hours: number) => {
      for (let hour = 0; hour < hours; hour++) {
        clock.advance(HOUR_MS);
        await settle(processes);
      }
    };

    let processes = await start();
    // Every process hears of everybody who joins, as with a delivery that comes again.
    const [first] = processes;
    for (const user of users) {
      await Promise.all(processes.map(({ learning }) => learning.joined(personOf(user))));
    }
    await first?.learning.desk.act(MANAGER, `enrol - ${users.join(' ')}`);
    await pass(processes, 30);
    for (const each of processes) await each.stop();
    const beforeRestart = [...sent];

    processes = await start();
    const [again] = processes;
    const receipts = await erasePerson(again?.stores.personal ?? {}, personOf('U0'));
    const report = await again?.learning.desk.act(MANAGER, 'report');
    await pass(processes, 24 * 7);
    const left = await again?.stores.enrolments.exportPerson(personOf('U0'));
    const jobsLeft = await again?.stores.personal.jobs?.exportPerson(personOf('U0'));
    for (const each of processes) await each.stop();
    await remove();

    expect(sent.filter((line, index) => sent.indexOf(line) < index)).toEqual([]);
    // The first step on Monday and a reminder on Tuesday.
    expect(beforeRestart).toHaveLength(2 * LEARNERS);
    // A reminder on Thursday, and none to who was erased.
    const afterwards = sent.slice(beforeRestart.length);
    expect(afterwards.filter((line) => / 2026-03-12 /.test(line))).toHaveLength(LEARNERS - 1);
    expect(afterwards.filter((line) => line.startsWith('U0 '))).toEqual([]);
    expect(receipts).toContainEqual({ kind: 'erased', store: 'enrolments', count: 1 });
    expect([left, jobsLeft]).toEqual([[], []]);
    expect((report as NoticeReply).text).toContain(`${LEARNERS} enrolled`);
  });
});
