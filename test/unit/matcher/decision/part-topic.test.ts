import { scoreOf, topicOfPart } from '../../../../src/matcher/decision/part-topic';
import { aKnowledge } from '../../../support/dialog-knowledge';
import { aCandidate, anEvidence } from '../../../support/dialog-readings';

const knowledge = aKnowledge();
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
