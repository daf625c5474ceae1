import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { createKeyring } from '../../src/stores';
import { openStores } from '../../src/stores/sql';
import {
  aFolderStorage,
  aPostgresStorage,
  describePostgres,
  type TestStorage,
} from '../support/databases';
import { ROOT, type RunningBot, startDemarc } from '../support/process';
import { type FakeSlack, startFakeSlack } from '../support/slack-fake';
import {
  type AnswerCounts,
  aMention,
  countAnswers,
  deliver,
  type Mention,
  stormEnv,
} from '../support/slack-storm';
import { WRITE_BATCH, WRITE_KEY } from '../support/write-process';

jest.setTimeout(600_000);

const SCRIPT = path.join(__dirname, '../support/write-process.ts');

/** Moments that look like chance and are the same in each run. */
function momentsOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state / 2 ** 31;
  };
}

describeKills('SQLite in a folder', aFolderStorage, 30);
describePostgres()('with a server', () => {
  describeKills('PostgreSQL', aPostgresStorage, 8);
});

function describeKills(
  name: string,
  createStorage: () => Promise<TestStorage>,
  kills: number,
): void {
  describe(`${name}, killed ${kills} times`, () => {
    let test: TestStorage;
    let slack: FakeSlack | undefined;
    let bot: RunningBot | undefined;
    beforeEach(async () => {
      test = await createStorage();
    });
    afterEach(async () => {
      // Also where the test gave up in the middle.
      await bot?.stop('SIGKILL');
      await slack?.close();
      [slack, bot] = [undefined, undefined];
      await test.remove();
    });
    const startAgain = async (fake: FakeSlack) => {
      bot = await startOn(test, fake);
      return bot;
    };

    it('loses no row that was acknowledged and opens each time', async () => {
      const moment = momentsOf(7);
      let written = -1;
      for (let left = kills; left > 0; left--) {
        const child = startWriting(test, written + 1);
        const lines = linesOf(child);
        const first = Number((await lines.next()).value);
        written = first;
        const killed = pause(moment() * 300).then(() => child.kill('SIGKILL'));
        for await (const line of lines) written = Number(line);
        await killed;
      }

      const lost = await findLost(test, written);

      expect(written).toBeGreaterThan(kills);
      expect(lost).toEqual([]);
    });

    it('answers no event twice, and loses at most the one in flight', async () => {
      const fake = await startFakeSlack();
      slack = fake;
      const counts = countAnswers(fake);
      const moment = momentsOf(11);
      const mentions: Mention[] = [];
      const inFlight: string[] = [];
      let running = await startAgain(fake);
      for (let left = kills; left > 0; left--) {
        let isAlive = true;
        const killed = pause(moment() * 250).then(async () => {
          isAlive = false;
          await running.stop('SIGKILL');
        });
        while (isAlive) {
          const mention = aMention(fake);
          mentions.push(mention);
          inFlight[kills - left] = mention.ts;
          await talk(running, counts, mention, () => isAlive);
        }
        await killed;
        running = await startAgain(fake);
        // What was not acknowledged is delivered again, and so is, once too often, all that was.
        for (const mention of mentions.slice(-5)) await deliver(running, mention);
      }
      const last = aMention(fake);
      await talk(running, counts, last, () => true);
      const { code } = await running.stop();

      const answers = counts.read();
      const unanswered = mentions.filter(({ ts }) => !answers.has(ts)).map(({ ts }) => ts);
      expect(code).toBe(0);
      expect(answers.get(last.ts)).toBe(1);
      expect([...answers.values()].filter((count) => count > 1)).toEqual([]);
      expect(unanswered.filter((ts) => !inFlight.includes(ts))).toEqual([]);
      expect(mentions.length).toBeGreaterThan(kills);
    });
  });
}

function startOn({ storage }: TestStorage, slack: FakeSlack): Promise<RunningBot> {
  const place =
    storage.kind === 'folder' ? { DATA_DIR: storage.folder } : { DATABASE_URL: storage.url };
  return startDemarc({ env: { ...stormEnv(slack), ...place } });
}

/** Delivers an event until it is acknowledged, then waits for its answer, as long as the bot lives. */
async function talk(
  bot: RunningBot,
  counts: AnswerCounts,
  mention: Mention,
  isAlive: () => boolean,
): Promise<void> {
  const { status } = await deliver(bot, mention);
  if (status !== 200) return;
  while (isAlive() && !counts.read().has(mention.ts)) await pause(2);
}

function startWriting({ storage }: TestStorage, first: number): ChildProcess {
  const args = ['--import', 'tsx', SCRIPT, JSON.stringify(storage), String(first)];
  return spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] });
}

function linesOf(child: ChildProcess): AsyncIterableIterator<string> {
  if (!child.stdout) throw new TypeError('the process has no output');
  return createInterface({ input: child.stdout })[Symbol.asyncIterator]();
}

/** What is missing of the batches up to this one. */
async function findLost({ storage }: TestStorage, last: number): Promise<readonly string[]> {
  const stores = await openStores({
    storage,
    keyring: createKeyring(WRITE_KEY),
    clock: Date.now,
    onFailure: () => undefined,
  });
  const batches = Array.from({ length: last + 1 }, (_, batch) => batch);
  const names = batches.flatMap((batch) =>
    Array.from({ length: WRITE_BATCH }, (_, index) => `${batch}-${index}`),
  );
  const lost: string[] = [];
  const note = (store: string, isThere: boolean, name: string | number) => {
    if (!isThere) lost.push(`${store} ${name}`);
  };
  const votes = new Set((await stores.feedback.list()).map(({ answerId }) => answerId));
  const added = new Set(
    await stores.jobs.enqueue(names.map((key) => ({ key, kind: 'x', payload: {}, dueAt: 0 }))),
  );
  const { installations } = stores.openSecrets();
  for (const name of names) {
    note('vote', votes.has(name), name);
    note('job', !added.has(name), name);
    note('conversation', (await stores.conversations.read(name)) !== undefined, name);
  }
  const claims = await Promise.all(names.map((name) => stores.deliveries.claim(name)));
  for (const [index, name] of names.entries()) note('claim', claims[index] === false, name);
  for (const batch of batches) {
    note('secret', (await installations.read(`T${batch}`)) !== undefined, batch);
  }
  await stores.close();
  return lost;
}
