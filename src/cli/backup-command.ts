import { type Env, readStorageConfig } from '../config';
import { backUp, type RestoreOptions, type RowCounts, restore } from '../stores/sql';
import { readEnv } from './read-env';
import { EXIT } from './terminal';

/** Writes everything that is kept into a file, also while the bot runs; gives the exit code. */
export async function runBackup(
  file: string,
  out: (line: string) => void,
  env: Env = readEnv(),
): Promise<number> {
  const counts = await backUp(readStorageConfig(env), file, Date.now);
  writeCounts(counts, out);
  out(`written to ${file}; keep it as safe as the data itself`);
  return EXIT.fine;
}

/** Puts a backup into the configured place, of either kind; gives the exit code. */
export async function runRestore(
  file: string,
  options: RestoreOptions,
  out: (line: string) => void,
  env: Env = readEnv(),
): Promise<number> {
  const counts = await restore(readStorageConfig(env), file, options);
  writeCounts(counts, out);
  out(`restored from ${file}`);
  if (counts.secrets) {
    out('the secrets need the DEMARC_ENCRYPTION_KEY they were written with');
  }
  return EXIT.fine;
}

function writeCounts(counts: RowCounts, out: (line: string) => void): void {
  for (const [table, count] of Object.entries(counts)) out(`${table}: ${count}`);
}
