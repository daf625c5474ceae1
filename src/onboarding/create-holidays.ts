import { type HolidayRules, holidaysIn } from '../knowledge';

/** Years from the first that a journey may have begun in to the last that a reminder may lie in. */
const YEARS = { before: 1, after: 2 } as const;

/** Gives the days off of a region, those of the years around now; none for a region that nobody has written down. */
export function createHolidays(
  rules: HolidayRules,
  clock: () => number,
): (region: string) => ReadonlySet<string> {
  const found = new Map<string, ReadonlySet<string>>();
  return (region) => {
    const country = region.toUpperCase();
    const year = new Date(clock()).getUTCFullYear();
    const key = `${country} ${year}`;
    const days = found.get(key) ?? daysOf(rules[country] ?? [], year);
    found.set(key, days);
    return days;
  };
}

function daysOf(rules: readonly string[], year: number): ReadonlySet<string> {
  const length = YEARS.before + 1 + YEARS.after;
  const years = Array.from({ length }, (_, index) => year - YEARS.before + index);
  return new Set(years.flatMap((each) => holidaysIn(rules, each)));
}
