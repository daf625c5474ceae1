import { otherParty, partyReason, wouldChange } from '../../../src/dialog/why-party';
import {
  aControl,
  aKnowledge,
  anOverride,
  aResponsibility,
  aService,
} from '../../support/dialog-knowledge';

const EVERYWHERE = ['managed', 'iaas'].map((id) => aResponsibility({ class: id, party: 'shared' }));
const knowledge = aKnowledge({
  controls: [
    aControl({
      general: { party: 'shared', awsExamples: ['rds'], customerExamples: ['ec2', 'gone'] },
    }),
    aControl({ id: 'keys', name: 'Keys', responsibilities: EVERYWHERE }),
    aControl({ id: 'care', name: 'Care', onClass: { managed: 'keys' } }),
    aControl({
      id: 'guests',
      responsibilities: [aResponsibility({ party: 'not-applicable' })],
    }),
  ],
  services: [
    aService({
      variants: [
        { name: 'Custom', role: 'aspect', aliases: [] },
        { name: 'Machines', role: 'mode', aliases: [], service: 'ec2' },
      ],
      overrides: [
        anOverride({ party: 'aws' }),
        anOverride({ variant: 'Custom' }),
        anOverride({ control: 'guests', variant: 'Custom' }),
      ],
    }),
    aService({ id: 'ec2', name: 'Amazon EC2', class: 'iaas' }),
    aService({
      id: 'eks',
      name: 'Amazon EKS',
      variants: ['Own', 'Auto'].map((name) => ({ name, role: 'mode', aliases: [] })),
      overrides: [anOverride({ variant: 'Own' }), anOverride({ variant: 'Auto', party: 'aws' })],
    }),
  ],
});
const at = (control: string, service: string | null, variant: string | null = null) => ({
  control,
  service,
  variant,
  class: null,
});

describe('partyReason', () => {
  it.each([
    [
      'a variant',
      at('backups', 'rds', 'Custom'),
      'yours, by the fact for Custom on Amazon RDS (intents/services/rds.json)',
    ],
    [
      'a service',
      at('backups', 'rds'),
      "AWS's, by the fact that Amazon RDS has of its own (intents/services/rds.json)",
    ],
    [
      'a class',
      at('backups', 'ec2'),
      'yours, by the rule for Virtual machines, the class of Amazon EC2 (intents/controls/backups.json)',
    ],
    [
      'a class alone',
      { ...at('backups', null), class: 'managed' },
      "AWS's, by the rule for Managed service (intents/controls/backups.json)",
    ],
    [
      'a mode that is a service',
      at('keys', 'rds', 'Machines'),
      'shared, by the rule for Virtual machines, the class of Amazon EC2 (intents/controls/keys.json)',
    ],
    [
      'nothing named',
      at('backups', null),
      'shared, by the general rule, since no service is named (intents/controls/backups.json)',
    ],
    [
      'modes',
      at('backups', 'eks'),
      "a matter of how you run it: yours with Own; AWS's with Auto (intents/services/eks.json)",
    ],
    [
      'nothing of the kind',
      at('guests', 'rds'),
      'nothing that arises there, by the rule for Managed service, the class of Amazon RDS (intents/controls/guests.json)',
    ],
    ['an id that is gone', at('gone', null), 'unknown: the knowledge holds no control "gone"'],
  ])('names the rule that decides: %s', (_, topic, reason) => {
    expect(partyReason(knowledge, topic)).toBe(reason);
  });
});

describe('wouldChange', () => {
  it.each([
    [at('backups', 'rds'), ['naming Custom would make it yours']],
    [at('guests', 'rds'), ['naming Custom would make it yours']],
    [at('backups', 'eks'), ['naming Own would make it yours', "naming Auto would make it AWS's"]],
    [
      at('backups', null),
      ["naming Amazon RDS would make it AWS's", 'naming Amazon EC2 or gone would make it yours'],
    ],
    [at('keys', 'rds'), []],
    [at('gone', null), []],
  ])('says what the question could have named: %j', (topic, sentences) => {
    expect(wouldChange(knowledge, topic)).toEqual(sentences);
  });
});

describe('otherParty', () => {
  it.each([
    [at('backups', 'rds'), 'keys', 'shared'],
    [at('backups', 'ec2'), 'keys', 'shared'],
    [at('keys', null), 'backups', 'shared as well'],
    [at('keys', 'rds'), 'care', undefined],
    [at('keys', 'rds'), 'gone', undefined],
  ])('says whose another topic would be: %j as %s', (topic, control, owner) => {
    expect(otherParty(knowledge, topic, control)).toBe(owner);
  });
});
