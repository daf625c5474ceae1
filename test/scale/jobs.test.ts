import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import type { JobCounts } from '../../src/jobs';
import { openStores, type Stores } from '../../src/stores/sql';
import { aPostgresStorage, describePostgres, type TestSchema } from '../support/databases';
import { ROOT } from '../support/process';
import { eventually } from '../support/slack-storm';

jest.setTimeout(180_000);

const SCRIPT = path.join(__dirname, '../support/job-process.ts');
const JOBS = 2_000;
/** Lease and poll, and a good deal for a busy machine. */
const TAKEN_OVER_WITHIN_MS = 15_000;

interface JobProcess {
  readonly child: ChildProcess;
  /** The keys it has begun to send. */
  readonly sent: readonly string[];
}

describePostgres()('2,000 due jobs and three processes', () => {
  let database: TestSchema;
  let stores: Stores;
  const running: JobProcess[] = [];
  beforeEach(async () => {
    database = await aPostgresStorage();
    const { storage } = database;
    stores = await openStores({ storage, clock: Date.now, onFailure: () => undefined });
    const jobs = Array.from({ length: JOBS }, (_, index) => ({
      key: `nudge:${index}`,
      kind: 'nudge',
      payload: { step: index },
      dueAt: Date.now(),
    }));
    await stores.jobs.enqueue(jobs);
    running.push(...(await Promise.all([0, 1, 2].map(() => startWorking(database)))));
    for (const { child } of running) child.stdin?.write('go\n');
  });
  afterEach(async () => {
    for (const { child } of running.splice(0)) child.kill('SIGKILL');
    await stores.close();
    await database.remove();
  });

  const allSent = () => running.flatMap(({ sent }) => sent);

  it('send each once when one is killed in the middle, and say which nobody can vouch for', async () => {
    const [victim, ...others] = running;
    if (victim === undefined) throw new Error('three were started');
    await eventually(() => allSent().length >= JOBS - 200, 90_000, 'most of them');
    victim.child.kill('SIGKILL');
    await once(victim.child, 'close');
    const killedAt = performance.now();
    while (!isIdle(await stores.jobs.count())) {
      if (performance.now() - killedAt > TAKEN_OVER_WITHIN_MS) throw new Error('not taken over');
      await pause(50);
    }
    await Promise.all(others.map(stopWorking));

    const { unknown, failed } = await stores.jobs.count();
    expect(new Set(allSent()).size).toBe(allSent().length);
    // What was begun and not noted is at most what one process does at a time.
    expect(unknown).toBeLessThanOrEqual(5);
    expect(failed).toBe(0);
    expect(allSent().length).toBeGreaterThanOrEqual(JOBS - unknown);
  });

  it('send each once when all are stopped and started again, with nothing left open', async () => {
    await eventually(() => allSent().length >= 300, 60_000, 'the first 300');
    await Promise.all(running.map(stopWorking));
    const between = await stores.jobs.count();
    const again = await startWorking(database);
    running.push(again);
    again.child.stdin?.write('go\n');

    await eventually(() => allSent().length >= JOBS, 90_000, 'all of them');
    await stopWorking(again);

    expect(between).toMatchObject({ running: 0, unknown: 0, failed: 0 });
    expect(new Set(allSent()).size).toBe(JOBS);
    expect(allSent()).toHaveLength(JOBS);
    expect(await stores.jobs.count()).toMatchObject({ due: 0, running: 0, unknown: 0 });
  });
});

function isIdle({ due, running, waiting }: JobCounts): boolean {
  return due + running + waiting === 0;
}

async function startWorking({ storage }: TestSchema): Promise<JobProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', SCRIPT, JSON.stringify(storage)], {
    cwd: ROOT,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const sent: string[] = [];
  const opened = new Promise<void>((resolve) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line === 'open') resolve();
      else sent.push(line);
    });
  });
  await opened;
  return { child, sent };
}

/** Ends it cleanly. */
async function stopWorking({ child }: JobProcess): Promise<void> {
  child.kill('SIGTERM');
  await once(child, 'close');
}
