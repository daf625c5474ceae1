import { type MatrixView, selectMatrix } from '../../../src/explore';
import { explored } from '../../support/explore-knowledge';

const { chart } = explored();
const select = (view: MatrixView) => {
  const { columns, groups } = selectMatrix(chart, view);
  return {
    columns: columns.map(({ id }) => id),
    rows: groups.map(({ title, rows }) => [title, rows.map(({ id, cells }) => [id, ...cells])]),
  };
};

describe('selectMatrix', () => {
  it('sets every topic against every class, from the top of the stack down', () => {
    expect(select({})).toEqual({
      columns: ['iaas', 'managed'],
      rows: [
        ['Data', [['backups', 'customer', 'aws']]],
        ['Facility', [['physical-security', 'aws', 'aws']]],
      ],
    });
  });

  it('shows the services of a class by the name people know', () => {
    expect(select({ columns: 'managed' })).toEqual({
      columns: ['eks', 'rds'],
      rows: [
        ['Data', [['backups', 'depends', 'aws']]],
        ['Facility', [['physical-security', 'aws', 'aws']]],
      ],
    });
  });

  it('shows every service', () => {
    expect(select({ columns: 'all' }).columns).toEqual(['ec2', 'eks', 'rds']);
  });

  it.each<[MatrixView, readonly string[]]>([
    [{ layer: 'facility' }, ['Facility']],
    [{ words: 'SECURITY physical' }, ['Facility']],
    [{ party: 'customer' }, ['Data']],
    [{ party: 'shared' }, []],
    [{ layer: 'moon', party: 'martian', columns: 'gone' }, ['Data', 'Facility']],
  ])('narrows to %j', (view, titles) => {
    expect(selectMatrix(chart, view).groups.map(({ title }) => title)).toEqual(titles);
  });
});
