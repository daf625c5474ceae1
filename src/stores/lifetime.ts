/** How long a claimed delivery and a silent conversation are kept: 24 hours, in milliseconds. */
export const LIFETIME_MS = 24 * 60 * 60 * 1000;
