import { config as loadEnvFile } from 'dotenv';
import type { Env } from '../config';

/** The environment of this process; its own variables win over those of `.env`. */
export function readEnv(): Env {
  loadEnvFile({ quiet: true });
  return process.env;
}
