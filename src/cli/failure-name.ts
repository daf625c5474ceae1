/** A failure as one word for a receipt: its code, else its kind; never its text, which may hold what somebody wrote. */
export function failureName(cause: unknown): string {
  if (!(cause instanceof Error)) return 'unknown';
  return 'code' in cause && typeof cause.code === 'string' ? cause.code : cause.name;
}
