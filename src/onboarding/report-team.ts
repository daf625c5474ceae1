import type { Journey } from '../knowledge';
import { dayOf, workdaysBetween } from './calendar';
import type { Enrolment } from './enrolment';
import type { ErasedCounts } from './enrolment-store';
import { calendarOf, type OnboardingParts } from './onboarding-parts';

const HARDEST = 5;
/** A step that was shown so many workdays ago and is not done is overdue: after its last reminder. */
const OVERDUE_WORKDAYS = 7;

/** How a team is doing, without anybody's name. */
export interface TeamReport {
  /** Erased people count on in this and in `finished`. */
  readonly enrolled: number;
  /** Past the first step. */
  readonly started: number;
  readonly finished: number;
  readonly overdue: number;
  /** Percent; null where nobody has taken a quiz. */
  readonly medianScore: number | null;
  /** Facts by the share of wrong answers, the hardest first. */
  readonly hardest: readonly {
    readonly fact: string;
    readonly wrong: number;
    readonly asked: number;
  }[];
}

/** Whether a step has waited through all its reminders. */
export function isOverdue(
  parts: Pick<OnboardingParts, 'holidaysOf' | 'clock'>,
  enrolment: Enrolment,
  journey: Pick<Journey, 'window'>,
): boolean {
  const { state, shownOn } = enrolment;
  if (state !== 'running' || shownOn === null) return false;
  const calendar = calendarOf(parts, enrolment, journey);
  return workdaysBetween(calendar, shownOn, dayOf(calendar, parts.clock())) >= OVERDUE_WORKDAYS;
}

/** Adds a team up; `overdue` tells who is late, see `isOverdue`. */
export function reportTeam(
  enrolments: readonly Enrolment[],
  erased: ErasedCounts,
  overdue: (enrolment: Enrolment) => boolean,
): TeamReport {
  const finished = enrolments.filter(({ finishedAt }) => finishedAt !== null).length;
  const started = enrolments.filter(({ step }) => step > 0).length;
  return {
    enrolled: enrolments.length + erased.enrolled,
    started: started + erased.finished,
    finished: finished + erased.finished,
    overdue: enrolments.filter(overdue).length,
    medianScore: median(enrolments.flatMap(({ score }) => (score === null ? [] : [score]))),
    hardest: hardestOf(enrolments),
  };
}

function median(scores: readonly number[]): number | null {
  const sorted = [...scores].sort((a, b) => a - b);
  const [low, high] = [
    sorted[Math.ceil(sorted.length / 2) - 1],
    sorted[Math.floor(sorted.length / 2)],
  ];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

function hardestOf(enrolments: readonly Enrolment[]): TeamReport['hardest'] {
  const sums = new Map<string, { wrong: number; asked: number }>();
  for (const [fact, { right, wrong }] of enrolments.flatMap(({ recalls }) =>
    Object.entries(recalls),
  )) {
    const sum = sums.get(fact) ?? { wrong: 0, asked: 0 };
    sums.set(fact, { wrong: sum.wrong + wrong, asked: sum.asked + right + wrong });
  }
  return [...sums]
    .map(([fact, sum]) => ({ fact, ...sum }))
    .filter(({ wrong }) => wrong > 0)
    .sort((a, b) => b.wrong / b.asked - a.wrong / a.asked || b.asked - a.asked)
    .slice(0, HARDEST);
}
