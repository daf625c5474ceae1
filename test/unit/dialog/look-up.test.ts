import { comparedEntries, serviceEntries } from '../../../src/dialog/look-up';
import {
  aControl,
  aKnowledge,
  anOverride,
  aResponsibility,
  aService,
} from '../../support/dialog-knowledge';

const rds = aService();
const ec2 = aService({ id: 'ec2', class: 'iaas' });
const eks = aService({
  id: 'eks',
  variants: ['Own', 'Auto'].map((name) => ({ name, role: 'mode', aliases: [] })),
  overrides: [
    anOverride({ variant: 'Own', customer: 'Save them.' }),
    anOverride({ variant: 'Auto', party: 'aws', customer: 'Pick the days.' }),
  ],
});
const knowledge = aKnowledge({
  controls: [
    aControl(),
    aControl({
      id: 'machines',
      responsibilities: [
        aResponsibility({ class: 'managed', party: 'not-applicable' }),
        aResponsibility({ class: 'iaas', party: 'customer' }),
      ],
    }),
    aControl({
      id: 'nowhere',
      responsibilities: ['managed', 'iaas'].map((id) =>
        aResponsibility({ class: id, party: 'not-applicable' }),
      ),
    }),
  ],
  services: [rds, ec2, eks],
});
const ids = (list: readonly { readonly control: { readonly id: string } }[]) =>
  list.map(({ control }) => control.id);

describe('serviceEntries', () => {
  it('gives every topic that arises on the service', () => {
    expect(ids(serviceEntries(knowledge, ec2))).toEqual(['backups', 'machines']);
    expect(ids(serviceEntries(knowledge, rds))).toEqual(['backups']);
  });

  it('says what each mode asks where it depends', () => {
    expect(serviceEntries(knowledge, eks)[0]).toMatchObject({
      party: 'depends',
      customer: 'Own: Save them. Auto: Pick the days.',
      source: 'guide',
    });
  });
});

describe('comparedEntries', () => {
  it('sets both sides of every topic that arises on both, since elsewhere nothing moves', () => {
    const entries = comparedEntries(knowledge, [ec2, rds], null);

    expect(ids(entries)).toEqual(['backups']);
    expect(entries[0]).toMatchObject({ parties: ['customer', 'aws'], text: 'Nothing to do.' });
  });

  it('gives one topic where one is asked, and none where it arises on one side only', () => {
    expect(ids(comparedEntries(knowledge, [ec2, rds], 'backups'))).toEqual(['backups']);
    expect(comparedEntries(knowledge, [ec2, rds], 'machines')).toEqual([]);
    expect(comparedEntries(knowledge, [ec2, rds], 'nowhere')).toEqual([]);
  });
});
