import type { Engine } from './engine';
import { listApplied } from './list-applied';
import { createMigrations } from './migrations';

/**
 * Brings the tables up to date and gives the names of the steps that it took; rejects as `applyMigrations` does.
 *
 * Almost every start has nothing to do and learns that by one question.
 */
export async function migrate(engine: Engine): Promise<readonly string[]> {
  if (await isCurrent(engine)) return [];
  const { applyMigrations } = require('./migrator') as typeof import('./migrator');
  return applyMigrations(engine);
}

/** Whether a database has every step behind it, and no other. */
export async function isCurrent(engine: Engine): Promise<boolean> {
  try {
    const applied = await listApplied(engine);
    return applied.join() === Object.keys(createMigrations(engine.capabilities)).join();
  } catch {
    // No record yet, or a database that fails: the migrator finds out which.
    return false;
  }
}
