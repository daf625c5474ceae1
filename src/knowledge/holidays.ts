import { readFileSync } from 'node:fs';
import path from 'node:path';
import { BotError } from '../errors';
import { HOLIDAYS_FILE } from './read-files';

const DAY_MS = 24 * 60 * 60 * 1000;
const WEEKDAYS: readonly string[] = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const RULE = /^(?:easter([+-]\d{1,2})|(\d{2})-(\d{2})(?:\/(sun|mon|tue|wed|thu|fri|sat))?)$/;

/**
 * The days off that a country has by law, by its ISO 3166 code: `12-25`, the same each year; `11-22/thu`, the first
 * such weekday from that day on; `easter+39`, so many days after Easter Sunday.
 */
export type HolidayRules = Readonly<Record<string, readonly string[]>>;

/** Loads the days off; throws `KNOWLEDGE_INVALID` where the file is unreadable. `demarc check` proves its rules. */
export function loadHolidays(folder: string): HolidayRules {
  const file = path.join(folder, HOLIDAYS_FILE);
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new BotError(
      'KNOWLEDGE_INVALID',
      `${file} cannot be read; restore it from version control or correct its JSON`,
      { cause },
    );
  }
}

/** Finds rules that give no day, one sentence each. */
export function checkHolidays(rules: HolidayRules): readonly string[] {
  return Object.entries(rules).flatMap(([country, days]) => [
    ...(/^[A-Z]{2}$/.test(country) ? [] : [`"${country}" is no country code; write two capitals`]),
    ...days
      .filter((rule) => dayOf(rule, 2024) === undefined)
      .map(
        (rule) => `${country} has "${rule}", which is no day; write 12-25, 11-22/thu or easter+39`,
      ),
  ]);
}

/** The days off of a year, `YYYY-MM-DD`; a rule that gives none is left out. */
export function holidaysIn(rules: readonly string[], year: number): readonly string[] {
  return rules.flatMap((rule) => dayOf(rule, year) ?? []);
}

function dayOf(rule: string, year: number): string | undefined {
  const [, after, month, day, weekday] = RULE.exec(rule) ?? [];
  if (after !== undefined) return isoDay(easterSunday(year) + Number(after) * DAY_MS);
  if (month === undefined || day === undefined) return undefined;
  const at = Date.UTC(year, Number(month) - 1, Number(day));
  if (isoDay(at) !== `${year}-${month}-${day}`) return undefined;
  const wait = weekday ? (WEEKDAYS.indexOf(weekday) - new Date(at).getUTCDay() + 7) % 7 : 0;
  return isoDay(at + wait * DAY_MS);
}

/** The Gregorian computus as Meeus gives it (Astronomical Algorithms, chapter 8). */
function easterSunday(year: number): number {
  const a = year % 19;
  const [b, c] = [Math.floor(year / 100), year % 100];
  const [d, e] = [Math.floor(b / 4), b % 4];
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const [i, k] = [Math.floor(c / 4), c % 4];
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  const day = (h + l - 7 * m + 33 * month + 19) % 32;
  return Date.UTC(year, month - 1, day);
}

function isoDay(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
