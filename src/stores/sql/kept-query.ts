import type { Compilable, CompiledQuery } from 'kysely';

/** Storms bring batches of all sizes; a large one is built anew, which its many rows pay for. */
const KEPT_ROWS = 64;

/**
 * Keeps a query compiled, for each number of rows that it is about: building it costs as much as running it.
 *
 * `build` makes it with values of no meaning; their places take `parameters`, in the order they have in the SQL.
 */
export function keepQuery<Row>(
  build: (rows: number) => Compilable<Row>,
): (parameters: readonly unknown[], rows?: number) => CompiledQuery<Row> {
  const kept = new Map<number, CompiledQuery<Row>>();
  return (parameters, rows = 1) => {
    const query = kept.get(rows) ?? build(rows).compile();
    if (rows <= KEPT_ROWS) kept.set(rows, query);
    if (query.parameters.length !== parameters.length) {
      throw new TypeError(`${parameters.length} values for ${query.sql}`);
    }
    return { ...query, parameters };
  };
}
