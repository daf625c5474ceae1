import { BotError } from '../../errors';
import type { Engine } from './engine';
import { isCurrent } from './migrate';
import { nameOf, peekEngine, type Storage } from './open-engine';

/**
 * Does a short piece of work on a storage, also beside the process that has it open.
 *
 * Rejects with a `BotError` (`DATABASE_UNAVAILABLE`) where nothing answers or where the tables are not of this version.
 */
export async function openBeside<T>(
  storage: Storage,
  work: (engine: Engine) => Promise<T>,
): Promise<T> {
  const engine = await peekEngine(storage);
  try {
    if (!(await isCurrent(engine))) {
      throw new BotError(
        'DATABASE_UNAVAILABLE',
        `the tables in ${nameOf(storage)} are not there yet or older than this version: run "demarc migrate", or check DATA_DIR and DATABASE_URL`,
      );
    }
    return await work(engine);
  } finally {
    await engine.close();
  }
}
