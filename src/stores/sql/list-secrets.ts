import type { Keyring } from '../keyring';
import { openBeside } from './open-beside';
import type { Storage } from './open-engine';
import { placeOf, type SecretKind } from './sql-secret-store';

/** Secrets of one kind, and how many there are. */
export interface ListedSecrets {
  readonly total: number;
  /** The first by key; `value` is absent where it does not open. */
  readonly secrets: readonly { readonly key: string; readonly value?: unknown }[];
}

/** Opens secrets of one kind, `limit` at most, also beside the process that has the storage open. */
export function listSecrets(
  storage: Storage,
  kind: SecretKind,
  keyring: Keyring,
  limit: number,
): Promise<ListedSecrets> {
  return openBeside(storage, async ({ db }) => {
    const ofKind = db.selectFrom('secrets').where('kind', '=', kind);
    const { total } = await ofKind
      .select(({ fn }) => fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow();
    const rows = await ofKind
      .select(['key', 'key_id', 'sealed'])
      .orderBy('key')
      .limit(limit)
      .execute();
    const secrets = rows.map(({ key, key_id, sealed }) => {
      try {
        const text = keyring.open({ keyId: key_id, text: sealed }, placeOf(kind, key));
        return { key, value: JSON.parse(text) as unknown };
      } catch {
        // Whoever asked says what to do about it.
        return { key };
      }
    });
    return { total: Number(total), secrets };
  });
}
