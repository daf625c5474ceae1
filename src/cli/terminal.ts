import type { Readable, Writable } from 'node:stream';

/** Where a command reads and writes. */
export interface Terminal {
  readonly input: Readable & { readonly isTTY?: boolean };
  readonly output: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  /** Writes one line of the result. */
  out(line: string): void;
  /** Writes one line about the run itself. */
  err(line: string): void;
}

/**
 * Exit codes: 0 = fine, 1 = the check failed or the environment is broken, 2 = wrong usage.
 */
export const EXIT = { fine: 0, failed: 1, usage: 2 } as const;

/** The terminal of this process. A reader that goes away (`demarc … | head`) ends it without noise. */
export function createProcessTerminal(): Terminal {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit(EXIT.fine);
      throw error;
    });
  }
  return {
    input: process.stdin,
    output: process.stdout,
    out: (line) => void process.stdout.write(`${line}\n`),
    err: (line) => void process.stderr.write(`${line}\n`),
  };
}
