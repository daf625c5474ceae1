import type { DraftKnowledge } from './draft-knowledge';
import type { Issue } from './issue';

/** Finds review dates that no calendar has or that lie in the future. `today` is `YYYY-MM-DD`. */
export function checkDates(knowledge: DraftKnowledge, today: string): readonly Issue[] {
  const dated = [
    ...[...knowledge.controls.values()].map((entry) => ({ path: 'controls', ...entry })),
    ...[...knowledge.services.values()].map((entry) => ({ path: 'services', ...entry })),
    ...[...knowledge.classes.values()].map((entry) => ({ path: 'classes', ...entry })),
    ...[...knowledge.concepts.values()].map((entry) => ({ path: 'concepts', ...entry })),
  ].map(({ path, id, reviewed }) => ({ path: `${path}/${id}.json`, field: 'reviewed', reviewed }));
  const sources = knowledge.sourceList.map(({ id, reviewed }) => ({
    path: 'sources.json',
    field: `the source "${id}": reviewed`,
    reviewed,
  }));
  return [...dated, ...sources].flatMap(({ path, field, reviewed }) => {
    const problem = problemOf(reviewed, today);
    if (problem === undefined) return [];
    return [{ code: 'date', path, message: `${field} is ${reviewed}, ${problem}` } as const];
  });
}

function problemOf(date: string, today: string): string | undefined {
  const time = new Date(`${date}T00:00:00Z`);
  const isReal = !Number.isNaN(time.getTime()) && time.toISOString().startsWith(date);
  if (!isReal) return 'which is no day of the calendar; write YYYY-MM-DD';
  if (date > today) return `which lies after ${today}; write the day you read the source`;
  return undefined;
}
