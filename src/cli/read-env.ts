import { config as loadEnvFile } from 'dotenv';
import type { Env } from '../config';

/** The environment of this process; its own variables win over those of `.env`, which is read anew at each call. */
export function readEnv(): Env {
  const env = { ...process.env };
  loadEnvFile({ quiet: true, processEnv: env as Record<string, string> });
  return env;
}
