import { checkHolidays, holidaysIn, loadHolidays } from '../../../src/knowledge';
import { createHolidays } from '../../../src/onboarding';
import { INTENTS } from '../../support/knowledge-folder';

const rules = loadHolidays(INTENTS);

describe('holidaysIn', () => {
  it.each([
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2038, '2038-04-25'],
  ])('knows the Easter Sunday of %i', (year, day) => {
    expect(holidaysIn(['easter+0'], year)).toEqual([day]);
  });

  it.each([
    ['US', 2026, ['2026-01-19', '2026-05-25', '2026-09-07', '2026-11-26']],
    ['GB', 2026, ['2026-04-03', '2026-05-04', '2026-05-25', '2026-08-31']],
    ['DE', 2026, ['2026-04-03', '2026-05-14', '2026-05-25', '2026-10-03']],
    ['CA', 2026, ['2026-05-18', '2026-10-12']],
  ])('gives those of %s in %i', (country, year, days) => {
    expect(holidaysIn(rules[country] ?? [], year)).toEqual(expect.arrayContaining(days));
  });
});

describe('checkHolidays', () => {
  it('finds nothing in what is shipped', () => {
    expect(checkHolidays(rules)).toEqual([]);
  });

  it('names what is no day and what is no country', () => {
    expect(checkHolidays({ DE: ['02-30', 'soon'], germany: [] })).toEqual([
      'DE has "02-30", which is no day; write 12-25, 11-22/thu or easter+39',
      'DE has "soon", which is no day; write 12-25, 11-22/thu or easter+39',
      '"germany" is no country code; write two capitals',
    ]);
  });
});

describe('createHolidays', () => {
  it('gives the days of the years around now, and none for a country nobody wrote down', () => {
    const holidaysOf = createHolidays(rules, () => Date.UTC(2026, 5, 1));

    expect(holidaysOf('de').has('2027-10-03')).toBe(true);
    expect(holidaysOf('XX').size).toBe(0);
  });
});
