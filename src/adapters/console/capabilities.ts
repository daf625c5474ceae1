import { MAX_COLUMNS, MIN_COLUMNS } from './limits';

/** What the place the text goes to can show. */
export interface ConsoleCapabilities {
  /** Lines are wrapped here; absent = never, so that a pipe gets the same bytes everywhere. */
  readonly columns?: number;
}

/** Reads what an output stream can show: a terminal has a width, a file or a pipe has none. */
export function readCapabilities(output: {
  readonly isTTY?: boolean;
  readonly columns?: number;
}): ConsoleCapabilities {
  if (!output.isTTY || output.columns === undefined) return {};
  return { columns: Math.max(MIN_COLUMNS, Math.min(MAX_COLUMNS, output.columns)) };
}
