import type { Engine } from '../../../../src/stores/sql/engine';
import { migrate } from '../../../../src/stores/sql/migrate';
import { openEngine } from '../../../../src/stores/sql/open-engine';
import { sweep } from '../../../../src/stores/sql/sweep';
import { aFolderStorage, type TestStorage } from '../../../support/databases';

const ROWS = 3_000;

describe('sweep', () => {
  let test: TestStorage;
  let engine: Engine;
  beforeEach(async () => {
    test = await aFolderStorage();
    engine = await openEngine(test.storage, migrate, () => undefined);
    const rows = Array.from({ length: ROWS }, (_, index) => ({ id: `id${index}`, expires_at: 1 }));
    await engine.db.insertInto('deliveries').values(rows).execute();
  });
  afterEach(async () => {
    await engine.close();
    await test.remove();
  });

  const left = async () => {
    const { count } = await engine.db
      .selectFrom('deliveries')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    return Number(count);
  };

  /** How many rows each step deleted, where the steps take so many milliseconds one after the other. */
  const stepsOf = async (times: readonly number[]) => {
    const counts: Promise<number>[] = [];
    let time = 0;
    let reads = 0;
    await sweep(engine, () => 2, {
      stopwatch: () => {
        // Every second reading ends a step.
        if (reads % 2 === 1) time += times[(reads - 1) / 2] ?? 0;
        reads += 1;
        return time;
      },
      isStopped: () => {
        counts.push(left());
        return counts.length > times.length;
      },
    });
    const rest = await Promise.all(counts);
    return times.map((_, index) => (rest[index] ?? 0) - (rest[index + 1] ?? 0));
  };

  it('takes half as many rows after a step that was long, and never fewer than ten', async () => {
    expect(await stepsOf([13, 13, 13, 13, 13])).toEqual([50, 25, 13, 10, 10]);
  });

  it('takes more rows while steps are short, and never more than two hundred', async () => {
    expect(await stepsOf([1, 1, 1, 1])).toEqual([50, 100, 200, 200]);
  });

  it('goes on as it is while steps are neither', async () => {
    expect(await stepsOf([7, 7, 7])).toEqual([50, 50, 50]);
  });

  it('rests after each step as long as the step took', async () => {
    const begun = performance.now();

    await stepsOf([30, 40]);

    expect(performance.now() - begun).toBeGreaterThan(69);
  });

  it('stops where it is when told to', async () => {
    const deleted = await sweep(engine, () => 2, { isStopped: () => true });

    expect([deleted, await left()]).toEqual([0, ROWS]);
  });
});
