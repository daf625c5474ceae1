import { type Env, readStorageConfig } from '../config';
import { migrateStorage, planStorage } from '../stores/sql';
import { readEnv } from './read-env';
import { EXIT } from './terminal';

/** How `demarc migrate` is called. */
export interface MigrateOptions {
  /** Only says what would run. */
  readonly dryRun?: boolean;
}

/** Brings the database's tables up to date, or says what that would take; gives the exit code. */
export async function runMigrate(
  { dryRun }: MigrateOptions,
  out: (line: string) => void,
  env: Env = readEnv(),
): Promise<number> {
  const storage = readStorageConfig(env);
  if (dryRun) {
    const pending = await planStorage(storage);
    for (const { name, statements } of pending) {
      out(`would apply ${name}:`);
      for (const statement of statements) out(`  ${statement};`);
    }
    out(`${pending.length} to apply; nothing was changed`);
    return EXIT.fine;
  }
  const applied = await migrateStorage(storage);
  for (const name of applied) out(`applied ${name}`);
  out(applied.length === 0 ? 'the database is up to date' : `${applied.length} applied`);
  return EXIT.fine;
}
