import { findFact, type KnowledgeBase } from '../knowledge';
import type { NoticeReply } from '../replies';
import { csvRow } from './csv-row';
import { notice } from './notice';
import type { TeamReport } from './report-team';

/**
 * The control that such training answers: NIST SP 800-53 Rev. 5, AT-2, Literacy Training and Awareness
 * (csrc.nist.gov/pubs/sp/800/53/r5/upd1/final).
 */
const MAPPING = ['mapping', 'NIST SP 800-53 Rev. 5 AT-2 Literacy Training and Awareness'];

/** A team's report in words; facts are called by the names they have in the knowledge. */
export function renderReport(
  team: string,
  report: TeamReport,
  knowledge?: KnowledgeBase,
): NoticeReply {
  const { enrolled, started, finished, overdue, medianScore, hardest } = report;
  return notice([
    `The team of ${team}: ${enrolled} enrolled, ${started} started, ${finished} finished, ${overdue} overdue.`,
    medianScore === null
      ? 'Nobody has taken the final quiz yet.'
      : `Median score: ${medianScore} %.`,
    ...hardest.map(
      ({ fact, wrong, asked }) =>
        `Hard: ${nameOf(fact, knowledge)}, ${wrong} of ${asked} answers wrong.`,
    ),
  ]);
}

function nameOf(id: string, knowledge: KnowledgeBase | undefined): string {
  const fact = knowledge && findFact(knowledge, id);
  return fact ? `${fact.control.name} on ${fact.service.name}` : id;
}

/** The one line that a manager's weekly digest gets; empty where nobody waits. */
export function renderDigestLine({ overdue }: TeamReport): string {
  if (overdue === 0) return '';
  const people = overdue === 1 ? 'One person' : `${overdue} people`;
  return `${people} of your team ${overdue === 1 ? 'has' : 'have'} had a step of a journey waiting for seven workdays or more. “report people” says who; a word from you helps more than mine.`;
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
  return rows.map(csvRow).join('');
}
