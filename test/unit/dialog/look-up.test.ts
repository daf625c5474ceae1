import { askedEntry, comparedEntries, serviceEntries } from '../../../src/dialog/look-up';
import type { Control, Service } from '../../../src/knowledge';
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
    expect(ids(serviceEntries(knowledge, { service: ec2 }))).toEqual(['backups', 'machines']);
    expect(ids(serviceEntries(knowledge, { service: rds }))).toEqual(['backups']);
  });

  it('says what each mode asks where it depends', () => {
    expect(serviceEntries(knowledge, { service: eks })[0]).toMatchObject({
      party: 'depends',
      customer: 'Own: Save them. Auto: Pick the days.',
      source: 'guide',
    });
  });
});

describe('comparedEntries', () => {
  it('sets both sides of every topic that arises on either', () => {
    const entries = comparedEntries(knowledge, { service: ec2 }, { service: rds });

    expect(
      entries.map(({ control, sides }) => [control.id, ...sides.map((side) => side?.party)]),
    ).toEqual([
      ['backups', 'customer', 'aws'],
      ['machines', 'customer', undefined],
    ]);
  });
});

describe('askedEntry', () => {
  const sharp = { iaas: 'machines', managed: 'backups' };
  const patching = aControl({ id: 'patching', onClass: sharp });
  const known = aKnowledge({
    controls: [aControl(), aControl({ id: 'machines' }), patching],
    services: [rds, ec2],
  });

  it('gives the sharper control that a service asks for, and else the control itself', () => {
    const asked = (control: Control, service: Service) => {
      const found = askedEntry(known, control, { service });
      return [found.control.id, found.entry?.party];
    };

    expect(asked(patching, ec2)[0]).toBe('machines');
    expect(asked(patching, rds)).toEqual(['backups', 'aws']);
    expect(asked(aControl(), rds)).toEqual(['backups', 'aws']);
  });
});
