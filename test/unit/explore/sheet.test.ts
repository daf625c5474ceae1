import { explored } from '../../support/explore-knowledge';

const { sheets } = explored();

describe('createSheets', () => {
  it('lists both duties of every topic of a service with the page they rest on', () => {
    const sheet = sheets.sheet('rds');

    expect(sheet?.class).toEqual({ id: 'managed', name: 'Managed service' });
    expect(sheet?.layers.filter(({ lines }) => lines.length > 0)).toEqual([
      {
        title: 'Data',
        lines: [expect.objectContaining({ id: 'backups', party: 'aws', aws: 'Runs it.' })],
      },
      {
        title: 'Facility',
        lines: [
          expect.objectContaining({
            party: 'aws',
            source: expect.objectContaining({ id: 'guide' }),
          }),
        ],
      },
    ]);
  });

  it('tells what moves between two services before what stays', () => {
    const comparison = sheets.compare('ec2', 'rds');

    expect(comparison?.counts).toEqual(['1 moves to AWS', "1 stays AWS's"]);
    expect(comparison?.matrix.groups.map(({ title, rows }) => [title, rows[0]?.cells])).toEqual([
      ['Moves to AWS', ['customer', 'aws']],
      ["Stays AWS's", ['aws', 'aws']],
    ]);
  });

  it('knows nothing of services that are not there', () => {
    expect([sheets.sheet('gone'), sheets.compare('ec2', 'gone')]).toEqual([undefined, undefined]);
  });
});
