import { dutiesAt } from '../../../src/knowledge';
import { aControl, aKnowledge, aService } from '../../support/dialog-knowledge';
import { aDuty } from '../../support/duties';

const knowledge = aKnowledge({
  controls: [
    aControl({
      duties: [
        aDuty(),
        aDuty({ id: 'on-managed', only: ['managed'] }),
        aDuty({ id: 'on-machines', only: ['iaas'] }),
        aDuty({ id: 'on-rds', only: ['rds'] }),
        aDuty({ id: 'in-bulk', only: ['s3'], when: 'Bulk' }),
        aDuty({ id: 'in-time', only: ['s3'], when: 'Express' }),
        aDuty({ id: 'late', only: ['s3'], when: 'turned on' }),
      ],
    }),
  ],
  services: [
    aService({ variants: [{ name: 'Own', role: 'mode', aliases: [], service: 'ec2' }] }),
    aService({ id: 'ec2', class: 'iaas' }),
    aService({
      id: 's3',
      class: 'storage',
      variants: ['Bulk', 'Express'].map((name) => ({ name, role: 'mode', aliases: [] })),
    }),
  ],
});

describe('dutiesAt', () => {
  it.each([
    ['a service, by its id and its class', { service: 'rds' }, ['on-managed', 'on-rds']],
    ['a variant that is a service of its own', { service: 'rds', variant: 'Own' }, ['on-machines']],
    ['a class', { class: 'iaas' }, ['on-machines']],
    ['a service in any mode', { service: 's3' }, ['in-bulk', 'in-time', 'late']],
    [
      'a named mode, without those of the others',
      { service: 's3', variant: 'Bulk' },
      ['in-bulk', 'late'],
    ],
    [
      'no place: all of them',
      {},
      ['on-managed', 'on-machines', 'on-rds', 'in-bulk', 'in-time', 'late'],
    ],
  ])('lists the duties that exist on %s', (_, place, ids) => {
    const duties = dutiesAt(knowledge, { control: 'backups', ...place });

    expect(duties.map(({ id }) => id)).toEqual(['set-retention', ...ids]);
  });

  it('lists none for an unknown control', () => {
    expect(dutiesAt(knowledge, { control: 'nothing' })).toEqual([]);
  });
});
