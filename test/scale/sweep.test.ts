import { quantile } from '../bench/measure';
import { measureRows, type StorageReport } from '../bench/storage/rows';
import { aFolderStorage, type TestStorage } from '../support/databases';

jest.setTimeout(600_000);

const SMALL = { deliveries: 10_000, conversations: 1_000 };
const LARGE = { deliveries: 1_000_000, conversations: 100_000 };
const SAMPLES = 1_000;
/** Nobody notices a stall below it. */
const STALL_MS = 50;
/** What small times differ by on a busy machine, whatever the tables hold. */
const NOISE_MS = 0.3;

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
    const { rows, with: beside } = report.sweep;

    expect(rows).toBe((LARGE.deliveries + LARGE.conversations) / 2);
    const stalls = (kind: 'busy' | 'own') => beside.stalls.map((stall) => stall[kind]);
    // A disk that others keep busy may hang at any statement, and the test's own garbage is collected at any time,
    // so one in a thousand may be longer, though never what a step of too many rows takes.
    expect(quantile(stalls('busy'), 0.999)).toBeLessThan(STALL_MS);
    expect(quantile(stalls('own'), 0.999)).toBeLessThan(STALL_MS);
    expect(Math.max(...stalls('busy'))).toBeLessThan(3 * STALL_MS);
  });
});
