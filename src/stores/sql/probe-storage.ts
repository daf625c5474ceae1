import { accessSync, constants, existsSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { BotError } from '../../errors';
import type { Keyring } from '../keyring';
import { failureCode } from './failure-code';
import { isCurrent } from './migrate';
import { nameOf, peekEngine, type Storage } from './open-engine';
import { assertKeys, listKeyIds } from './reseal';

const MEGABYTE = 1024 * 1024;

/** Rejects with a `BotError` where nothing can be written to a storage; leaves nothing there. */
export async function probeWrite(storage: Storage): Promise<void> {
  if (storage.kind === 'folder') return probeFolder(storage.folder);
  const engine = await peekEngine(storage);
  try {
    const [row] = await engine.query(
      "select has_schema_privilege(current_schema(), 'create') and not pg_is_in_recovery() as ok",
    );
    if (row?.ok === true) return;
  } finally {
    await engine.close();
  }
  throw new BotError(
    'DATABASE_UNAVAILABLE',
    `${nameOf(storage)} takes no writing from this user: grant the right to make tables in its schema, or name the primary server in DATABASE_URL`,
  );
}

function probeFolder(folder: string): void {
  const place = nearest(folder);
  try {
    accessSync(place, constants.W_OK);
    if (place !== folder) return;
    // Rights alone do not tell of a file system that is read only or full.
    const file = path.join(folder, `.probe-${process.pid}`);
    writeFileSync(file, Buffer.alloc(4096));
    rmSync(file);
  } catch (cause) {
    throw new BotError(
      'DATABASE_UNAVAILABLE',
      `the data folder ${folder} cannot be written (${failureCode(cause)}): let this user write there, free space on its disk, or set another DATA_DIR`,
      { cause },
    );
  }
}

/** Rejects with a `BotError` where the storage holds secrets that the keys do not open; gives how many it holds, by kind. */
export async function probeKeys(
  storage: Storage,
  keyring: Keyring | undefined,
): Promise<Readonly<Record<string, number>>> {
  const engine = await peekEngine(storage);
  try {
    if (!(await isCurrent(engine))) return {};
    assertKeys(await listKeyIds(engine), keyring);
    const rows = await engine.query(
      'select kind, count(*) as count from secrets group by kind order by kind',
    );
    return Object.fromEntries(rows.map(({ kind, count }) => [kind, Number(count)]));
  } finally {
    await engine.close();
  }
}

/** Free megabytes on the disk of a data folder, for this user; `undefined` for a server. */
export function readFreeMegabytes(storage: Storage): number | undefined {
  if (storage.kind !== 'folder') return undefined;
  const { bavail, bsize } = statfsSync(nearest(storage.folder));
  return Math.floor((bavail * bsize) / MEGABYTE);
}

/** The folder, or the one it would be made in. */
function nearest(folder: string): string {
  return existsSync(folder) || path.dirname(folder) === folder
    ? folder
    : nearest(path.dirname(folder));
}
