import { DateTime } from 'luxon';
import type { NoticeReply } from '../replies';
import { learnChoice, notice } from './notice';

/** Zones that many people share; anybody else writes theirs. */
const OFFERED: readonly (readonly [zone: string, name: string])[] = [
  ['America/Los_Angeles', 'Los Angeles'],
  ['America/New_York', 'New York'],
  ['Europe/London', 'London'],
  ['Europe/Berlin', 'Berlin, Paris'],
  ['Asia/Kolkata', 'India'],
  ['Asia/Tokyo', 'Tokyo'],
];

/** Asks for the learner's time zone, with what their clock would show. */
export function renderZoneQuestion(lead: string, now: number): NoticeReply {
  return notice(
    [
      lead,
      'What time is it for you? Until I know, I do not write to you again.',
      'If it is none of these, write your zone: learn zone Europe/Madrid',
    ],
    OFFERED.map(([zone, name]) =>
      learnChoice(
        `${DateTime.fromMillis(now, { zone }).toFormat('HH:mm')} (${name})`,
        `zone ${zone}`,
      ),
    ),
  );
}
