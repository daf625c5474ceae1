/** Of a hundred; who reaches it has passed. */
export const PASS_PERCENT = 80;

/** How a quiz went. */
export interface Score {
  readonly right: number;
  readonly total: number;
  /** Rounded down, so that nobody reads 80 and has not passed. */
  readonly percent: number;
  readonly isPassed: boolean;
}

/** Adds up answers, `true` = right; no answers at all are no pass. */
export function scoreOf(answers: readonly boolean[]): Score {
  const total = answers.length;
  const right = answers.filter(Boolean).length;
  return {
    right,
    total,
    percent: total === 0 ? 0 : Math.floor((right * 100) / total),
    // Whole numbers: no rounding decides about a pass.
    isPassed: total > 0 && right * 100 >= PASS_PERCENT * total,
  };
}
