/** How long a claimed delivery and a silent conversation are kept: 24 hours, in milliseconds. */
export const LIFETIME_MS = 24 * 60 * 60 * 1000;

/** How long a job that has ended keeps its key from being used again: 30 days, in milliseconds. */
export const ENDED_JOB_LIFETIME_MS = 30 * LIFETIME_MS;
