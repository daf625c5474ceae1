import { config as loadEnvFile } from 'dotenv';

/** What was given on the command line, else the variable of the environment or of `.env`; empty counts as unset. */
export function readSetting(given: string | undefined, variable: string): string | undefined {
  loadEnvFile({ quiet: true });
  return given ?? (process.env[variable] || undefined);
}
