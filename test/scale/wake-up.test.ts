import { openStores } from '../../src/stores/sql';
import { aFolderStorage } from '../support/databases';
import { ADA, anEnrolment } from '../support/learners';
import { anOnboarding } from '../support/onboarding';

jest.setTimeout(120_000);

/** A row of it, parsed, takes about a kilobyte. */
const MANY = 10_000;
const ROUNDS = 20;
const AT_ONCE = 100;

/** What twenty wake-ups of twenty people take, beside so many enrolments in the database. */
async function measure(enrolled: number): Promise<{ readonly ms: number; readonly bytes: number }> {
  const { storage, remove } = await aFolderStorage();
  const { enrolments, close } = await openStores({
    storage,
    clock: Date.now,
    onFailure: (_, cause) => {
      throw cause;
    },
  });
  try {
    const bot = anOnboarding({ enrolments });
    const others = Array.from({ length: enrolled }, (_, at) =>
      anEnrolment({ person: { ...ADA, user: `V${at}` } }),
    );
    for (let at = 0; at < enrolled; at += AT_ONCE) {
      await Promise.all(others.slice(at, at + AT_ONCE).map((each) => enrolments.add(each)));
    }
    for (let at = 0; at < ROUNDS; at++) {
      await bot.desk.act({ ...ADA, user: `U${at}` }, 'begin cloud-basics');
    }
    const heap = process.memoryUsage().heapUsed;
    const begun = performance.now();
    await bot.work();
    const ms = performance.now() - begun;
    return { ms, bytes: process.memoryUsage().heapUsed - heap };
  } finally {
    await close();
    await remove();
  }
}

it('wakes up in the same time and memory beside 100 and beside 10,000 enrolments', async () => {
  const few = await measure(100);
  const many = await measure(MANY);

  // A walk over all of them, once a wake-up, is a hundred times the work and some 200 MB of rows.
  expect(many.ms).toBeLessThan(10 * few.ms + 500);
  expect(many.bytes).toBeLessThan(40_000_000);
});
