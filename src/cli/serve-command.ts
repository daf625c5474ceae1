import { run } from '../main';
import { readEnv } from './read-env';
import type { Terminal } from './terminal';

/** Runs the bot until it is told to stop; variables of the process win over those of `.env`. */
export function runServe(terminal: Terminal): Promise<number> {
  return run(readEnv, terminal.out);
}
