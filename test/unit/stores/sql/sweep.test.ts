import type { Engine } from '../../../../src/stores/sql/engine';
import { migrate } from '../../../../src/stores/sql/migrate';
import { openEngine } from '../../../../src/stores/sql/open-engine';
import { type SweepOptions, sweep } from '../../../../src/stores/sql/sweep';
import { startSweeper } from '../../../../src/stores/sql/sweeper';
import { aFolderStorage, type TestStorage } from '../../../support/databases';

jest.setTimeout(60_000);

const ROWS = 1_000;
const noRest = async () => undefined;

describe('sweep', () => {
  let test: TestStorage;
  let engine: Engine;
  beforeEach(async () => {
    [test, engine] = await openFilled();
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
  const stepsOf = async (times: readonly number[], rest: SweepOptions['rest'] = noRest) => {
    const counts: Promise<number>[] = [];
    let time = 0;
    let reads = 0;
    await sweep(engine, () => 2, {
      rest,
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
    const leftOver = await Promise.all(counts);
    return times.map((_, index) => (leftOver[index] ?? 0) - (leftOver[index + 1] ?? 0));
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
    const rests: number[] = [];

    await stepsOf([30, 3, 40], async (milliseconds) => void rests.push(milliseconds));

    expect(rests).toEqual([30, 3, 40]);
  });

  it('stops where it is when told to', async () => {
    const deleted = await sweep(engine, () => 2, { isStopped: () => true });

    expect([deleted, await left()]).toEqual([0, ROWS]);
  });
});

describe('startSweeper', () => {
  let test: TestStorage;
  let engine: Engine;
  beforeEach(async () => {
    [test, engine] = await openFilled();
  });
  afterEach(async () => {
    await engine.close();
    await test.remove();
  });

  it('sweeps once at a time: whoever asks meanwhile hears of the same sweep', async () => {
    const sweeper = startSweeper(engine, () => 2, fail);

    const counts = await Promise.all([sweeper.sweep(), sweeper.sweep()]);
    const after = await sweeper.sweep();
    await sweeper.stop();

    expect([...counts, after]).toEqual([ROWS, ROWS, 0]);
  });

  it('ends the sweep under way when it is stopped', async () => {
    const sweeper = startSweeper(engine, () => 2, fail);
    const sweeping = sweeper.sweep();

    await sweeper.stop();

    expect(await sweeping).toBeLessThan(ROWS);
  });
});

function fail(cause: unknown): never {
  throw cause;
}

/** A folder with more expired rows than a step takes. */
async function openFilled(): Promise<[TestStorage, Engine]> {
  const test = await aFolderStorage();
  const engine = await openEngine(test.storage, migrate, () => undefined);
  const rows = Array.from({ length: ROWS }, (_, index) => ({ id: `id${index}`, expires_at: 1 }));
  await engine.db.insertInto('deliveries').values(rows).execute();
  return [test, engine];
}
