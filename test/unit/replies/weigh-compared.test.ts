import type { Verdict } from '../../../src/knowledge';
import { weighCompared } from '../../../src/replies/weigh-compared';
import { aControl, aService } from '../../support/dialog-knowledge';

const services = [
  aService({ id: 'ec2', name: 'Amazon EC2' }),
  aService({ id: 'rds', name: 'Amazon RDS' }),
] as const;
const BACKUPS = aControl({ name: 'Backups' });

function compared(pairs: readonly (readonly [Verdict | null, Verdict | null])[]) {
  return pairs.map(([first, second], i) => {
    const control = i === 0 ? BACKUPS : aControl({ id: `t${i}` });
    const side = (party: Verdict | null) =>
      party && { control, party, aws: '', customer: '', source: 'guide' };
    return { control, sides: [side(first), side(second)] as const };
  });
}
const weigh = (...pairs: Parameters<typeof compared>[0]) =>
  weighCompared(compared(pairs), [], services);

describe('weighCompared', () => {
  it.each([
    [
      [
        ['customer', 'shared'],
        ['shared', 'aws'],
      ],
      'Amazon EC2 leaves more to you than Amazon RDS: your part is greater there in 2 topics and smaller in none.',
    ],
    [
      [
        ['aws', 'customer'],
        [null, 'shared'],
        ['customer', 'depends'],
      ],
      'Amazon RDS leaves more to you than Amazon EC2: your part is greater there in 2 topics and smaller in 1.',
    ],
    [
      [
        ['aws', 'customer'],
        ['customer', 'aws'],
      ],
      'Amazon EC2 and Amazon RDS leave you about as much.',
    ],
  ] as const)('says which leaves more: %j', (pairs, sentence) => {
    expect(weigh(...pairs)).toEqual([`In all, ${sentence}`]);
  });

  it('begins with the topic that was asked about, where that differs', () => {
    const of = (pair: readonly [Verdict, Verdict]) =>
      weighCompared(compared([pair]), [BACKUPS], services)[0];

    expect(of(['aws', 'customer'])).toBe('Backups: Amazon RDS leaves more to you.');
    expect(of(['shared', 'shared'])).toMatch(/^In all/);
  });
});
