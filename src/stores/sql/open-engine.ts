import { assertNever, BotError } from '../../errors';
import type { Engine } from './engine';
import { failureCode } from './failure-code';
import { openPostgres, PATIENT, PROMPT } from './postgres-engine';
import { openFolder, peekFolder } from './sqlite-engine';

/** Where data lives: in a folder of this machine, or on a server that several processes share. */
export type Storage =
  | { readonly kind: 'folder'; readonly folder: string }
  | { readonly kind: 'postgres'; readonly url: string };

/** A storage as people are told of it, without user and password. */
export function nameOf(storage: Storage): string {
  if (storage.kind === 'folder') return `the data folder ${storage.folder}`;
  const { host, pathname } = new URL(storage.url);
  return `the database ${host}${pathname}`;
}

/** Opens the database a storage names, has it prepared, and gives it ready for quick statements. */
export async function openEngine(
  storage: Storage,
  prepare: (engine: Engine) => Promise<unknown>,
  onFailure: (cause: unknown) => void,
): Promise<Engine> {
  switch (storage.kind) {
    case 'folder': {
      const engine = openFolder(storage.folder);
      await prepareOrClose(storage, engine, prepare);
      return engine;
    }
    case 'postgres': {
      const patient = await openPostgres(storage.url, PATIENT, onFailure);
      await prepareOrClose(storage, patient, prepare);
      await patient.close();
      return openPostgres(storage.url, PROMPT, onFailure);
    }
    default:
      return assertNever(storage);
  }
}

/** Opens the database a storage names to look at it only; makes nothing and is refused nothing by who uses it. */
export function peekEngine(storage: Storage): Promise<Engine> {
  switch (storage.kind) {
    case 'folder':
      return Promise.resolve(peekFolder(storage.folder));
    case 'postgres':
      return openPostgres(storage.url, PATIENT, () => undefined);
    default:
      return assertNever(storage);
  }
}

async function prepareOrClose(
  storage: Storage,
  engine: Engine,
  prepare: (engine: Engine) => Promise<unknown>,
): Promise<void> {
  try {
    await prepare(engine);
  } catch (error) {
    // Closing fails for the same reason again, and the first failure tells more.
    await engine.close().catch(() => undefined);
    if (error instanceof BotError) throw error;
    throw new BotError(
      'DATABASE_UNAVAILABLE',
      `${nameOf(storage)} failed while it was opened (${failureCode(error)}): free space on its disk, restore it from a backup, or name another place`,
      { cause: error },
    );
  }
}
