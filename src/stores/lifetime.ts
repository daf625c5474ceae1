/** How long a claimed delivery and a silent conversation are kept: 24 hours, in milliseconds. */
export const LIFETIME_MS = 24 * 60 * 60 * 1000;

/** How long a question that got no answer is kept: 30 days, in milliseconds. */
export const QUESTION_LIFETIME_MS = 30 * LIFETIME_MS;

/** How long a vote is kept, with what was disputed: 90 days, a review of the knowledge each quarter, in milliseconds. */
export const VOTE_LIFETIME_MS = 90 * LIFETIME_MS;

/** How long a job that has ended keeps its key from being used again: 30 days, in milliseconds. */
export const ENDED_JOB_LIFETIME_MS = 30 * LIFETIME_MS;
