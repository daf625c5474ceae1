import type { NoticeReply } from '../replies';
import { notice } from './render-message';
import type { TeamReport } from './report-team';

/**
 * The control that such training answers: NIST SP 800-53 Rev. 5, AT-2, Literacy Training and Awareness
 * (csrc.nist.gov/pubs/sp/800/53/r5/upd1/final).
 */
const MAPPING = ['mapping', 'NIST SP 800-53 Rev. 5 AT-2 Literacy Training and Awareness'];

/** A team's report in words. */
export function renderReport(team: string, report: TeamReport): NoticeReply {
  const { enrolled, started, finished, overdue, medianScore, hardest } = report;
  return notice([
    `Team ${team}: ${enrolled} enrolled, ${started} started, ${finished} finished, ${overdue} overdue.`,
    medianScore === null
      ? 'Nobody has taken the final quiz yet.'
      : `Median score: ${medianScore} %.`,
    ...hardest.map(
      ({ fact, wrong, asked }) => `Hard: ${fact}, ${wrong} of ${asked} answers wrong.`,
    ),
  ]);
}

/** The one line that a manager's weekly digest gets; empty where nobody waits. */
export function renderDigestLine(team: string, { overdue }: TeamReport): string {
  if (overdue === 0) return '';
  const people = overdue === 1 ? 'One person has' : `${overdue} people have`;
  return `${people} a step of the journey in ${team} waiting for more than seven workdays.`;
}

/** A team's report as CSV (RFC 4180), figures only, with the line that maps it to NIST AT-2. */
export function reportCsv(team: string, day: string, report: TeamReport): string {
  const { enrolled, started, finished, overdue, medianScore, hardest } = report;
  const rows: readonly (readonly (string | number)[])[] = [
    ['measure', 'value'],
    ['team', team],
    ['date', day],
    MAPPING,
    ['enrolled', enrolled],
    ['started', started],
    ['finished', finished],
    ['overdue', overdue],
    ['median score percent', medianScore ?? ''],
    ...hardest.map(({ fact, wrong, asked }) => [`hardest: ${fact}`, `${wrong}/${asked}`]),
  ];
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

/** A leading sign would be a formula in a spreadsheet. */
function cell(value: string | number): string {
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : `${value}`;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
