/** What a log line may carry besides its event name: ids, counts, durations; never text, names or tokens. */
export type LogFields = Readonly<Record<string, string | number | boolean | undefined>>;

/** Writes one JSON line per event. */
export interface Logger {
  /** `event` is a stable kebab-case name such as `turn-answered`. */
  debug(event: string, fields?: LogFields): void;
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
}
