import { BotError } from '../../errors';
import type { Keyring } from '../keyring';
import type { Engine } from './engine';
import { placeOf } from './sql-secret-store';

const STEP = 200;

/** The ids of the keys that the secrets in a database are sealed with. */
export async function listKeyIds(engine: Engine): Promise<readonly string[]> {
  const rows = await engine.query('select distinct key_id from secrets');
  return rows.map(({ key_id }) => String(key_id));
}

/** Throws a `BotError` (`CONFIG_INVALID`) when secrets are sealed with a key that is not at hand. */
export function assertKeys(used: readonly string[], keyring: Keyring | undefined): void {
  const lost = used.find((keyId) => !keyring?.has(keyId));
  if (lost === undefined) return;
  throw new BotError(
    'CONFIG_INVALID',
    keyring === undefined
      ? 'DEMARC_ENCRYPTION_KEY is missing: the database holds secrets encrypted with it; set the key they were written with'
      : `DEMARC_ENCRYPTION_KEY does not open the secrets in the database (key ${lost}): set the key they were written with, or add it to DEMARC_ENCRYPTION_KEY_PREVIOUS`,
  );
}

/**
 * Seals with the current key what an earlier one sealed, so that the earlier one can be dropped afterwards.
 *
 * What does not open is left as it is and reported.
 */
export async function reseal(
  { db }: Engine,
  keyring: Keyring,
  onFailure: (cause: unknown) => void,
): Promise<void> {
  let last = { kind: '', key: '' };
  for (;;) {
    const rows = await db
      .selectFrom('secrets')
      .selectAll()
      .where('key_id', '!=', keyring.current)
      .where(({ eb, refTuple, tuple }) =>
        eb(refTuple('kind', 'key'), '>', tuple(last.kind, last.key)),
      )
      .orderBy('kind')
      .orderBy('key')
      .limit(STEP)
      .execute();
    for (const row of rows) {
      try {
        const place = placeOf(row.kind, row.key);
        const text = keyring.open({ keyId: row.key_id, text: row.sealed }, place);
        const sealed = keyring.seal(text, place);
        await db
          .updateTable('secrets')
          .set({ key_id: sealed.keyId, sealed: sealed.text })
          .where('kind', '=', row.kind)
          .where('key', '=', row.key)
          // What was written anew in the meantime stays.
          .where('sealed', '=', row.sealed)
          .execute();
      } catch (cause) {
        onFailure(cause);
      }
    }
    const end = rows.at(-1);
    if (end === undefined || rows.length < STEP) return;
    last = end;
  }
}
