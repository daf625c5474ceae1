/** The code of a failed call, such as `ECONNREFUSED`; never its text, which may hold an address with a password. */
export function failureCode(cause: unknown): string {
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : '';
  return typeof code === 'string' && code !== '' ? code : 'unknown';
}
