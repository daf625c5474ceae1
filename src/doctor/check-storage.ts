import type { Finding } from '../adapters/adapter';
import type { Config, StorageConfig } from '../config';
import { createKeyring } from '../stores';
import { planStorage, probeKeys, probeWrite, readFreeMegabytes } from '../stores/sql';
import { checkDisk } from './check-machine';
import { lookAt } from './finding';

/** Looks at where data lives, beside the bot that may have it open. */
export async function checkStorage(
  storage: StorageConfig,
  keys: Pick<Config, 'encryptionKey' | 'previousKeys'> | undefined,
): Promise<readonly Finding[]> {
  const written = await lookAt('storage', async () => {
    await probeWrite(storage);
    return storage.kind === 'folder' ? `${storage.folder} can be written` : 'the database answers';
  });
  // What cannot be reached would only say the same again.
  if (written.kind === 'fault') return [written];
  return [
    written,
    await lookAt('tables', () => describeTables(storage)),
    ...(keys ? [await lookAt('encryption key', () => describeKeys(storage, keys))] : []),
    await lookAt('disk space', () => checkDisk(readFreeMegabytes(storage))),
  ];
}

async function describeTables(storage: StorageConfig): Promise<string> {
  const pending = await planStorage(storage);
  if (pending.length === 0) return 'up to date';
  return `${pending.length} to bring up to date, which the next start does`;
}

async function describeKeys(
  storage: StorageConfig,
  { encryptionKey, previousKeys }: Pick<Config, 'encryptionKey' | 'previousKeys'>,
): Promise<string | Finding> {
  const keyring = encryptionKey && createKeyring(encryptionKey, previousKeys);
  const held = Object.entries(await probeKeys(storage, keyring));
  if (held.length > 0) {
    const counts = held.map(([kind, count]) => `${count} of the kind ${kind}`).join(', ');
    return `it opens the secrets in the database: ${counts}`;
  }
  return keyring
    ? 'set; the database holds no secrets yet'
    : {
        name: 'encryption key',
        kind: 'skipped',
        message: 'not set; the database holds no secrets',
      };
}
