/** One environment variable, as documents and error messages speak of it. */
export interface Variable {
  readonly name: string;
  readonly group: 'Server' | 'Slack' | 'Microsoft Teams' | 'Storage' | 'Journeys' | 'Tests';
  /** What it is: a noun phrase with a capital. */
  readonly what: string;
  /** Where to find its value, or what form it has. */
  readonly where: string;
  /** The value that holds when it is unset. */
  readonly fallback?: string;
  /** When it has to be set. */
  readonly need: string;
  /** Never printed, logged or echoed in an error. */
  readonly secret: boolean;
}
