import { assertNever } from '../../errors';
import type { Engine } from './engine';
import { openPostgres, PATIENT, PROMPT } from './postgres-engine';
import { openFolder, peekFolder } from './sqlite-engine';

/** Where data lives: in a folder of this machine, or on a server that several processes share. */
export type Storage =
  | { readonly kind: 'folder'; readonly folder: string }
  | { readonly kind: 'postgres'; readonly url: string };

/** Opens the database a storage names, has it prepared, and gives it ready for quick statements. */
export async function openEngine(
  storage: Storage,
  prepare: (engine: Engine) => Promise<unknown>,
  onFailure: (cause: unknown) => void,
): Promise<Engine> {
  switch (storage.kind) {
    case 'folder': {
      const engine = openFolder(storage.folder);
      await prepareOrClose(engine, prepare);
      return engine;
    }
    case 'postgres': {
      const patient = await openPostgres(storage.url, PATIENT, onFailure);
      await prepareOrClose(patient, prepare);
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
  engine: Engine,
  prepare: (engine: Engine) => Promise<unknown>,
): Promise<void> {
  try {
    await prepare(engine);
  } catch (error) {
    await engine.close();
    throw error;
  }
}
