/** Says that something took longer than it was given. */
export class TimeLimitError extends Error {
  constructor(what: string, milliseconds: number) {
    super(`${what} took longer than ${milliseconds} ms`);
    this.name = new.target.name;
  }
}

/**
 * Settles like `work`, or rejects with a `TimeLimitError` after `milliseconds`.
 *
 * The work itself goes on; its late outcome, a rejection included, is dropped.
 */
export function within<T>(work: Promise<T>, milliseconds: number, what: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new TimeLimitError(what, milliseconds)), milliseconds);
  });
  return Promise.race([work, limit]).finally(() => clearTimeout(timer));
}
