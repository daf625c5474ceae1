import path from 'node:path';
import {
  checkHolidays,
  HOLIDAYS_FILE,
  loadHolidays,
  loadJourneys,
  loadKnowledge,
} from '../knowledge';
import { type Issue, validateKnowledge } from '../knowledge/validation';
import { type JourneyFault, lintJourneys } from '../onboarding';
import { EXIT } from './terminal';

/**
 * Writes every problem in the knowledge folder, one line each (`path: message`), then a count; gives the exit code.
 *
 * Paths are written from the working folder, so that a terminal or an editor can open them.
 */
export function runCheck(
  folder: string,
  out: (line: string) => void,
  now: () => number = Date.now,
): number {
  const today = new Date(now()).toISOString().slice(0, 10);
  const found = validateKnowledge(folder, today);
  // What is broken cannot be asked about.
  const issues = found.length > 0 ? found : [...lintQuestions(folder), ...lintHolidays(folder)];
  const shown = path.relative(process.cwd(), folder) || '.';
  for (const issue of issues) out(`${path.join(shown, issue.path)}: ${issue.message}`);
  out(closingLine(shown, issues));
  return issues.length === 0 ? EXIT.fine : EXIT.failed;
}

function lintQuestions(folder: string): readonly JourneyFault[] {
  return lintJourneys(loadKnowledge(folder), loadJourneys(folder));
}

function lintHolidays(folder: string): readonly JourneyFault[] {
  const faults = checkHolidays(loadHolidays(folder));
  return faults.map((message) => ({ path: HOLIDAYS_FILE, message }));
}

function closingLine(folder: string, issues: readonly Pick<Issue, 'path'>[]): string {
  if (issues.length === 0) return `${folder}: no problems`;
  const files = new Set(issues.map((issue) => issue.path)).size;
  const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`;
  return `${folder}: ${count(issues.length, 'problem')} in ${count(files, 'file')}`;
}
