import { cutsOf } from '../../../../src/matcher/decision/cuts';
import { leastToKeep, withinOf } from '../../../../src/matcher/decision/keep-cut';
import { aKnowledge, aService } from '../../../support/dialog-knowledge';
import { anEvidence } from '../../../support/dialog-readings';

const knowledge = aKnowledge({
  services: [
    aService({ aliases: { proper: ['RDS'] } }),
    aService({ id: 'ec2', aliases: { proper: ['EC2'] } }),
  ],
});
const read = (text: string) => anEvidence(knowledge, { text });

/** What the first cut of a text needs, whose halves have so great a lead. */
function least(text: string, strength: number, within: Parameters<typeof leastToKeep>[1]) {
  const [cut] = cutsOf(text);
  if (!cut) throw new TypeError(`nothing to cut in ${text}`);
  const halves = [read(cut.left), read(cut.right)] as const;
  return leastToKeep({ cut, halves, strength, isListed: false, features: [] }, within);
}

describe('leastToKeep', () => {
  it.each([
    ['who saves it, who logs it', 3, 0.55],
    ['the copies and the logs', 0.5, 0.55],
    ['the copies and the logs', 1.5, 0.4],
    ['the copies and the logs', 2.5, 0.3],
    ['the copies of RDS and the logs of EC2', 0.5, 0.35],
    ['the copies of RDS and the logs of EC2', 2.5, 0.3],
    ['who saves it and who logs it', 0.5, 0.3],
    ['does AWS save it and who logs it', 0.5, 0.3],
    ['who saves it and does AWS log it', 0.5, 0.3],
    ['which is ours: saving or logging', 0.5, 0.07],
  ])('is less for %j with a lead of %d the clearer it is', (text, strength, kept) => {
    expect(least(text, strength, 'plain')).toBe(kept);
  });

  it('is the same for every cut of another kind of message', () => {
    expect(least('who saves it and who logs it', 3, 'other')).toBe(0.9);
  });
});

describe('withinOf', () => {
  it.each([
    ['overview', null, 'overview'],
    ['comparison', null, 'other'],
    ['topics', null, 'plain'],
    ['topics', { side: 'aws', form: 'premise' }, 'premise'],
    ['topics', { side: 'aws', form: 'guess' }, 'plain'],
  ] as const)(
    'tells where the first cut of %s is made, for what it believes: %j',
    (kind, belief, within) => {
      expect(withinOf(kind, belief)).toBe(within);
    },
  );
});
