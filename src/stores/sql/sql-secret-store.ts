import type { SecretStore } from '../../dialog';
import type { Keyring } from '../keyring';
import type { Engine } from './engine';
import { rowKey } from './row-key';

/** What a secret is for; values of different kinds never meet. */
export type SecretKind = 'installation' | 'reference';

/** What a value is bound to: taken out of its row, it does not open. */
export function placeOf(kind: string, key: string): string {
  return JSON.stringify([kind, key]);
}

/** Creates a store of one kind of secret, each encrypted for its own row. */
export function createSqlSecretStore(
  engine: Pick<Engine, 'db'>,
  kind: SecretKind,
  keyring: Keyring,
): SecretStore {
  return {
    async read(name) {
      const key = rowKey(name);
      const row = await engine.db
        .selectFrom('secrets')
        .select(['key_id', 'sealed'])
        .where('kind', '=', kind)
        .where('key', '=', key)
        .executeTakeFirst();
      if (row === undefined) return undefined;
      return JSON.parse(keyring.open({ keyId: row.key_id, text: row.sealed }, placeOf(kind, key)));
    },
    async write(name, value) {
      const key = rowKey(name);
      const { keyId, text } = keyring.seal(JSON.stringify(value), placeOf(kind, key));
      const last = { key_id: keyId, sealed: text };
      await engine.db
        .insertInto('secrets')
        .values({ kind, key, ...last })
        .onConflict((conflict) => conflict.columns(['kind', 'key']).doUpdateSet(last))
        .execute();
    },
    async forget(name) {
      await engine.db
        .deleteFrom('secrets')
        .where('kind', '=', kind)
        .where('key', '=', rowKey(name))
        .execute();
    },
  };
}
