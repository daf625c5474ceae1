import type { Engine } from './engine';
import { RECORD } from './migrations';

/** The names of the steps that a database has behind it; rejects where it keeps no record yet. */
export async function listApplied(engine: Engine): Promise<readonly string[]> {
  const rows = await engine.query(`select name from ${RECORD} order by name`);
  return rows.map(({ name }) => String(name));
}
