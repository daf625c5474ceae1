import { config as loadEnvFile } from 'dotenv';
import { run } from '../main';
import type { Terminal } from './terminal';

/** Runs the bot until it is told to stop; variables of the process win over those of `.env`. */
export function runServe(terminal: Terminal): Promise<number> {
  loadEnvFile({ quiet: true });
  return run(process.env, terminal.out);
}
