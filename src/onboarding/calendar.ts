import { DateTime, IANAZone } from 'luxon';
import type { JourneyWindow } from '../knowledge';

/** When a learner may be written to. */
export interface Calendar {
  /** IANA name, such as `Europe/Berlin`. */
  readonly zone: string;
  /** Days off besides Saturday and Sunday, `YYYY-MM-DD`. */
  readonly holidays: ReadonlySet<string>;
  readonly window: JourneyWindow;
}

/** Whether a name is one of a time zone that this system knows. */
export function isZone(name: string): boolean {
  return IANAZone.isValidZone(name);
}

/** The learner's day at an instant, `YYYY-MM-DD`. */
export function dayOf({ zone }: Pick<Calendar, 'zone'>, at: number): string {
  return isoDay(DateTime.fromMillis(at, { zone }));
}

/** The first instant from `at` on, UTC milliseconds, that lies in the window of a workday: `at` itself where it does. */
export function nextOpening(calendar: Calendar, at: number): number {
  const local = DateTime.fromMillis(at, { zone: calendar.zone });
  for (let day = local.startOf('day'); ; day = day.plus({ days: 1 })) {
    if (!isWorkday(calendar, day)) continue;
    const [from, to] = [edgeOf(calendar, day, 'from'), edgeOf(calendar, day, 'to')];
    if (at <= from) return from;
    if (at < to) return at;
  }
}

/** The first opening on a day or after it. */
export function openingOn(calendar: Calendar, day: string): number {
  return nextOpening(calendar, DateTime.fromISO(day, { zone: calendar.zone }).toMillis());
}

/** So many days later, whatever days they are. */
export function addDays(day: string, days: number): string {
  return isoDay(DateTime.fromISO(day, { zone: 'utc' }).plus({ days }));
}

/** So many workdays later; 0 = the day itself, or the next workday where it is none. */
export function addWorkdays(calendar: Calendar, day: string, workdays: number): string {
  let date = DateTime.fromISO(day, { zone: 'utc' });
  for (let left = workdays; ; date = date.plus({ days: 1 })) {
    if (isWorkday(calendar, date) && left-- === 0) return isoDay(date);
  }
}

/** Workdays from one day to a later one, the first not counted; 0 where it is not later. */
export function workdaysBetween(calendar: Calendar, from: string, to: string): number {
  let count = 0;
  let date = DateTime.fromISO(from, { zone: 'utc' });
  while (isoDay(date) < to) {
    date = date.plus({ days: 1 });
    if (isWorkday(calendar, date)) count++;
  }
  return count;
}

/** Monday to Friday, and no holiday. */
function isWorkday({ holidays }: Calendar, day: DateTime): boolean {
  return day.weekday <= 5 && !holidays.has(isoDay(day));
}

/** A clock time that daylight saving skips is taken as the first one after it. */
function edgeOf({ window }: Calendar, day: DateTime, edge: keyof JourneyWindow): number {
  const [hour, minute] = window[edge].split(':').map(Number);
  return day.set({ hour: hour ?? 0, minute: minute ?? 0 }).toMillis();
}

function isoDay(date: DateTime): string {
  return date.toFormat('yyyy-MM-dd');
}
