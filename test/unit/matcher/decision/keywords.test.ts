import { isKeyed, keywordsOf } from '../../../../src/matcher/decision/keywords';
import { aKnowledge, aLexicon, aService } from '../../../support/dialog-knowledge';
import { aCandidate, anEvidence } from '../../../support/dialog-readings';

const knowledge = aKnowledge({
  services: [aService({ aliases: { proper: ['RDS'] } })],
  lexicon: aLexicon({
    fillers: ['please'],
    cues: { who: ['who'], howTo: ['how to'], price: ['cost'], us: ['our'] },
  }),
});
const keywords = (text: string) => keywordsOf(anEvidence(knowledge, { text }));

describe('keywordsOf', () => {
  it('gives the words beside the service', () => {
    expect(keywords('RDS disk encryption please')).toEqual(['disk', 'encryption']);
  });

  it.each([
    'RDS encryption, who',
    'our RDS encryption',
    'RDS encryption?',
    'RDS encryption cost',
    'how to RDS encryption',
    'RDS encryption of disks that burn at night',
    'RDS please',
  ])('gives none in %j', (text) => {
    expect(keywords(text)).toEqual([]);
  });
});

describe('isKeyed', () => {
  const keyed = (text: string, score = 2, elsewhere = 0.5, ours = 0.4) =>
    isKeyed(
      anEvidence(knowledge, {
        text,
        controls: [aCandidate('encryption-at-rest', score)],
        outOfScope: [aCandidate('limits-quotas', elsewhere)],
        judged: { ours },
      }),
    );

  it('holds for a service and a clear topic', () => {
    expect(keyed('RDS disk encryption')).toBe(true);
  });

  it.each<[string, ...number[]]>([
    ['RDS disk encryption', 1.1],
    ['RDS disk encryption', 2, 1],
    ['RDS disk encryption', 2, 0.5, 0.2],
    ['encrypt the RDS disk'],
    ['disk encryption'],
    ['RDS please'],
  ])('does not hold for an unclear topic, an act or no service: %s %j %j %j', (text, ...scores) => {
    expect(keyed(text, ...scores)).toBe(false);
  });
});
