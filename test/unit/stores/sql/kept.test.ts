import { readFileSync } from 'node:fs';
import path from 'node:path';
import { howLong, KEPT, TABLE_NAMES } from '../../../../src/stores/sql/kept';
import { migrate } from '../../../../src/stores/sql/migrate';
import { openEngine } from '../../../../src/stores/sql/open-engine';
import { aFolderStorage } from '../../../support/databases';

const README = readFileSync(path.resolve(__dirname, '../../../../README.md'), 'utf8');

/** The tables as the migrations make them, with their columns. */
async function readSchema(): Promise<ReadonlyMap<string, readonly string[]>> {
  const test = await aFolderStorage();
  const engine = await openEngine(test.storage, migrate, () => undefined);
  const tables = await engine.db.introspection.getTables();
  await engine.close();
  await test.remove();
  return new Map(
    tables
      .filter(({ name }) => !name.startsWith('demarc_migrations'))
      .map(({ name, columns }) => [name, columns.map((column) => column.name)]),
  );
}

describe('KEPT', () => {
  it('says of every table of the schema why it is there, and of no other', async () => {
    expect([...(await readSchema()).keys()].sort()).toEqual([...TABLE_NAMES].sort());
  });

  it('names rows by columns that are there', async () => {
    const schema = await readSchema();
    const unknown = TABLE_NAMES.flatMap((name) =>
      KEPT[name].key.filter((column) => !schema.get(name)?.includes(column)),
    );

    expect(unknown).toEqual([]);
  });

  it.each(TABLE_NAMES)('says of %s when it goes', (name) => {
    expect(howLong(KEPT[name])).not.toBe('');
  });
});

describe('README', () => {
  it('lists what is stored, with every column, why and for how long', async () => {
    const schema = await readSchema();
    const expected = TABLE_NAMES.map((name) => {
      const columns = (schema.get(name) ?? []).map((column) => `\`${column}\``).join(', ');
      const { what, why } = KEPT[name];
      return `| \`${name}\` | ${what} | ${columns} | ${why} | ${howLong(KEPT[name])} |`;
    });

    const heading =
      '| table | what | columns | why | for how long |\n| --- | --- | --- | --- | --- |\n';
    const [, after = ''] = README.split(heading);
    const [rows = ''] = after.split('\n\n');

    expect(rows.split('\n')).toEqual(expected);
  });
});
