import type { NoticeReply } from '../replies';
import { csvRow } from './csv-row';
import { notice } from './notice';
import type { PersonLine } from './team-look';

/** People whom one message names; a longer list is for the command line. */
export const NAMED = 30;

/** A team's people one by one, in words. */
export function renderPeople(
  team: string,
  people: readonly PersonLine[],
  named: number = NAMED,
): NoticeReply {
  if (people.length === 0) return notice([`Nobody is enrolled in the team of ${team} yet.`]);
  const more = people.length - named;
  return notice([
    `The team of ${team}, one by one: ${people.length}.`,
    ...people.slice(0, named).map(describe),
    more > 0 ? `And ${more} more: “demarc report --people” shows all.` : '',
  ]);
}

function describe({ name, journey, state, step, steps, score, isOverdue }: PersonLine): string {
  const facts = [
    state,
    `${step} of ${steps} steps`,
    ...(score === null ? [] : [`score ${score} %`]),
    ...(isOverdue ? ['overdue'] : []),
  ];
  return `${name}, ${journey}: ${facts.join(', ')}`;
}

/** A team's people as the rest of a report's CSV (RFC 4180). */
export function peopleCsv(people: readonly PersonLine[]): string {
  const head = ['person', 'id', 'journey', 'state', 'step', 'steps', 'score percent', 'overdue'];
  const rows = people.map(({ name, person, journey, state, step, steps, score, isOverdue }) => [
    ...[name, person.user, journey, state, step, steps, score ?? '', isOverdue ? 'yes' : 'no'],
  ]);
  return ['\r\n', ...[head, ...rows].map(csvRow)].join('');
}
