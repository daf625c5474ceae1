import Database from 'libsql';
import { keepQuery } from '../../../../src/stores/sql/kept-query';
import { createSqliteBuilder } from '../../../../src/stores/sql/sqlite-builder';

describe('keepQuery', () => {
  const db = createSqliteBuilder(new Database(':memory:'), async () => undefined);
  const build = (rows: number) =>
    db
      .insertInto('deliveries')
      .values(Array.from({ length: rows }, () => ({ id: '', expires_at: 0 })));

  it('builds a query once for each number of rows', () => {
    const built: number[] = [];
    const query = keepQuery((rows) => {
      built.push(rows);
      return build(rows);
    });

    const texts = [
      query(['a', 1]),
      query(['b', 2, 'c', 3], 2),
      query(['d', 4]),
      query(['e', 5, 'f', 6], 2),
    ];

    expect(built).toEqual([1, 2]);
    expect(texts.map(({ parameters }) => parameters)).toEqual([
      ['a', 1],
      ['b', 2, 'c', 3],
      ['d', 4],
      ['e', 5, 'f', 6],
    ]);
    expect(texts[1]?.sql).toBe(
      'insert into "deliveries" ("id", "expires_at") values (?, ?), (?, ?)',
    );
  });

  it('throws for values that do not fill the places', () => {
    expect(() => keepQuery(build)(['a'])).toThrow('1 values for insert into "deliveries"');
  });
});
