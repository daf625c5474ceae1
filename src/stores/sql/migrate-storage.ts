import { migrate } from './migrate';
import type { PendingMigration } from './migrator';
import { openEngine, peekEngine, type Storage } from './open-engine';

/** Brings the tables of a storage up to date and gives the names of the steps that it took. */
export async function migrateStorage(storage: Storage): Promise<readonly string[]> {
  let applied: readonly string[] = [];
  const engine = await openEngine(
    storage,
    async (opened) => {
      applied = await migrate(opened);
    },
    () => undefined,
  );
  await engine.close();
  return applied;
}

/** The steps that `migrateStorage` would take now; changes nothing. */
export async function planStorage(storage: Storage): Promise<readonly PendingMigration[]> {
  const engine = await peekEngine(storage);
  const { listPending } = require('./migrator') as typeof import('./migrator');
  try {
    return await listPending(engine);
  } finally {
    await engine.close();
  }
}
