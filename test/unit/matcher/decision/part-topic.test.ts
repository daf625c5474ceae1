import { inModeOf, scoreOf, topicOfPart } from '../../../../src/matcher/decision/part-topic';
import { aKnowledge, anOverride, aService } from '../../../support/dialog-knowledge';
import { aCandidate, anEvidence } from '../../../support/dialog-readings';

const knowledge = aKnowledge({
  services: [
    aService({
      aliases: { proper: ['RDS'] },
      variants: [
        { name: 'Custom', role: 'mode', aliases: ['custom'] },
        { name: 'Proxy', role: 'mode', aliases: ['proxy'] },
      ],
      overrides: [anOverride({ variant: 'Custom' })],
    }),
  ],
});
const read = (scores: Readonly<Record<string, number>>) =>
  anEvidence(knowledge, {
    controls: Object.entries(scores).map(([id, score]) => aCandidate(id, score)),
  });

const whole = read({ scaling: 1.7, durability: 0.9, dns: -0.2 });
const other = read({ scaling: 2 });

describe('topicOfPart', () => {
  it('takes the topic that fits the part best', () => {
    expect(topicOfPart(whole, read({ dns: 1.6, durability: 1 }), other)).toBe('dns');
  });

  it('prefers one nearly as good that stands out in the whole message', () => {
    expect(topicOfPart(whole, read({ dns: 1.1, durability: 1 }), other)).toBe('durability');
  });

  it('does not take what the whole message owes to the other part', () => {
    const asking = read({ scaling: 2, durability: 0.8 });

    expect(topicOfPart(whole, read({ dns: 1.1, durability: 1 }), asking)).toBe('dns');
  });

  it('does not take what the other part asks instead', () => {
    expect(topicOfPart(whole, read({ dns: 1.1, scaling: 1 }), other)).toBe('dns');
  });

  it('finds none in a part without topics', () => {
    expect(topicOfPart(whole, read({}), other)).toBeUndefined();
  });
});

describe('scoreOf', () => {
  it('is 0 for a control that was not ranked', () => {
    expect([scoreOf(whole, 'scaling'), scoreOf(whole, 'logging')]).toEqual([1.7, 0]);
  });
});

describe('inModeOf', () => {
  const said = (text: string, service: string | null = null) =>
    anEvidence(knowledge, { text, ...(service && { carried: { service } }) });
  const mode = (whole: string, part: string, control = 'backups') =>
    inModeOf(said(whole), said(part, 'rds'), control).carried.variant;

  it('takes over the mode that the whole message names', () => {
    expect(mode('who patches RDS Custom, who saves it', 'who saves it')).toBe('Custom');
  });

  it.each([
    ['none is named', 'who patches RDS, who saves it', 'who saves it', 'backups'],
    ['several are named', 'RDS Custom and proxy, who saves it', 'who saves it', 'backups'],
    ['it says nothing of the topic', 'RDS Custom, who logs it', 'who logs it', 'logging'],
    ['the part names the service', 'RDS Custom, who saves RDS', 'who saves RDS', 'backups'],
  ])('takes over no mode where %s', (_, whole, part, control) => {
    expect(mode(whole, part, control)).toBeNull();
  });
});
