import { type Interval, measureRows, type StorageReport } from '../bench/storage/rows';
import { aFolderStorage, type TestStorage } from '../support/databases';

jest.setTimeout(600_000);

const SMALL = { deliveries: 10_000, conversations: 1_000 };
const LARGE = { deliveries: 1_000_000, conversations: 100_000 };
const SAMPLES = 1_000;
/** Nobody notices a stall below it. */
const STALL_MS = 50;
/** The share of a sweep's time that stalls longer than that may take. */
const MOST_STALLED = 0.1;
/** What small times differ by on a busy machine, whatever the tables hold. */
const NOISE_MS = 0.3;

/** The share of a time that its long stalls take. */
function stalledShare({ stalls, took }: Interval): number {
  const long = stalls.map(({ own }) => own).filter((ms) => ms > STALL_MS);
  return long.reduce((sum, ms) => sum + ms, 0) / took;
}

describe(`a folder of ${LARGE.deliveries} deliveries and ${LARGE.conversations} conversations`, () => {
  let test: TestStorage;
  let report: StorageReport;
  beforeAll(async () => {
    test = await aFolderStorage();
    report = await measureRows(test.storage, [SMALL, LARGE], SAMPLES);
  });
  afterAll(() => test.remove());

  it('claims and looks up as fast as a small one, within twice the time', () => {
    const [small, large] = report.rows;
    if (!small || !large) throw new Error('both sizes are measured');

    expect(large.claimP50).toBeLessThan(2 * small.claimP50 + NOISE_MS);
    expect(large.readP50).toBeLessThan(2 * small.readP50 + NOISE_MS);
  });

  it(`is swept of half of its rows without a stall over ${STALL_MS} ms`, () => {
    const { rows, with: beside, without } = report.sweep;

    expect(rows).toBe((LARGE.deliveries + LARGE.conversations) / 2);
    // A machine and a disk that others keep busy hold the process up without a sweep too; steps of too many rows do
    // beside it, as one or as many.
    expect(stalledShare(beside)).toBeLessThan(MOST_STALLED + stalledShare(without));
  });
});
