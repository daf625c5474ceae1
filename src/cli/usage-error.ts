/** A command was called in a way it cannot serve; ends the process with exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
